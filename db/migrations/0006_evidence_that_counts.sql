CREATE TABLE `contacts` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`whom` text NOT NULL,
	`channel` text NOT NULL,
	`asked_at` text NOT NULL,
	`reply_due_on` text,
	`outcome` text NOT NULL,
	`public_reply` text,
	`note` text,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_id_unique` ON `contacts` (`id`);--> statement-breakpoint
CREATE INDEX `contacts_claim` ON `contacts` (`claim_id`,`seq`);--> statement-breakpoint
ALTER TABLE `evidence` ADD `excerpt_confirmed_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `evidence` ADD `secondary_reason` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `derivation_reason` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `standing` text DEFAULT 'stands' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `standing_reason` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `withheld_reason` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `is_saved` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `sources_owner` ON `sources` (`owner`,`seq`);--> statement-breakpoint
CREATE INDEX `sources_saved` ON `sources` (`is_saved`,`seq`);--> statement-breakpoint
ALTER TABLE `verdicts` ADD `recheck_on` text;--> statement-breakpoint
CREATE INDEX `captures_queued` ON `captures` (`seq`) WHERE state = 'queued';--> statement-breakpoint
UPDATE `sources` SET `is_saved` = 1 WHERE EXISTS (SELECT 1 FROM `captures` WHERE `captures`.`source_id` = `sources`.`id` AND `captures`.`state` = 'saved');
