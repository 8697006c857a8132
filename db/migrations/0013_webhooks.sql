CREATE TABLE `deliveries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`webhook_id` text NOT NULL,
	`event_seq` integer,
	`event` text NOT NULL,
	`about` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_attempt_at` text,
	`next_attempt_at` text,
	`status_code` integer,
	`duration_ms` integer,
	`error` text,
	`response` text,
	`settled_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_id_unique` ON `deliveries` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_of_event` ON `deliveries` (`webhook_id`,`event_seq`);--> statement-breakpoint
CREATE INDEX `deliveries_webhook` ON `deliveries` (`webhook_id`,`seq`);--> statement-breakpoint
CREATE INDEX `deliveries_state` ON `deliveries` (`webhook_id`,`state`,`seq`);--> statement-breakpoint
CREATE INDEX `deliveries_waiting` ON `deliveries` (`webhook_id`,`event_seq`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `deliveries_settled` ON `deliveries` (`settled_at`) WHERE settled_at is not null;--> statement-breakpoint
CREATE TABLE `webhook_progress` (
	`webhook_id` text PRIMARY KEY NOT NULL,
	`cursor` integer NOT NULL,
	`taken_by` text,
	`taken_until_at` text,
	`last_delivered_at` text,
	`failing_since_at` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`rests_until_at` text,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `webhooks` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`secret` text NOT NULL,
	`former_secret` text,
	`former_secret_until_at` text,
	`state` text NOT NULL,
	`state_reason` text,
	`state_since_at` text NOT NULL,
	`archived_at` text,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhooks_id_unique` ON `webhooks` (`id`);--> statement-breakpoint
CREATE INDEX `webhooks_in_use` ON `webhooks` (`seq`) WHERE archived_at is null;