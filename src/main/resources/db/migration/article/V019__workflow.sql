-- An approval is a fact beside the state: the revision that an editor read, and found ready. What is in review and has one
-- is approved. So the check of the states need not change, which SQLite could do only by copying the whole table.
alter table article add column approved_revision_id text references revision (id);
create index article_approved_revision on article (approved_revision_id) where approved_revision_id is not null;

-- Who is to write it, until which day of the magazine's: 2026-03-05.
alter table article add column assigned_to text references person (id);
alter table article add column due_on text;
