-- A link that shows a draft as readers will see it, to whoever has the link. Its secret is in the link alone.
create table preview (
    id text primary key,
    secret_hash text not null unique,
    article_id text not null references article (id),
    created_by text not null,
    created_at bigint not null,
    expires_at bigint not null
);

create index preview_expiry on preview (expires_at);
