-- Renditions that gave way to new ones: pages that were made before still name them, so for a while they stay.
create table former_rendition (
    picture_id text not null references picture (id),
    format text not null,
    address text not null,
    file_name text not null,
    bytes bigint not null,
    replaced_at bigint not null,
    primary key (picture_id, format, address)
);

create index former_rendition_address on former_rendition (address);
create index former_rendition_file on former_rendition (file_name);
create index former_rendition_replaced on former_rendition (replaced_at);

-- Originals and attached files that gave way to others: for a while a backup of the database may still name them.
create table former_file (
    file_name text primary key,
    replaced_at bigint not null
);

-- Files that a row will name in a moment. Until then, the sweep leaves them alone.
create table held_file (
    file_name text primary key,
    held_until bigint not null
);
