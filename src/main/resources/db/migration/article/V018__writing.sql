-- Whoever writes is saved over and over by the editor; what it saved last stands for the run of it in the history.
alter table revision add column kind text not null default 'save' check (kind in ('save', 'autosave'));
alter table revision add column run_began_at bigint;

-- Whoever deletes a revision makes the database look for what points to it.
create index article_draft_revision on article (draft_revision_id);
create index article_live_revision on article (live_revision_id) where live_revision_id is not null;
create index article_scheduled_revision on article (scheduled_revision_id) where scheduled_revision_id is not null;

-- Who has the pen: one tab of one person. A row that was not renewed for a while means nothing.
create table writing (
    article_id text primary key references article (id),
    person_id text not null references person (id),
    tab text not null,
    since bigint not null,
    seen_at bigint not null,
    asked_by text references person (id),
    asked_tab text,
    asked_at bigint
);
