-- Work that was paid with already; each proof pays once. When it has expired it pays for nothing anyway, and goes.
create table spent_proof (
    mark text primary key,
    expires_at bigint not null
);

create index spent_proof_over on spent_proof (expires_at);
