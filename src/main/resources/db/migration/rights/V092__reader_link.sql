-- Links by which somebody sees what is kept of their address of mail: of the letter, and behind its button.
create table reader_link (
    secret_hash text primary key,
    mark text not null,
    address_sealed text not null,
    is_open integer not null,
    expires_at bigint not null
);

create index reader_link_by_time on reader_link (expires_at);
create index reader_link_by_mark on reader_link (mark);
