-- What came from where, so that a second import of the same export changes nothing.
create table imported (
    source text not null,
    kind text not null,
    foreign_id text not null,
    local_id text not null,
    -- What it was made from, and the revision that it became; to tell "unchanged" and "edited here since".
    digest text not null,
    revision_id text not null,
    -- Where it stood on the old site, without scheme, for links between articles.
    old_address text not null,
    primary key (source, kind, foreign_id)
);

create index imported_by_old_address on imported (source, old_address) where old_address <> '';
