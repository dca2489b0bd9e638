-- A link that lets somebody in once, without their password.
create table sign_in_link (
    secret_hash text primary key,
    person_id text not null references account (person_id),
    -- 'mail' stands for the password; 'recovery', which an operator makes, for every way in that somebody lost.
    purpose text not null check (purpose in ('mail', 'recovery')),
    expires_at bigint not null
);

create index sign_in_link_over on sign_in_link (expires_at);
