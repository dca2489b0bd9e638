-- On which day a picture was taken, where it was taken: 2026-03-05.
alter table picture add column taken_on text;
