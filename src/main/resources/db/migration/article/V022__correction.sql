-- What readers are told of a change to what they had read. The words before and after may be empty.
create table correction (
    id text primary key,
    article_id text not null references article (id),
    revision_id text not null references revision (id),
    kind text not null check (kind in ('update', 'correction')),
    said text not null,
    words_before text not null,
    words_after text not null,
    at bigint not null
);

create index correction_by_article on correction (article_id, at, id);
create index correction_newest on correction (at, id);
create index correction_by_revision on correction (revision_id);

-- Somebody whom an article names asks to be taken out of it, and what the editors decided. Never for readers.
create table removal_request (
    id text primary key,
    article_id text not null references article (id),
    asked_by text not null,
    asked_on text not null,
    words text not null,
    logged_by text not null references person (id),
    logged_at bigint not null,
    decision text check (decision in ('kept', 'changed', 'withdrawn')),
    reasons text,
    decided_by text references person (id),
    decided_at bigint
);

create index removal_request_by_article on removal_request (article_id, logged_at, id);
create index removal_request_open on removal_request (logged_at, id) where decision is null;
