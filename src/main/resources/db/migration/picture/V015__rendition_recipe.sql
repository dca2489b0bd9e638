-- By which settings a rendition was made; where these are today's, it need not be made again. Empty: not to be relied on.
alter table rendition add column recipe text not null default '';
