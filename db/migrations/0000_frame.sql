CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`issuer` text,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` text,
	`refresh_token_expires_at` text,
	`scope` text,
	`password` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `api_keys` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`user_id` text NOT NULL,
	`hash` text NOT NULL,
	`start` text NOT NULL,
	`scopes` text,
	`expires_at` text,
	`last_used_at` text,
	`revoked_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_id_unique` ON `api_keys` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash_unique` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE INDEX `api_keys_user` ON `api_keys` (`user_id`,`seq`);--> statement-breakpoint
CREATE TABLE `appearances` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`article_id` text NOT NULL,
	`capture_id` text,
	`exact` text NOT NULL,
	`prefix` text,
	`suffix` text,
	`start` integer,
	`end` integer,
	`anchor` text NOT NULL,
	`attribution_name` text,
	`attribution_kind` text,
	`attribution_wording` text,
	`modality` text,
	`is_first` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appearances_id_unique` ON `appearances` (`id`);--> statement-breakpoint
CREATE INDEX `appearances_claim` ON `appearances` (`claim_id`,`seq`);--> statement-breakpoint
CREATE INDEX `appearances_article` ON `appearances` (`article_id`,`seq`);--> statement-breakpoint
CREATE TABLE `articles` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`url` text,
	`canonical_url` text,
	`publisher` text,
	`author` text,
	`published_on` text,
	`language` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_id_unique` ON `articles` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_canonical_url_unique` ON `articles` (`canonical_url`);--> statement-breakpoint
CREATE INDEX `articles_updated` ON `articles` (`updated_at`,`seq`);--> statement-breakpoint
CREATE INDEX `articles_publisher` ON `articles` (`publisher`,`seq`);--> statement-breakpoint
CREATE TABLE `captures` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`article_id` text,
	`source_id` text,
	`number` integer NOT NULL,
	`text` text,
	`sha256` text,
	`characters` integer,
	`how` text NOT NULL,
	`state` text NOT NULL,
	`captured_at` text NOT NULL,
	`captured_by` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`captured_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `captures_id_unique` ON `captures` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `captures_of_article` ON `captures` (`article_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `captures_of_source` ON `captures` (`source_id`,`number`);--> statement-breakpoint
CREATE TABLE `claim_kinds` (
	`kind` text NOT NULL,
	`claim_seq` integer NOT NULL,
	PRIMARY KEY(`kind`, `claim_seq`),
	FOREIGN KEY (`claim_seq`) REFERENCES `claims`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_kinds_claim` ON `claim_kinds` (`claim_seq`);--> statement-breakpoint
CREATE TABLE `claim_topics` (
	`topic` text NOT NULL,
	`claim_seq` integer NOT NULL,
	PRIMARY KEY(`topic`, `claim_seq`),
	FOREIGN KEY (`claim_seq`) REFERENCES `claims`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_topics_claim` ON `claim_topics` (`claim_seq`);--> statement-breakpoint
CREATE TABLE `claims` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`text` text NOT NULL,
	`headline` text,
	`kinds` text NOT NULL,
	`topics` text NOT NULL,
	`speaker` text,
	`claimed_on` text,
	`language` text,
	`scope` text NOT NULL,
	`resolution` text,
	`status` text NOT NULL,
	`verdict` text,
	`verdict_revision` integer,
	`rating` text,
	`as_of` text,
	`evidence_changed` integer DEFAULT false NOT NULL,
	`assignee_id` text,
	`deadline_at` text,
	`priority` integer DEFAULT 0 NOT NULL,
	`decline_reason` text,
	`decline_note` text,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	`parent_id` text,
	`merged_into_id` text,
	`origin_article_id` text,
	`submitted_by` text NOT NULL,
	`external_id` text,
	`fingerprint` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`assignee_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`origin_article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_id_unique` ON `claims` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `claims_external` ON `claims` (`submitted_by`,`external_id`);--> statement-breakpoint
CREATE INDEX `claims_status` ON `claims` (`status`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_status_updated` ON `claims` (`status`,`updated_at`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_updated` ON `claims` (`updated_at`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_verdict` ON `claims` (`verdict`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_assignee` ON `claims` (`assignee_id`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_speaker` ON `claims` (`speaker`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_article` ON `claims` (`origin_article_id`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_submitter` ON `claims` (`submitted_by`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_parent` ON `claims` (`parent_id`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_language` ON `claims` (`language`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_deadline` ON `claims` (`deadline_at`,`seq`) WHERE deadline_at is not null;--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`key_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`claim_id` text,
	`request_id` text,
	`batch_id` text,
	`reason` text,
	`before` text,
	`after` text,
	`salt` text,
	`body_hash` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject`,`seq`);--> statement-breakpoint
CREATE INDEX `events_claim` ON `events` (`claim_id`,`seq`);--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor`,`seq`);--> statement-breakpoint
CREATE INDEX `events_action` ON `events` (`action`,`seq`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`source_id` text,
	`capture_id` text,
	`stance` text NOT NULL,
	`question` text,
	`answer_type` text,
	`excerpt` text,
	`locator` text,
	`excerpt_found` integer,
	`note` text,
	`added_by` text NOT NULL,
	`judged_by` text,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture_id`) REFERENCES `captures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_id_unique` ON `evidence` (`id`);--> statement-breakpoint
CREATE INDEX `evidence_claim` ON `evidence` (`claim_id`,`seq`);--> statement-breakpoint
CREATE INDEX `evidence_source` ON `evidence` (`source_id`,`seq`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`result` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_created` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `notes` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`text` text NOT NULL,
	`author_id` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notes_id_unique` ON `notes` (`id`);--> statement-breakpoint
CREATE INDEX `notes_claim` ON `notes` (`claim_id`,`seq`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`round_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`verdict` text NOT NULL,
	`rating` text NOT NULL,
	`rationale` text NOT NULL,
	`as_of` text NOT NULL,
	`reading` text,
	`summary` text,
	`note` text,
	`waiver` text,
	`claim_version` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_id_unique` ON `reviews` (`id`);--> statement-breakpoint
CREATE INDEX `reviews_claim` ON `reviews` (`claim_id`,`seq`);--> statement-breakpoint
CREATE INDEX `reviews_reviewer` ON `reviews` (`reviewer_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_of_round` ON `reviews` (`round_id`,`reviewer_id`);--> statement-breakpoint
CREATE TABLE `rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`number` integer NOT NULL,
	`settings_version` integer NOT NULL,
	`reviews_required` integer NOT NULL,
	`outcome` text,
	`opened_at` text NOT NULL,
	`closed_at` text,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settings_version`) REFERENCES `settings`(`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_of_claim` ON `rounds` (`claim_id`,`number`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` text NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`impersonated_by` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`version` integer PRIMARY KEY NOT NULL,
	`policy` text NOT NULL,
	`scale` text NOT NULL,
	`desk` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`medium` text NOT NULL,
	`title` text NOT NULL,
	`url` text,
	`canonical_url` text,
	`publisher` text,
	`owner` text,
	`published_on` text,
	`level` text NOT NULL,
	`derived_from_id` text,
	`derivation` text,
	`origin_known` integer DEFAULT true NOT NULL,
	`interests` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`derived_from_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_id_unique` ON `sources` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `sources_canonical_url_unique` ON `sources` (`canonical_url`);--> statement-breakpoint
CREATE INDEX `sources_derived` ON `sources` (`derived_from_id`,`seq`);--> statement-breakpoint
CREATE INDEX `sources_updated` ON `sources` (`updated_at`,`seq`);--> statement-breakpoint
CREATE INDEX `sources_medium` ON `sources` (`medium`,`seq`);--> statement-breakpoint
CREATE INDEX `sources_publisher` ON `sources` (`publisher`,`seq`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`role` text NOT NULL,
	`banned` integer,
	`ban_reason` text,
	`ban_expires` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verdicts` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`claim_id` text NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`verdict` text,
	`rating` text,
	`voids_revision` integer,
	`reason` text,
	`as_of` text,
	`reading` text,
	`summary` text,
	`rationale` text,
	`waiver` text,
	`is_self_reviewed` integer NOT NULL,
	`settings_version` integer NOT NULL,
	`round_id` text,
	`judged` text NOT NULL,
	`decided_by` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settings_version`) REFERENCES `settings`(`version`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `verdicts_id_unique` ON `verdicts` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `verdicts_of_claim` ON `verdicts` (`claim_id`,`revision`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);