-- What became of replies and reports, by calendar months: counted from the change log, as the rows themselves are forgotten.
create table reply_figure (
    -- As in 2026-03, in the magazine's time zone.
    month text not null,
    figure text not null,
    occurrences bigint not null,
    primary key (month, figure)
);

-- How many reports and complaints waited how long for a decision, in whole hours.
create table decision_wait (
    month text not null,
    hours integer not null,
    occurrences bigint not null,
    primary key (month, hours)
);

-- From the beginning of the log, so that a magazine that was there before has its figures too.
insert into letter_position (reader, seq) values ('figures', 0);
