-- Search over titles and makers, diacritics ignored. A table of its own carries the integer row id FTS5 needs:
-- the row ids of `films` may be renumbered by VACUUM INTO, which would point a backup's index at the wrong films.
CREATE TABLE `film_search` (
	`id` integer PRIMARY KEY NOT NULL,
	`film_id` text NOT NULL UNIQUE,
	`titles` text NOT NULL,
	`makers` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE VIRTUAL TABLE `films_fts` USING fts5(
	titles, makers, content='film_search', content_rowid='id',
	tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
--> statement-breakpoint
CREATE TRIGGER `film_search_ai` AFTER INSERT ON `film_search` BEGIN
	INSERT INTO films_fts(rowid, titles, makers) VALUES (new.id, new.titles, new.makers);
END;
--> statement-breakpoint
CREATE TRIGGER `film_search_ad` AFTER DELETE ON `film_search` BEGIN
	INSERT INTO films_fts(films_fts, rowid, titles, makers) VALUES ('delete', old.id, old.titles, old.makers);
END;
--> statement-breakpoint
CREATE TRIGGER `film_search_au` AFTER UPDATE ON `film_search` BEGIN
	INSERT INTO films_fts(films_fts, rowid, titles, makers) VALUES ('delete', old.id, old.titles, old.makers);
	INSERT INTO films_fts(rowid, titles, makers) VALUES (new.id, new.titles, new.makers);
END;
--> statement-breakpoint
CREATE TRIGGER `films_search_ai` AFTER INSERT ON `films` BEGIN
	INSERT INTO film_search(film_id, titles, makers) VALUES (
		new.id,
		new.original_title || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(new.titles)), ''),
		coalesce((SELECT group_concat(value, ' ') FROM json_each(new.directors)), '') || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(new."cast")), '')
	);
END;
--> statement-breakpoint
CREATE TRIGGER `films_search_au` AFTER UPDATE OF original_title, titles, directors, "cast" ON `films` BEGIN
	UPDATE film_search SET
		titles = new.original_title || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(new.titles)), ''),
		makers = coalesce((SELECT group_concat(value, ' ') FROM json_each(new.directors)), '') || ' ' || coalesce((SELECT group_concat(value, ' ') FROM json_each(new."cast")), '')
	WHERE film_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `films_search_ad` AFTER DELETE ON `films` BEGIN
	DELETE FROM film_search WHERE film_id = old.id;
END;
