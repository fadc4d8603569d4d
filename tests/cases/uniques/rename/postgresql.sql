-- upgrade
-- rename constraint pages.pages_before to pages_after
ALTER TABLE pages RENAME CONSTRAINT pages_before TO pages_after;

-- downgrade
-- rename constraint pages.pages_after to pages_before
ALTER TABLE pages RENAME CONSTRAINT pages_after TO pages_before;

