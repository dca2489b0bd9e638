-- The index before it held no kind, so the list of what is pinned was read from all that is live.
drop index live_article_pinned;
create index live_article_pinned on live_article (kind, published_at, article_id) where pinned;
