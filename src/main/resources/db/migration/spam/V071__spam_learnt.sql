-- In how many replies that moderators took for spam, and for none, each feature stood. Features are numbers made from words:
-- what a reader wrote can't be read here, nor need it be erased.
create table spam_learnt (
    feature bigint primary key,
    spam integer not null,
    ham integer not null,
    -- Which decision touched it last, so that those who remember it ask for what is new alone.
    version bigint not null
);

create index spam_learnt_version on spam_learnt (version);

-- How many decisions there are, of each kind; one row.
create table spam_decisions (
    id integer primary key check (id = 1),
    spam integer not null,
    ham integer not null,
    version bigint not null
);

insert into spam_decisions (id, spam, ham, version) values (1, 0, 0, 0);
