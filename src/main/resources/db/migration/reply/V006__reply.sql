-- What a reader answered, or another site's notice that it linked here.
create table reply (
    id text primary key,
    article_id text not null references article (id),
    parent_id text references reply (id),
    kind text not null check (kind in ('reply', 'pingback')),
    state text not null check (state in ('approved', 'held', 'spam', 'rejected')),
    author_name text not null,
    author_website text not null,
    author_person_id text references person (id),
    posted_at bigint not null,
    body text not null
);

create index reply_by_article on reply (article_id, kind, state, posted_at, id);
