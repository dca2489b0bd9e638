-- What the magazine says of privacy in its own words, around what the program says.
create table privacy_text (
    id integer primary key check (id = 1),
    opening text not null,
    contact text not null,
    servers text not null,
    closing text not null,
    written_by text not null,
    written_at bigint not null
);
