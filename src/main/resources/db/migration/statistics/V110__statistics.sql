-- How often pages were looked at, summed by day in the magazine's time zone. There is nothing here of any one reader.
create table view_day (
    -- In ISO 8601.
    day text not null,
    -- What sort of page.
    kind text not null,
    -- Which article; empty for the other sorts, which are counted together.
    article text not null,
    readers bigint not null,
    -- Crawlers, and what was fetched before anybody asked for it.
    programs bigint not null,
    -- Of the readers whose browsers say so: how many there were, and how many came to the end of each quarter of the text.
    begun bigint not null,
    quarter bigint not null,
    half bigint not null,
    three_quarters bigint not null,
    whole bigint not null,
    primary key (day, kind, article)
);

create index view_day_by_article on view_day (article, day) where article <> '';

-- The same once the days are too old to be kept apart.
create table view_month (
    month text not null,
    kind text not null,
    article text not null,
    readers bigint not null,
    programs bigint not null,
    begun bigint not null,
    quarter bigint not null,
    half bigint not null,
    three_quarters bigint not null,
    whole bigint not null,
    primary key (month, kind, article)
);

create index view_month_by_article on view_month (article, month) where article <> '';

-- From where readers came: the host of another site and nothing else of its address; empty for all that were too many to name.
create table referral_day (
    day text not null,
    kind text not null,
    article text not null,
    host text not null,
    readers bigint not null,
    primary key (day, kind, article, host)
);

create index referral_day_by_article on referral_day (article, day) where article <> '';

-- The last minutes, since 1970; they go after an hour.
create table view_minute (
    minute bigint not null,
    kind text not null,
    article text not null,
    readers bigint not null,
    primary key (minute, kind, article)
);
