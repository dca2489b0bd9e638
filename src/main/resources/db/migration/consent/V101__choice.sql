-- The texts of the register that readers chose by, each once, by its SHA-256.
create table consent_register (
    hash text primary key,
    content text not null
);

-- The notices and forms that readers saw, each once, as a page that can be opened by itself, by its SHA-256.
create table consent_notice (
    hash text primary key,
    language text not null,
    device text not null check (device in ('phone', 'desk')),
    page text not null
);

-- How a notice looked, drawn by a browser: PNG in Base64. It follows from the notice and can be drawn again.
create table consent_picture (
    notice text primary key references consent_notice (hash),
    drawn_at bigint not null,
    png text not null
);

-- What readers chose. Rows are only ever added, each chained to the one before, and the oldest forgotten in time.
create table consent_choice (
    number bigint primary key,
    at bigint not null,
    subject text not null,
    asked text not null,
    allowed text not null,
    how text not null,
    signal text not null,
    register text not null references consent_register (hash),
    notice text not null references consent_notice (hash),
    previous text not null,
    hash text not null,
    mac text not null
);

create index consent_choice_by_subject on consent_choice (subject, number);
create index consent_choice_by_register on consent_choice (register);
create index consent_choice_by_notice on consent_choice (notice);

-- How many chose how on which day (UTC), so that nobody needs to count them.
create table consent_tally (
    day text not null,
    how text not null,
    choices bigint not null,
    primary key (day, how)
);

-- Where the chain ends. Whoever adds to it takes this row first, so that one does at a time.
create table consent_head (
    id integer primary key check (id = 1),
    number bigint not null,
    hash text not null,
    mac text not null
);

insert into consent_head (id, number, hash, mac) values (1, 0, '', '');

-- Where it begins: the last choice that was forgotten.
create table consent_checkpoint (
    id integer primary key check (id = 1),
    number bigint not null,
    hash text not null,
    mac text not null
);

insert into consent_checkpoint (id, number, hash, mac) values (1, 0, '', '');
