-- Answers of which somebody is to be told, or was: so that it happens once.
create table answer_news (
    answer_id text primary key,
    mark text not null,
    at bigint not null,
    due_at bigint not null,
    told_at bigint
);

create index answer_news_due on answer_news (due_at) where told_at is null;
create index answer_news_by_mark on answer_news (mark) where told_at is null;
create index answer_news_by_time on answer_news (at);
