-- Whoever writes, edits or keeps the magazine. Without a role a person has a byline, and no way in.
create table person (
    id text primary key,
    slug text not null unique,
    name text not null,
    about text not null,
    portrait_picture_id text references picture (id),
    email text not null,
    role text,
    created_at bigint not null
);
