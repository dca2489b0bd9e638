-- A request to be removed can also be met by taking the name out alone. A check can't be changed in both databases, so
-- the table is made anew.
create table removal_request_with_names_taken_out (
    id text primary key,
    article_id text not null references article (id),
    asked_by text not null,
    asked_on text not null,
    words text not null,
    logged_by text not null references person (id),
    logged_at bigint not null,
    decision text check (decision in ('kept', 'changed', 'anonymised', 'withdrawn')),
    reasons text,
    decided_by text references person (id),
    decided_at bigint
);

insert into removal_request_with_names_taken_out
select id, article_id, asked_by, asked_on, words, logged_by, logged_at, decision, reasons, decided_by, decided_at
from removal_request;

drop table removal_request;

alter table removal_request_with_names_taken_out rename to removal_request;

create index removal_request_by_article on removal_request (article_id, logged_at, id);
create index removal_request_open on removal_request (logged_at, id) where decision is null;
create index removal_request_decided on removal_request (decided_at, id) where decision is not null;
