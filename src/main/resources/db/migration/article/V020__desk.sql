-- Every article as the desk's lists need it: small rows, made anew by each verb in its own transaction. Bylines are
-- identifiers parted by blanks.
create table desk_article (
    article_id text primary key references article (id),
    kind text not null,
    state text not null check (
        state in ('draft', 'in review', 'approved', 'scheduled', 'live', 'withdrawn')),
    headline text not null,
    -- The headline in lower case, as far as the database knows letters.
    sought text not null,
    kicker text not null,
    bylines text not null,
    section_id text,
    edition_id text,
    created_by text,
    assigned_to text,
    due_on text,
    scheduled_for bigint,
    published_at bigint,
    -- Whether what is drafted is newer than what readers have.
    ahead boolean not null,
    touched_at bigint not null
);

insert into desk_article (
    article_id, kind, state, headline, sought, kicker, bylines, section_id, edition_id, created_by, assigned_to, due_on,
    scheduled_for, published_at, ahead, touched_at)
select article.id, article.kind, article.state, draft.headline, lower(draft.headline), draft.kicker,
    draft.bylines, draft.section_id, draft.edition_id, article.created_by, null, null, article.scheduled_for, article.published_at,
    article.live_revision_id is not null and article.live_revision_id <> article.draft_revision_id,
    case when article.updated_at > draft.created_at then article.updated_at else draft.created_at end
from article
join revision draft on draft.id = article.draft_revision_id;

-- Each holds all that is needed to find the next fifty and to count by state, without a look at the table.
create index desk_article_touched on desk_article (touched_at, article_id, state, sought);
create index desk_article_state on desk_article (state, touched_at, article_id);
create index desk_article_kind on desk_article (kind, touched_at, article_id, state);
create index desk_article_section on desk_article (section_id, touched_at, article_id, state)
    where section_id is not null;
create index desk_article_edition on desk_article (edition_id, touched_at, article_id, state)
    where edition_id is not null;
create index desk_article_created_by on desk_article (created_by, touched_at, article_id, state)
    where created_by is not null;
create index desk_article_assigned_to on desk_article (assigned_to, touched_at, article_id, created_by, state)
    where assigned_to is not null;
create index desk_article_due on desk_article (due_on, touched_at, article_id, state) where due_on is not null;
