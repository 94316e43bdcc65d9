-- A screening's parts are rows of their own; their history is found by the screening they belong to.
CREATE INDEX `changes_by_screening` ON `activity_changes` (coalesce(json_extract(`after`, '$.screeningId'), json_extract(`before`, '$.screeningId'))) WHERE `entity` = 'screening_items';
