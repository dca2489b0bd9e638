-- A key that somebody's device or security key made for this magazine; what is here is its public half.
create table passkey (
    id text primary key,
    person_id text not null references account (person_id),
    name text not null,
    -- By which the device knows it, and by which it is found; in base64url, as are those below.
    credential_id text not null unique,
    public_key text not null,
    attestation_object text not null,
    -- Grows with each use, where the device counts at all; where it does not grow, there is a copy of the key.
    signature_count bigint not null,
    is_backup_eligible integer not null,
    is_backed_up integer not null,
    created_at bigint not null,
    used_at bigint
);

create index passkey_of_person on passkey (person_id, created_at);

-- What a device was asked to sign and has not yet; each is answered once.
create table passkey_challenge (
    challenge_hash text primary key,
    -- Whoever adds a passkey; nobody where somebody signs in.
    person_id text references account (person_id),
    expires_at bigint not null
);

create index passkey_challenge_over on passkey_challenge (expires_at);
