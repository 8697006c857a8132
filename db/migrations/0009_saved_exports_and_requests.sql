CREATE TABLE `correction_requests` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`revision` integer NOT NULL,
	`what` text NOT NULL,
	`source_url` text,
	`name` text,
	`email` text,
	`status` text NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `correction_requests_id_unique` ON `correction_requests` (`id`);--> statement-breakpoint
CREATE INDEX `correction_requests_claim` ON `correction_requests` (`claim_id`,`seq`);--> statement-breakpoint
CREATE INDEX `correction_requests_status` ON `correction_requests` (`status`,`seq`);--> statement-breakpoint
CREATE TABLE `saved_exports` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`format` text NOT NULL,
	`filters` text NOT NULL,
	`includes_unpublished` integer NOT NULL,
	`key_hash` text NOT NULL,
	`key_start` text NOT NULL,
	`archived_at` text,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_exports_id_unique` ON `saved_exports` (`id`);