-- On what terms other programs may read the magazine.
create table openness (
    id integer primary key check (id = 1),
    feed_text text not null check (feed_text in ('full', 'standfirst')),
    llms boolean not null,
    llms_words text not null,
    hub text not null
);

-- Crawlers that are asked to stay away, by the names they go by in robots.txt.
create table refused_crawler (
    name text primary key
);

-- How far the change log has been turned into news for a hub. The hub's address is in the row, so that a new hub is
-- not told what happened before it was chosen.
create table hub_position (
    hub text primary key,
    seq bigint not null
);

-- Feeds that a hub must be told of, each once, however often it changes meanwhile.
create table hub_news (
    topic text primary key,
    attempts integer not null,
    due_at bigint not null
);

create index hub_news_due on hub_news (due_at);

-- Sitemaps are parted by month: this counts a month, and finds its latest change, without reading the table.
create index live_article_month on live_article (kind, published_at, updated_at);
