CREATE TABLE `activity_changes` (
	`step_id` text NOT NULL,
	`seq` integer NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`op` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`step_id`, `seq`),
	FOREIGN KEY (`step_id`) REFERENCES `activity_steps`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `changes_by_entity` ON `activity_changes` (`entity_id`,`step_id`);--> statement-breakpoint
CREATE TABLE `activity_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`at_ms` integer NOT NULL,
	`who` text NOT NULL,
	`desk_id` text NOT NULL,
	`hlc` text NOT NULL,
	`kind` text NOT NULL,
	`facts` text NOT NULL,
	`undoes` text,
	`redoes` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `steps_by_hlc` ON `activity_steps` (`hlc`);--> statement-breakpoint
CREATE INDEX `steps_by_undoes` ON `activity_steps` (`undoes`);--> statement-breakpoint
CREATE INDEX `steps_by_redoes` ON `activity_steps` (`redoes`);--> statement-breakpoint
CREATE TABLE `films` (
	`id` text PRIMARY KEY NOT NULL,
	`original_title` text NOT NULL,
	`titles` text DEFAULT '{}' NOT NULL,
	`directors` text DEFAULT '[]' NOT NULL,
	`cast` text DEFAULT '[]' NOT NULL,
	`countries` text DEFAULT '[]' NOT NULL,
	`year` integer,
	`genres` text DEFAULT '[]' NOT NULL,
	`theme_id` text,
	`rating` text,
	`release_date` text,
	`external_ids` text DEFAULT '{}' NOT NULL,
	`website` text,
	`trailer_url` text,
	`notes` text DEFAULT '' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `films_by_title` ON `films` (`original_title`);--> statement-breakpoint
CREATE TABLE `versions` (
	`id` text PRIMARY KEY NOT NULL,
	`film_id` text NOT NULL,
	`spoken_languages` text DEFAULT '[]' NOT NULL,
	`subtitle_languages` text DEFAULT '[]' NOT NULL,
	`format` text DEFAULT 'DCP 2K' NOT NULL,
	`runtime_min` integer,
	`has_audio_description` integer DEFAULT false NOT NULL,
	`has_sdh` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`film_id`) REFERENCES `films`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `versions_by_film` ON `versions` (`film_id`);--> statement-breakpoint
CREATE TABLE `distributors` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`language` text DEFAULT 'nl' NOT NULL,
	`contacts` text DEFAULT '[]' NOT NULL,
	`default_terms` text NOT NULL,
	`returns_layout` text,
	`notes` text DEFAULT '' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`venue_id` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`seats` integer,
	`turnaround_min` integer DEFAULT 20 NOT NULL,
	`formats` text DEFAULT '[]' NOT NULL,
	`server_thumbprint` text,
	`archived_on` text,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `rooms_by_venue` ON `rooms` (`venue_id`,`position`);--> statement-breakpoint
CREATE TABLE `seasons` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`value` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `settings_by_key` ON `settings` (`key`);--> statement-breakpoint
CREATE TABLE `strands` (
	`id` text PRIMARY KEY NOT NULL,
	`names` text NOT NULL,
	`tint` integer DEFAULT 0 NOT NULL,
	`recurrence` text,
	`template` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `venues` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`street` text DEFAULT '' NOT NULL,
	`postcode` text DEFAULT '' NOT NULL,
	`city` text DEFAULT '' NOT NULL,
	`country` text DEFAULT 'BE' NOT NULL,
	`time_zone` text DEFAULT 'Europe/Brussels' NOT NULL,
	`house_language` text DEFAULT 'nl' NOT NULL,
	`cinema_week_starts_on` integer DEFAULT 3 NOT NULL,
	`programme_day_starts_at` text DEFAULT '06:00' NOT NULL,
	`snap_min` integer DEFAULT 5 NOT NULL,
	`pre_programme_min` integer DEFAULT 0 NOT NULL,
	`website` text,
	`email` text,
	`phone` text,
	`base_price_cents` integer,
	`listing_places` text DEFAULT '{}' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`sheet` text,
	`file_sha256` text NOT NULL,
	`profile_id` text,
	`imported_at_ms` integer NOT NULL,
	`counts` text NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `sender_profiles`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `imported_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`import_run_id` text NOT NULL,
	`row` integer NOT NULL,
	`film_id` text NOT NULL,
	`booking_id` text,
	`values` text NOT NULL,
	FOREIGN KEY (`import_run_id`) REFERENCES `import_runs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `imported_rows_by_film` ON `imported_rows` (`film_id`);--> statement-breakpoint
CREATE INDEX `imported_rows_by_booking` ON `imported_rows` (`booking_id`);--> statement-breakpoint
CREATE INDEX `imported_rows_by_run` ON `imported_rows` (`import_run_id`,`row`);--> statement-breakpoint
CREATE TABLE `sender_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`header_signature` text NOT NULL,
	`columns` text NOT NULL,
	`answers` text DEFAULT '{}' NOT NULL,
	`distributor_id` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `profiles_by_signature` ON `sender_profiles` (`header_signature`);--> statement-breakpoint
CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`listing_id` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`approved_at_ms` integer NOT NULL,
	`approved_by` text NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `approvals_by_listing` ON `approvals` (`listing_id`,`approved_at_ms`);--> statement-breakpoint
CREATE TABLE `channels` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`environment` text NOT NULL,
	`api_url` text NOT NULL,
	`search_url` text NOT NULL,
	`login_url` text NOT NULL,
	`client_id` text NOT NULL,
	`redirect_uri` text NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`place_url` text,
	`organizer_url` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `delivery_events` (
	`id` text PRIMARY KEY NOT NULL,
	`listing_id` text NOT NULL,
	`channel_id` text,
	`at_ms` integer NOT NULL,
	`code` text NOT NULL,
	`facts` text DEFAULT '{}' NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `delivery_events_by_listing` ON `delivery_events` (`listing_id`,`at_ms`);--> statement-breakpoint
CREATE TABLE `listings` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`names` text DEFAULT '{}' NOT NULL,
	`theme_id` text,
	`price` text,
	`ticket_url` text,
	`image_id` text,
	`age_range` text,
	`labels` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`image_id`) REFERENCES `images`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `listings_by_version` ON `listings` (`version_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`channel_id` text NOT NULL,
	`listing_id` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`is_outcome_unknown` integer DEFAULT false NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at_ms` integer NOT NULL,
	`problem` text,
	`created_at_ms` integer NOT NULL,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_by_listing` ON `outbox` (`listing_id`,`channel_id`);--> statement-breakpoint
CREATE INDEX `outbox_by_due` ON `outbox` (`state`,`next_attempt_at_ms`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`listing_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`remote_id` text,
	`remote_url` text,
	`accepted_snapshot` text,
	`accepted_hash` text,
	`remote_workflow` text,
	`accepted_at_ms` integer,
	`image_urls` text DEFAULT '{}' NOT NULL,
	FOREIGN KEY (`listing_id`) REFERENCES `listings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_by_listing` ON `publications` (`listing_id`,`channel_id`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`distributor_id` text,
	`status` text NOT NULL,
	`option_rank` integer,
	`option_expires_on` text,
	`confirmed_on` text,
	`cancel_reason` text,
	`window_from` text,
	`window_to` text,
	`max_shows` integer,
	`min_shows_per_week` integer,
	`terms` text NOT NULL,
	`shared_copy_with` text,
	`is_announcement_forbidden` integer DEFAULT false NOT NULL,
	`embargo_until` text,
	`notes` text DEFAULT '' NOT NULL,
	`import_run_id` text,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`distributor_id`) REFERENCES `distributors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_run_id`) REFERENCES `import_runs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `bookings_by_version` ON `bookings` (`version_id`);--> statement-breakpoint
CREATE INDEX `bookings_by_distributor` ON `bookings` (`distributor_id`);--> statement-breakpoint
CREATE INDEX `bookings_by_window` ON `bookings` (`window_to`,`window_from`);--> statement-breakpoint
CREATE INDEX `bookings_by_import` ON `bookings` (`import_run_id`);--> statement-breakpoint
CREATE TABLE `conflict_overrides` (
	`id` text PRIMARY KEY NOT NULL,
	`conflict_key` text NOT NULL,
	`facts` text NOT NULL,
	`reason` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `overrides_by_key` ON `conflict_overrides` (`conflict_key`);--> statement-breakpoint
CREATE TABLE `screening_items` (
	`id` text PRIMARY KEY NOT NULL,
	`screening_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`duration_min` integer,
	`version_id` text,
	FOREIGN KEY (`screening_id`) REFERENCES `screenings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `items_by_screening` ON `screening_items` (`screening_id`,`position`);--> statement-breakpoint
CREATE INDEX `items_by_version` ON `screening_items` (`version_id`);--> statement-breakpoint
CREATE TABLE `screenings` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`version_id` text NOT NULL,
	`room_id` text,
	`day` text NOT NULL,
	`starts_at` text,
	`state` text DEFAULT 'planned' NOT NULL,
	`state_reason` text DEFAULT '{}' NOT NULL,
	`is_sold_out` integer DEFAULT false NOT NULL,
	`price` text,
	`ticket_url` text,
	`badges` text DEFAULT '[]' NOT NULL,
	`strand_id` text,
	`notes` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`strand_id`) REFERENCES `strands`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `screenings_by_day` ON `screenings` (`day`,`room_id`);--> statement-breakpoint
CREATE INDEX `screenings_by_booking` ON `screenings` (`booking_id`,`day`);--> statement-breakpoint
CREATE INDEX `screenings_by_version` ON `screenings` (`version_id`,`day`);--> statement-breakpoint
CREATE TABLE `image_bytes` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `images` (
	`id` text PRIMARY KEY NOT NULL,
	`film_id` text NOT NULL,
	`sha256` text NOT NULL,
	`mime` text NOT NULL,
	`file_name` text NOT NULL,
	`width_px` integer NOT NULL,
	`height_px` integer NOT NULL,
	`rights_holder` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '{}' NOT NULL,
	`focal_x` integer DEFAULT 500 NOT NULL,
	`focal_y` integer DEFAULT 500 NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`film_id`) REFERENCES `films`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `images_by_film` ON `images` (`film_id`,`position`);--> statement-breakpoint
CREATE TABLE `texts` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`language` text NOT NULL,
	`length` text NOT NULL,
	`body` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`source_language` text,
	`source_revision` integer,
	`changed_at_ms` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `texts_by_owner` ON `texts` (`owner_kind`,`owner_id`,`language`,`length`);