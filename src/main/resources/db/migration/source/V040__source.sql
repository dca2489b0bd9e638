-- Whom the magazine quotes. Of somebody who may not be named, no name is here but the sealed one.
create table source (
    id text primary key,
    name text,
    -- By the key file of the data folder, for whoever added them and the one chosen editor.
    sealed_name text,
    -- For somebody without a name to readers, this is what readers get instead.
    role text not null,
    -- Name, if it is open, and role, in lower case.
    sought text not null,
    -- Nobody where the program itself did.
    added_by text references person (id),
    editor_id text references person (id),
    created_at bigint not null,
    check ((name is null) <> (sealed_name is null))
);

create index source_confided_by on source (added_by) where sealed_name is not null;
create index source_confided_to on source (editor_id) where sealed_name is not null;
