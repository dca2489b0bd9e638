-- Whoever gave an address of mail with a reply: known by a keyed hash, the address itself sealed.
create table correspondent (
    mark text primary key,
    -- What the change log calls them; gone with the row.
    id text not null unique,
    address_sealed text not null,
    first_at bigint not null,
    last_at bigint not null,
    confirmed_at bigint,
    unsubscribed_at bigint,
    -- When they were last told of answers.
    told_at bigint not null default 0
);

create index correspondent_by_time on correspondent (last_at);

-- Conversations of which somebody wants to hear no more.
create table muted_thread (
    mark text not null references correspondent (mark),
    thread_id text not null,
    primary key (mark, thread_id)
);

-- Letters on their way, and for a few days that they were sent: their words only until then, and sealed.
create table letter (
    id text primary key,
    mark text not null,
    kind text not null,
    asked_from text not null,
    made_at bigint not null,
    sealed text not null,
    tries integer not null,
    due_at bigint not null,
    sent_at bigint
);

create index letter_due on letter (due_at, id) where sent_at is null;
create index letter_by_mark on letter (mark, made_at);
create index letter_by_network on letter (asked_from, made_at) where asked_from <> '';
create index letter_sent on letter (sent_at) where sent_at is not null;

-- How far those have read the change log who write letters of it.
create table letter_position (
    reader text primary key,
    seq bigint not null
);
