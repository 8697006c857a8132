CREATE TABLE `import_rows` (
	`job_id` text NOT NULL,
	`row` integer NOT NULL,
	`hash` text NOT NULL,
	`outcome` text NOT NULL,
	`claim_id` text,
	`undone` text,
	PRIMARY KEY(`job_id`, `row`),
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_rows_hash` ON `import_rows` (`hash`);--> statement-breakpoint
CREATE INDEX `import_rows_undone` ON `import_rows` (`job_id`,`undone`) WHERE undone is not null;--> statement-breakpoint
CREATE TABLE `job_errors` (
	`job_id` text NOT NULL,
	`row` integer NOT NULL,
	`problem` text NOT NULL,
	`field` text NOT NULL,
	`reason` text NOT NULL,
	`original` text NOT NULL,
	PRIMARY KEY(`job_id`, `row`),
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `job_errors_cause` ON `job_errors` (`job_id`,`problem`,`field`,`row`);--> statement-breakpoint
CREATE TABLE `job_inputs` (
	`job_id` text NOT NULL,
	`piece` integer NOT NULL,
	`last_row` integer,
	`body` blob NOT NULL,
	PRIMARY KEY(`job_id`, `piece`),
	FOREIGN KEY (`job_id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`state` text NOT NULL,
	`format` text NOT NULL,
	`name` text,
	`mapping` text,
	`header` text,
	`bytes` integer DEFAULT 0 NOT NULL,
	`sha256` text,
	`total` integer,
	`cursor` integer DEFAULT 0 NOT NULL,
	`created` integer DEFAULT 0 NOT NULL,
	`known` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`rate` real,
	`batch_id` text NOT NULL,
	`request_id` text,
	`key_id` text,
	`failure` text,
	`undo_cursor` integer DEFAULT 0 NOT NULL,
	`undo_reason` text,
	`undone_by` text,
	`lease_holder` text,
	`leased_until` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_id_unique` ON `jobs` (`id`);--> statement-breakpoint
CREATE INDEX `jobs_open` ON `jobs` (`seq`) WHERE state in ('receiving', 'queued', 'running', 'undoing');--> statement-breakpoint
CREATE INDEX `jobs_state` ON `jobs` (`state`,`seq`);--> statement-breakpoint
CREATE INDEX `jobs_creator` ON `jobs` (`created_by`,`seq`);