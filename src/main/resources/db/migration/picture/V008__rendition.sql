-- What the magazine may do with a picture, what must stay in sight when it is cropped, what is seen until it has loaded.
alter table picture add column rights_note text not null default '';
alter table picture add column licence text not null default '';
alter table picture add column expires_at bigint;
-- How far the desk and the log were told of that: 0 not, 1 ahead of it, 2 that readers no longer see it.
alter table picture add column expiry_told integer not null default 0;
alter table picture add column focus_x integer not null default 500;
alter table picture add column focus_y integer not null default 500;
alter table picture add column colour text not null default '';
alter table picture add column stand_in text not null default '';
alter table picture add column moving integer not null default 0;
-- By which settings its renditions were last ordered; where it is another than today's, they are made anew.
alter table picture add column recipe text not null default '';

create index picture_expires on picture (expires_at);
create index picture_recipe on picture (recipe);
create index picture_file on picture (file_name);
create index attached_file_file on attached_file (file_name);

-- A picture as readers are given it.
create table rendition (
    picture_id text not null references picture (id),
    crop text not null,
    format text not null,
    width integer not null,
    height integer not null,
    moving integer not null,
    file_name text not null,
    address text not null,
    bytes bigint not null,
    primary key (picture_id, crop, format, width, moving)
);

create index rendition_address on rendition (address);
create index rendition_file on rendition (file_name);

-- Renditions that are still to be made. A row goes when its work is kept, so that a crash loses none.
create table rendition_order (
    picture_id text not null references picture (id),
    stage text not null,
    ordered_at bigint not null,
    due_at bigint not null,
    -- Counted when the work begins: what ends the whole program is not begun for ever.
    attempts integer not null,
    -- How often it ended with an error.
    failures integer not null,
    claimed_by text,
    claimed_until bigint,
    -- Why it is not tried again; empty while it is.
    failure text not null,
    primary key (picture_id, stage)
);

create index rendition_order_due on rendition_order (stage, due_at);
