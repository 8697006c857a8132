CREATE TABLE `fact_checks` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`publisher` text NOT NULL,
	`url` text,
	`title` text,
	`rating_text` text,
	`rating_number` real,
	`verdict` text,
	`reviewed_on` text,
	`language` text,
	`appearances` text NOT NULL,
	`import_id` text,
	`added_by` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fact_checks_id_unique` ON `fact_checks` (`id`);--> statement-breakpoint
CREATE INDEX `fact_checks_claim` ON `fact_checks` (`claim_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `fact_checks_address` ON `fact_checks` (`claim_id`,`url`) WHERE withdrawn_at is null;--> statement-breakpoint
ALTER TABLE `claims` ADD `verdict_imported` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `archive_url` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `imported` text;--> statement-breakpoint
ALTER TABLE `verdicts` ADD `imported` text;