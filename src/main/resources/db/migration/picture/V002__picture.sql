-- A picture and the words that belong to it. Without a file, only the words are here.
create table picture (
    id text primary key,
    source_address text not null,
    file_name text,
    media_type text,
    bytes bigint,
    width integer,
    height integer,
    caption text not null,
    credit text not null,
    alt text not null,
    created_at bigint not null
);

-- A file that is no picture: a recording, a film, a document.
create table attached_file (
    id text primary key,
    title text not null,
    download_name text not null,
    source_address text not null,
    file_name text,
    media_type text,
    bytes bigint,
    created_at bigint not null
);
