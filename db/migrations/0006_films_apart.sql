CREATE TABLE `films_apart` (
	`id` text PRIMARY KEY NOT NULL,
	`one_id` text NOT NULL,
	`other_id` text NOT NULL,
	`said_at_ms` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `films_apart_once` ON `films_apart` (`one_id`,`other_id`);
