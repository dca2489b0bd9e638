-- Which sections an editor edits; whoever is not in it edits all.
create table editor_section (
    person_id text not null references person (id),
    section_id text not null references section (id),
    primary key (person_id, section_id)
);

-- A tag that was merged into another. Revisions are never changed, so what names it is read as if it named the other.
-- The other was merged into none itself: there are no chains.
alter table tag add column merged_into text references tag (id);
create index tag_merged_into on tag (merged_into) where merged_into is not null;

-- Old revisions name their section for ever, so one that was removed stays in the table.
alter table section add column removed boolean not null default false;
