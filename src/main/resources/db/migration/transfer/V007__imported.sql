-- What came from where, so that a second import of the same export changes nothing.
create table imported (
    -- The site that it came from.
    source text not null,
    -- What it was there, and the number or name that it bore.
    kind text not null,
    foreign_id text not null,
    -- What it has become here; empty while its place is only kept.
    local_id text not null,
    -- What WordPress tells things apart by, where two sites use the same numbers.
    guid text not null,
    -- Of what it was made from, and the revision that it became: to tell "unchanged" and "edited here since".
    digest text not null,
    revision_id text not null,
    -- Where it stood there, without scheme, and where it stands here: for links between articles.
    old_address text not null,
    path text not null,
    primary key (source, kind, foreign_id)
);

create index imported_by_old_address on imported (source, old_address) where old_address <> '';
create index imported_by_path on imported (path) where path <> '';
