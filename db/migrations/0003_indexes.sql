CREATE INDEX `claims_external_id` ON `claims` (`external_id`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_created` ON `claims` (`created_at`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_evidence_changed` ON `claims` (`evidence_changed`,`seq`);--> statement-breakpoint
CREATE INDEX `claims_under_review` ON `claims` (`seq`) WHERE verdict is not null and status <> 'decided';--> statement-breakpoint
CREATE INDEX `claims_returned` ON `claims` (`seq`) WHERE returned_at is not null;--> statement-breakpoint
CREATE INDEX `claims_withdrawn` ON `claims` (`seq`) WHERE withdrawn_at is not null;--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`,`seq`);--> statement-breakpoint
CREATE INDEX `verdicts_round` ON `verdicts` (`round_id`);