-- Which pictures a revision shows, above its text and in it. Revisions are never changed, so whoever writes one knows
-- this for good. A body may name pictures that are not here, so there is no reference to them.
create table revision_picture (
    picture_id text not null,
    revision_id text not null references revision (id),
    primary key (picture_id, revision_id)
);

create index revision_picture_by_revision on revision_picture (revision_id);

-- What was written before is read through by the program, as no SQL can read a body.
alter table revision add column pictures_noted boolean not null default false;
create index revision_pictures_unnoted on revision (id) where not pictures_noted;
