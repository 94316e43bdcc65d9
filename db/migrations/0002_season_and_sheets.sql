CREATE TABLE `film_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`kept_film_id` text NOT NULL,
	`merged_film` text NOT NULL,
	`kept_before` text NOT NULL,
	`moved` text NOT NULL,
	`merged_at_ms` integer NOT NULL,
	FOREIGN KEY (`kept_film_id`) REFERENCES `films`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `merges_by_kept` ON `film_merges` (`kept_film_id`);--> statement-breakpoint
CREATE TABLE `keys` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`room_id` text,
	`content_title` text NOT NULL,
	`cpl_id` text NOT NULL,
	`recipient` text NOT NULL,
	`not_before_ms` integer NOT NULL,
	`not_after_ms` integer NOT NULL,
	`received_at_ms` integer NOT NULL,
	`file_name` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `keys_by_version` ON `keys` (`version_id`);--> statement-breakpoint
CREATE TABLE `locked_days` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`locked_at_ms` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `locked_days_by_day` ON `locked_days` (`day`);--> statement-breakpoint
CREATE TABLE `scenario_screenings` (
	`id` text PRIMARY KEY NOT NULL,
	`scenario_id` text NOT NULL,
	`screening_id` text NOT NULL,
	`base` text,
	`value` text,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenarios`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `scenario_screenings_by_scenario` ON `scenario_screenings` (`scenario_id`,`screening_id`);--> statement-breakpoint
CREATE TABLE `scenarios` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`created_at_ms` integer NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `films` ADD `other_titles` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `films` ADD `picture_url` text;--> statement-breakpoint
ALTER TABLE `rooms` ADD `closures` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `strands` ADD `recurrences` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `strands` ADD `exceptions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `strands` ADD `archived_on` text;--> statement-breakpoint
ALTER TABLE `venues` ADD `rules` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `bookings` ADD `partner_starts` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `bookings` ADD `needs_key` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `screening_items` ADD `booking_id` text REFERENCES bookings(id);--> statement-breakpoint
CREATE INDEX `items_by_booking` ON `screening_items` (`booking_id`);