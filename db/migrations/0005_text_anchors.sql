CREATE TABLE `dismissals` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`article_id` text NOT NULL,
	`exact` text NOT NULL,
	`fingerprint` text NOT NULL,
	`dismissed_by` text NOT NULL,
	`created_at` text NOT NULL,
	`restored_at` text,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dismissed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dismissals_id_unique` ON `dismissals` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `dismissals_of_article` ON `dismissals` (`article_id`,`fingerprint`);--> statement-breakpoint
ALTER TABLE `appearances` ADD `quoted` text DEFAULT 'null' NOT NULL;--> statement-breakpoint
UPDATE `appearances` SET `quoted` = json_object('captureId', `capture_id`, 'exact', `exact`, 'prefix', `prefix`, 'suffix', `suffix`, 'start', `start`, 'end', `end`);--> statement-breakpoint
ALTER TABLE `appearances` ADD `similarity` real;--> statement-breakpoint
ALTER TABLE `appearances` ADD `loss_accepted_at` text;--> statement-breakpoint
ALTER TABLE `captures` ADD `url` text;--> statement-breakpoint
ALTER TABLE `captures` ADD `http_status` integer;--> statement-breakpoint
ALTER TABLE `captures` ADD `failure` text;--> statement-breakpoint
ALTER TABLE `captures` ADD `failure_detail` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `quote_changed` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `claims_quote_changed` ON `claims` (`quote_changed`,`seq`);