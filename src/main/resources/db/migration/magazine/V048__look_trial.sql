-- A look that a publisher tries on before anybody else sees it: the last of each, for a while. Its secret is in the link
-- alone.
create table look_trial (
    person_id text primary key references person (id),
    secret_hash text not null unique,
    look text not null,
    expires_at bigint not null
);
