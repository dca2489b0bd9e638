-- What readers reported of a reply: that it breaks the house rules, or the law (Article 16 of Regulation (EU) 2022/2065).
create table report (
    id text primary key,
    reply_id text not null references reply (id),
    article_id text not null references article (id),
    ground text not null check (ground in ('rules', 'law')),
    -- Which rule; empty for the law.
    breach text not null,
    words text not null,
    -- Who sent a notice of unlawful words; empty where they need not say, or are forgotten.
    name text not null,
    email_mark text not null,
    email_sealed text not null,
    network text not null,
    -- The same for those who may well be one person.
    place text not null,
    at bigint not null,
    state text not null check (state in ('open', 'upheld', 'dismissed')),
    reasons text not null default '',
    decided_by text references person (id),
    decided_at bigint,
    forgotten_at bigint
);

create index report_open on report (at, id) where state = 'open';
create index report_decided on report (decided_at, id) where decided_at is not null;
create index report_by_reply on report (reply_id, network);
create index report_by_network on report (network, at) where network <> '';
create index report_by_mark on report (email_mark, at) where email_mark <> '';

-- Why a reply is kept from readers, as its author is told (Article 17).
create table statement (
    id text primary key,
    reply_id text not null references reply (id),
    report_id text references report (id),
    ground text not null check (ground in ('rules', 'law')),
    -- Which law, or which of the house rules.
    reference text not null,
    facts text not null,
    -- Whether a program found it, or a person.
    found_by_program integer not null,
    at bigint not null,
    decided_by text references person (id),
    -- When it stopped to hold, because somebody complained.
    lifted_at bigint
);

create index statement_by_reply on statement (reply_id, at, id);

-- Somebody doesn't accept a decision (Article 20): the author of the reply, or whoever reported it.
create table complaint (
    id text primary key,
    reply_id text not null references reply (id),
    side text not null check (side in ('author', 'notifier')),
    -- The statement that the author complains of, or the report of the notifier.
    about text not null,
    words text not null,
    at bigint not null,
    state text not null check (state in ('open', 'upheld', 'dismissed')),
    reasons text not null default '',
    decided_by text references person (id),
    decided_at bigint,
    unique (side, about)
);

create index complaint_open on complaint (at, id) where state = 'open';
create index complaint_by_reply on complaint (reply_id);
