-- An article's replies as the desk goes through them, the last to come in first.
create index reply_of_article on reply (article_id, id);
