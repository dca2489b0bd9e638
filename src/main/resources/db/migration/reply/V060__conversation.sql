-- Replies learn where they stand in their conversation, who sent them, and why they wait.
create table conversation (
    id text primary key,
    article_id text not null references article (id),
    -- No foreign key: what an answer answers may have been taken away for good.
    parent_id text,
    thread_id text not null,
    -- Sorts a thread as it is read: the reply's own time and number behind those of what it answers, to the depth that is shown.
    place text not null,
    depth integer not null,
    kind text not null check (kind in ('reply', 'pingback')),
    state text not null check (state in ('approved', 'held', 'spam', 'rejected', 'removed')),
    -- 1 where a line stands in the thread: the words, or a word that they are gone, if somebody answered them.
    shown integer not null,
    shown_below integer not null default 0,
    -- Of a thread's first reply: how many lines stand below it.
    answers integer not null default 0,
    -- How many readers said so; the sum of the two is what the best are found by.
    agreed integer not null default 0,
    well_said integer not null default 0,
    liked integer not null default 0,
    author_name text not null,
    author_website text not null,
    author_person_id text references person (id),
    name_key text not null default '',
    email_mark text not null default '',
    email_sealed text not null default '',
    network text not null default '',
    posted_at bigint not null,
    edited_at bigint,
    edited_by text not null default '',
    likeness bigint not null default 0,
    why text not null default '[]',
    -- What the classifier has learnt of it, so that it can be unlearnt.
    learnt text not null default '' check (learnt in ('', 'ham', 'spam')),
    -- As its author wrote it, to be edited; empty where it came from elsewhere.
    written text not null default '',
    body text not null
);

insert into conversation (
    id, article_id, parent_id, thread_id, place, depth, kind, state, shown, author_name, author_website,
    author_person_id, posted_at, body)
with recursive
own (id, article_id, parent_id, kind, posted_at, place) as (
    select id, article_id, parent_id, kind, posted_at,
        substr('0000000000000' || cast(case when posted_at < 0 then 0 else posted_at end as text),
            length(cast(case when posted_at < 0 then 0 else posted_at end as text)) + 1, 13)
        || substr(id, 25, 12)
    from reply
),
answering (id, parent_id) as (
    select answer.id, asked.id
    from own answer
    join own asked on asked.id = answer.parent_id
    where answer.kind = 'reply' and asked.kind = 'reply' and asked.article_id = answer.article_id
        and (asked.posted_at < answer.posted_at
            or (asked.posted_at = answer.posted_at and asked.id < answer.id))
),
line (id, thread_id, place, depth) as (
    select own.id, own.id, own.place, 0
    from own
    where own.id not in (select id from answering)
    union all
    select own.id, line.thread_id,
        substr(line.place, 1, 25 * case when line.depth < 2 then line.depth + 1 else 3 end) || own.place,
        line.depth + 1
    from line
    join answering on answering.parent_id = line.id
    join own on own.id = answering.id
)
select reply.id, reply.article_id, case when line.depth = 0 then null else reply.parent_id end, line.thread_id,
    line.place, line.depth, reply.kind, reply.state, case when reply.state = 'approved' then 1 else 0 end,
    reply.author_name, reply.author_website, reply.author_person_id, reply.posted_at, reply.body
from reply
join line on line.id = reply.id;

drop table reply;
alter table conversation rename to reply;

create index reply_by_thread on reply (thread_id, place) where shown = 1;
create index reply_by_time on reply (article_id, posted_at, id) where shown = 1 and depth = 0 and kind = 'reply';
create index reply_by_liking on reply (article_id, liked, posted_at, id)
    where shown = 1 and depth = 0 and kind = 'reply';
create index reply_pingback on reply (article_id, posted_at, id) where kind = 'pingback';
create index reply_by_parent on reply (parent_id) where parent_id is not null;
create index reply_waiting on reply (state, posted_at, id) where state <> 'approved';
create index reply_by_network on reply (network, posted_at) where network <> '';
create index reply_by_email on reply (email_mark, posted_at) where email_mark <> '';
create index reply_by_name on reply (name_key, posted_at) where name_key <> '';

with recursive above (id) as (
    select parent_id from reply where state = 'approved' and parent_id is not null
    union
    select reply.parent_id from reply join above on above.id = reply.id where reply.parent_id is not null
)
update reply set shown = 1 where id in (select id from above);

update reply set
    shown_below = (select count(*) from reply answer where answer.parent_id = reply.id and answer.shown = 1),
    answers = case when depth > 0 then 0 else
        (select count(*) from reply line where line.thread_id = reply.id and line.shown = 1 and line.depth > 0) end
where shown = 1;

-- How many replies readers see under an article, so that nobody needs to count fifty thousand.
create table reply_count (
    article_id text primary key references article (id),
    approved integer not null
);

insert into reply_count (article_id, approved)
select article_id, count(*) from reply where state = 'approved' and kind = 'reply' group by article_id;

-- Who said what of a reply: for as long as it can be changed, and by a keyed hash alone.
create table reaction (
    reply_id text not null references reply (id),
    voter text not null,
    kind text not null check (kind in ('agree', 'well_said')),
    at bigint not null,
    primary key (reply_id, voter)
);

create index reaction_by_time on reaction (at);
create index reaction_by_voter on reaction (voter, at);

-- What a reply said before the desk changed it.
create table reply_before (
    id text primary key,
    reply_id text not null references reply (id),
    at bigint not null,
    by_whom text not null,
    written text not null,
    body text not null
);

create index reply_before_by_reply on reply_before (reply_id, at);
