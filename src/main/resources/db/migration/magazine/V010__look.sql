-- How the magazine looks, where somebody has said so.
create table look (
    id integer primary key check (id = 1),
    accent text not null,
    pairing text not null,
    density text not null,
    front text not null,
    drop_cap integer not null,
    footer text not null,
    logo_picture_id text references picture (id),
    -- Whether look_account is worth asking: most pages need not.
    has_accounts integer not null
);

-- Where else the magazine is to be found.
create table look_account (
    position integer primary key,
    name text not null,
    address text not null
);
