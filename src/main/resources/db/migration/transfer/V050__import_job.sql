-- Exports of other systems that were sent to the newsroom, and how far each has come in.
create table import_job (
    id text not null primary key,
    -- The files' names as they lie in the data folder, a line each.
    files text not null,
    bytes bigint not null,
    state text not null,
    -- 1 while something reads it, else nothing: only one may.
    busy integer unique,
    -- 1 once somebody asked that it stop.
    stopping integer not null default 0,
    -- 1 once some of it may be in.
    begun integer not null default 0,
    fetches_media integer not null default 0,
    received_at bigint not null,
    changed_at bigint not null,
    -- How far the reading is: what is being done, how much of how much, what came in up to now.
    phase text not null default '',
    done bigint not null default 0,
    total bigint not null default 0,
    arrived text not null default '',
    -- The folders of the reports, by their names; empty while there is none.
    rehearsal text not null default '',
    report text not null default '',
    -- Why it went no further, for people.
    problem text not null default ''
);

create index import_job_by_time on import_job (received_at);
