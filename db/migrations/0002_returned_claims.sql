ALTER TABLE `claims` ADD `returned_at` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `returned_reason` text;