-- The menus of readers' pages where somebody chose their entries; without a row a menu runs by itself. The target is an
-- identifier or an address, and empty for the list of editions. Empty words mean the name of the target.
create table menu_entry (
    menu text not null check (menu in ('head', 'foot')),
    position integer not null,
    kind text not null check (kind in ('section', 'tag', 'page', 'editions', 'address')),
    target text not null,
    words text not null,
    primary key (menu, position)
);
