DROP INDEX `claims_priority`;--> statement-breakpoint
CREATE INDEX `claims_priority` ON `claims` (`status`,`priority`,`deadline_at`,`seq`);--> statement-breakpoint
CREATE INDEX `contacts_reply_due` ON `contacts` (`reply_due_on`,`seq`) WHERE reply_due_on is not null;