-- What others do on readers' pages once a reader has said yes. Items and hosts are JSON.
create table service (
    id text primary key,
    template text not null,
    name text not null,
    owner text not null,
    purpose text not null,
    category text not null check (category in ('preferences', 'statistics', 'marketing', 'media')),
    policy text not null,
    script text not null,
    setting text not null,
    items text not null,
    hosts text not null,
    is_on integer not null check (is_on in (0, 1)),
    added_at bigint not null
);

-- How readers are asked; without a row as the program does.
create table asking (
    id integer primary key check (id = 1),
    months integer not null,
    heeds_dnt integer not null check (heeds_dnt in (0, 1)),
    heading text not null,
    words text not null
);
