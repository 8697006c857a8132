CREATE TABLE `checkpoints` (
	`number` integer PRIMARY KEY NOT NULL,
	`event_seq` integer NOT NULL,
	`head` text NOT NULL,
	`at` text NOT NULL,
	`key_id` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`claim_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`taken_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `leases_user` ON `leases` (`user_id`);--> statement-breakpoint
CREATE TABLE `matches` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`other_id` text NOT NULL,
	`score` real NOT NULL,
	`band` text NOT NULL,
	`method` text NOT NULL,
	`decision` text,
	`relation` text,
	`decided_by` text,
	`decided_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matches_id_unique` ON `matches` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `matches_of_pair` ON `matches` (`claim_id`,`other_id`);--> statement-breakpoint
CREATE INDEX `matches_other` ON `matches` (`other_id`,`seq`);--> statement-breakpoint
CREATE INDEX `matches_waiting` ON `matches` (`score`,`seq`) WHERE decision is null;--> statement-breakpoint
CREATE TABLE `merges` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`winner_id` text NOT NULL,
	`loser_id` text NOT NULL,
	`moved` text NOT NULL,
	`reason` text,
	`merged_by` text NOT NULL,
	`merged_at` text NOT NULL,
	`undone_by` text,
	`undone_at` text,
	FOREIGN KEY (`winner_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`loser_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merges_id_unique` ON `merges` (`id`);--> statement-breakpoint
CREATE INDEX `merges_winner` ON `merges` (`winner_id`,`seq`);--> statement-breakpoint
CREATE INDEX `merges_loser` ON `merges` (`loser_id`,`seq`);--> statement-breakpoint
CREATE TABLE `publications` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`verdict_id` text NOT NULL,
	`revision` integer NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`retracted_at` text,
	`retracted_by` text,
	`retracted_reason` text,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verdict_id`) REFERENCES `verdicts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retracted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_id_unique` ON `publications` (`id`);--> statement-breakpoint
CREATE INDEX `publications_claim` ON `publications` (`claim_id`,`seq`);--> statement-breakpoint
CREATE INDEX `publications_verdict` ON `publications` (`verdict_id`);--> statement-breakpoint
CREATE INDEX `publications_published` ON `publications` (`published_at`,`seq`);--> statement-breakpoint
CREATE TABLE `views` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`filters` text NOT NULL,
	`sort` text NOT NULL,
	`is_queue` integer NOT NULL,
	`assignee_ids` text NOT NULL,
	`archived_at` text,
	`created_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `views_id_unique` ON `views` (`id`);--> statement-breakpoint
DROP INDEX `reviews_of_round`;--> statement-breakpoint
ALTER TABLE `reviews` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `overtaken_on` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `overtaken_note` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `change_note` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `is_self_review` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `reviews` ADD `withdrawn_at` text;--> statement-breakpoint
CREATE INDEX `reviews_round` ON `reviews` (`round_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_of_round` ON `reviews` (`round_id`,`reviewer_id`) WHERE withdrawn_at is null;--> statement-breakpoint
ALTER TABLE `claims` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `recheck_on` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `valid_until` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `overtaken_on` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `due_from` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `due_on` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `deferred_until` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `deferred_reason` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `snoozed_until_at` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `snoozed_reason` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `published_revision` integer;--> statement-breakpoint
ALTER TABLE `claims` ADD `hold_reason` text;--> statement-breakpoint
CREATE INDEX `claims_outcome` ON `claims` (`outcome`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_due` ON `claims` (`due_on`,`seq`) WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX `claims_recheck` ON `claims` (`recheck_on`,`seq`) WHERE recheck_on is not null;--> statement-breakpoint
CREATE INDEX `claims_valid` ON `claims` (`valid_until`,`seq`) WHERE valid_until is not null;--> statement-breakpoint
CREATE INDEX `claims_snoozed` ON `claims` (`snoozed_until_at`,`seq`) WHERE snoozed_until_at is not null;--> statement-breakpoint
CREATE INDEX `claims_published` ON `claims` (`seq`) WHERE published_revision is not null;--> statement-breakpoint
CREATE INDEX `claims_priority` ON `claims` (`status`,`priority`,`seq`);--> statement-breakpoint
ALTER TABLE `evidence` ADD `verdict_of_claim_id` text REFERENCES claims(id);--> statement-breakpoint
CREATE INDEX `evidence_verdict_of` ON `evidence` (`verdict_of_claim_id`,`seq`);--> statement-breakpoint
ALTER TABLE `verdicts` ADD `valid_until` text;--> statement-breakpoint
ALTER TABLE `verdicts` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `verdicts` ADD `overtaken_on` text;--> statement-breakpoint
ALTER TABLE `verdicts` ADD `overtaken_note` text;--> statement-breakpoint
ALTER TABLE `verdicts` ADD `change_note` text;--> statement-breakpoint
ALTER TABLE `verdicts` ADD `is_adjudicated` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `verdicts_corrections` ON `verdicts` (`seq`) WHERE kind in ('correction', 'void');--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_open` ON `rounds` (`claim_id`) WHERE outcome is null;--> statement-breakpoint
UPDATE `claims` SET `recheck_on` = (SELECT `recheck_on` FROM `verdicts` WHERE `verdicts`.`claim_id` = `claims`.`id` AND `verdicts`.`revision` = `claims`.`verdict_revision`) WHERE `verdict_revision` IS NOT NULL;--> statement-breakpoint
CREATE TRIGGER checkpoints_keep BEFORE DELETE ON checkpoints BEGIN
  SELECT RAISE(ABORT, 'a checkpoint is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER checkpoints_freeze BEFORE UPDATE ON checkpoints BEGIN
  SELECT RAISE(ABORT, 'a checkpoint is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER checkpoints_add BEFORE INSERT ON checkpoints
WHEN new.number <> (SELECT coalesce(max(number), 0) + 1 FROM checkpoints) BEGIN
  SELECT RAISE(ABORT, 'a checkpoint is never changed');
END;
