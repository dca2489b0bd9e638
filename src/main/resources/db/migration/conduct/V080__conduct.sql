-- Who may reply, and for how many days after an article came out (0: for ever). What a row leaves open, the next wider
-- scope says: a section within which it lies, the magazine, and where that says nothing, the program. The target is an
-- identifier, and empty for the magazine.
create table reply_opening (
    scope text not null check (scope in ('magazine', 'section', 'article')),
    target text not null,
    mode text check (mode in ('closed', 'premoderated', 'first_timers', 'open')),
    days integer check (days >= 0),
    primary key (scope, target),
    check (mode is not null or days is not null)
);

-- Words and patterns that no reply may have, or with which it waits for a moderator.
create table reply_word (
    id text primary key,
    pattern text not null unique,
    strength text not null check (strength in ('blocked', 'watched')),
    added_by text not null,
    added_at bigint not null
);

-- Without a row the program's own.
create table reply_limits (
    id integer primary key check (id = 1),
    links integer not null,
    network_days integer not null,
    mail_days integer not null
);

-- Who may not reply, edit, react or report. Of an address of mail its keyed hash alone is kept. One that was lifted, or
-- replaced by another of the same target, is over from then on.
create table ban (
    id text primary key,
    kind text not null check (kind in ('network', 'mail', 'name')),
    target text not null,
    label text not null,
    reason text not null,
    banned_by text not null,
    banned_at bigint not null,
    ends_at bigint,
    lifted_by text,
    lifted_at bigint
);

create unique index ban_in_force on ban (kind, target) where lifted_at is null;
create index ban_by_time on ban (banned_at, id);

-- What the magazine asks of those who reply, in its own words; without a row the program's.
create table house_rules (
    id integer primary key check (id = 1),
    words text not null,
    written_by text not null,
    written_at bigint not null
);
