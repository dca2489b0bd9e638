-- Every change of the magazine's state, in the order in which it became visible.
create table change (
    seq bigint primary key,
    at bigint not null,
    actor text not null,
    verb text not null,
    subject text not null,
    detail text not null
);

create index change_by_subject on change (subject, seq);
