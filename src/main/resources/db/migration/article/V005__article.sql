-- Never changed once written. Bylines and tags are JSON lists of identifiers, in order.
create table revision (
    id text primary key,
    -- No reference: the article is written after its first revision, and points to it.
    article_id text not null,
    number integer not null,
    created_at bigint not null,
    created_by text not null,
    headline text not null,
    standfirst text not null,
    kicker text not null,
    bylines text not null,
    section_id text references section (id),
    tags text not null,
    edition_id text references edition (id),
    lead_picture_id text references picture (id),
    lead_caption text not null,
    lead_alt text not null,
    language text not null,
    canonical text not null,
    social_title text not null,
    search_title text not null,
    search_description text not null,
    body text not null,
    unique (article_id, number)
);

-- An article or a page. What is drafted, what is live and what is scheduled are three pointers to revisions.
create table article (
    id text primary key,
    kind text not null check (kind in ('article', 'page')),
    slug text not null,
    state text not null check (state in ('draft', 'in review', 'scheduled', 'live', 'withdrawn')),
    draft_revision_id text not null references revision (id),
    live_revision_id text references revision (id),
    scheduled_revision_id text references revision (id),
    scheduled_for bigint,
    published_at bigint,
    updated_at bigint,
    withdrawn_reason text not null,
    pinned boolean not null,
    created_at bigint not null,
    created_by text references person (id),
    unique (kind, slug),
    check ((scheduled_revision_id is null) = (scheduled_for is null)),
    check (state <> 'live' or live_revision_id is not null)
);

create index article_due on article (scheduled_for) where scheduled_for is not null;

-- What is live, as lists need it. Rows are here exactly as long as readers may see the article, so no list can show
-- a draft; the tables below it give every list an index of its own.
create table live_article (
    article_id text primary key references article (id),
    kind text not null,
    slug text not null,
    headline text not null,
    standfirst text not null,
    kicker text not null,
    section_id text,
    edition_id text,
    lead_picture_id text,
    language text not null,
    published_at bigint not null,
    updated_at bigint not null,
    pinned boolean not null
);

create index live_article_newest on live_article (kind, published_at, article_id);
create index live_article_pinned on live_article (published_at) where pinned;

-- The article's section and every section above it.
create table live_article_section (
    section_id text not null references section (id),
    published_at bigint not null,
    article_id text not null references live_article (article_id),
    primary key (section_id, published_at, article_id)
);

create index live_article_section_by_article on live_article_section (article_id);

create table live_article_tag (
    tag_id text not null references tag (id),
    published_at bigint not null,
    article_id text not null references live_article (article_id),
    position integer not null,
    primary key (tag_id, published_at, article_id)
);

create index live_article_tag_by_article on live_article_tag (article_id, position);

create table live_article_byline (
    person_id text not null references person (id),
    published_at bigint not null,
    article_id text not null references live_article (article_id),
    position integer not null,
    primary key (person_id, published_at, article_id)
);

create index live_article_byline_by_article on live_article_byline (article_id, position);

-- An edition's order of contents, as its editor arranged it; what is not in it follows by time.
create table edition_content (
    edition_id text not null references edition (id),
    position integer not null,
    article_id text not null references article (id),
    primary key (edition_id, position)
);

create index live_article_edition on live_article (edition_id, published_at) where edition_id is not null;

-- Where a thing stood before: a renamed article, a site that moved in. The path is written without a slash at its end,
-- with the query where that is what tells things apart ("/?p=12").
create table old_address (
    path text primary key,
    target text not null,
    target_id text not null
);
