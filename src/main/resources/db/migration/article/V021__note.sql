-- What colleagues say in the margin, tied to words of the revision that they had before them. An answer is tied to
-- nothing but the note that it answers.
create table note (
    id text primary key,
    article_id text not null references article (id),
    revision_id text not null references revision (id),
    answers_id text references note (id),
    quoted text not null,
    block integer not null,
    starts_at integer not null,
    ends_at integer not null,
    words text not null,
    written_by text not null references person (id),
    written_at bigint not null,
    resolved_by text references person (id),
    resolved_at bigint
);

create index note_by_article on note (article_id, written_at, id);
create index note_by_revision on note (revision_id);
