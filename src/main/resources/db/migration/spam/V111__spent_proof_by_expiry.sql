-- By when it expires first: those that are paid with now then stand side by side, where their marks alone lie anywhere. A
-- proof says both, and we signed both, so together they are no less its own than the mark was.
create table spent (
    expires_at bigint not null,
    mark text not null,
    primary key (expires_at, mark)
);

insert into spent (expires_at, mark) select expires_at, mark from spent_proof;

drop table spent_proof;
alter table spent rename to spent_proof;
