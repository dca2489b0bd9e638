-- Who is asked for a code after the password (RFC 6238).
create table second_step (
    person_id text primary key references account (person_id),
    -- By the key file of the data folder, as whoever reads the database must not be able to make codes.
    sealed_secret text not null,
    -- Nothing before the first code: until then nobody is asked.
    confirmed_at bigint,
    -- The half minute whose code was taken last; of it and those before, none is taken again.
    last_step bigint not null,
    created_at bigint not null
);

-- What helps whoever lost the authenticator, each once.
create table recovery_code (
    id text primary key,
    person_id text not null references account (person_id),
    code_hash text not null,
    used_at bigint
);

create index recovery_code_of_person on recovery_code (person_id);

-- Who said the password and owes a code. Nobody is signed in by this alone.
create table pending_sign_in (
    secret_hash text primary key,
    person_id text not null references account (person_id),
    device text not null,
    attempts integer not null,
    expires_at bigint not null
);

create index pending_sign_in_over on pending_sign_in (expires_at);
