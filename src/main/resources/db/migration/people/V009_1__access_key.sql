-- What lets a program of another machine in. Of its secret, only the SHA-256 is kept.
create table access_key (
    id text primary key,
    name text not null,
    secret_hash text not null unique,
    created_at bigint not null,
    -- A day in UTC, such as 2026-03-05: enough to tell a key that nobody needs.
    last_used_on text,
    revoked_at bigint
);

-- A name may be given again once its key is revoked.
create unique index access_key_name on access_key (name) where revoked_at is null;
