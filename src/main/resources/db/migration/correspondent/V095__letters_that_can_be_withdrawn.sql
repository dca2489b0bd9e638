-- What a letter tells of that may still be taken back; empty where it is sent whatever comes.
alter table letter add column about text not null default '';

create index letter_by_about on letter (about) where about <> '';

-- 1 where a report was closed by a decision on the reply itself, which may be taken back for a moment.
alter table report add column closed_with_reply integer not null default 0;
