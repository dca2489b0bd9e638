-- In which order pinned articles stand at the head of the front page: the lowest number first.
create table front_pin (
    article_id text primary key references article (id),
    position integer not null
);

insert into front_pin (article_id, position)
select id, row_number() over (order by published_at desc, id desc) from article where pinned;

-- Articles that editors keep off the front page; sections, feeds and the search have them all the same.
create table front_hidden (
    article_id text primary key references article (id)
);
