create table magazine (
    id integer primary key check (id = 1),
    name text not null,
    tagline text not null,
    language text not null,
    time_zone text not null
);

create table section (
    id text primary key,
    parent_id text references section (id),
    slug text not null unique,
    name text not null,
    about text not null
);

create table tag (
    id text primary key,
    slug text not null unique,
    name text not null,
    about text not null
);

-- An issue of the magazine: weekly, monthly. Its date is written 2026-03-05.
create table edition (
    id text primary key,
    slug text not null unique,
    number text not null,
    title text not null,
    date text not null,
    cover_picture_id text references picture (id),
    note text not null
);

create index edition_by_date on edition (date, id);
