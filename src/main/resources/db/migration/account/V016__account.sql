-- Who may sign in. A person without a row here has no way in.
create table account (
    person_id text primary key references person (id),
    -- In lower case, so that nobody has two.
    email text not null unique,
    -- Argon2id, with its parameters.
    password_hash text not null,
    created_at bigint not null,
    closed_at bigint
);

-- A link that makes an account, once. Its secret is in the link alone.
create table invitation (
    id text primary key,
    secret_hash text not null unique,
    name text not null,
    email text not null,
    role text not null,
    -- Somebody who has a byline already, and shall have the account.
    person_id text references person (id),
    -- 'first' is what the program itself makes while there is no publisher.
    purpose text not null check (purpose in ('staff', 'first')),
    -- Nobody where the command line did.
    invited_by text references person (id),
    created_at bigint not null,
    expires_at bigint not null,
    accepted_at bigint,
    withdrawn_at bigint
);

create index invitation_open on invitation (created_at) where accepted_at is null and withdrawn_at is null;

-- A browser that somebody signed in with. Its secret is in the browser's cookie alone.
create table staff_session (
    id text primary key,
    secret_hash text not null unique,
    person_id text not null references person (id),
    device text not null,
    created_at bigint not null,
    seen_at bigint not null,
    expires_at bigint not null,
    ended_at bigint
);

create index staff_session_of_person on staff_session (person_id, seen_at);

-- How often somebody tried to sign in of late, by account and by network; both as hashes.
create table sign_in_limit (
    subject text primary key,
    attempts integer not null,
    since bigint not null
);

create index sign_in_limit_since on sign_in_limit (since);
