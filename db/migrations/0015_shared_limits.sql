CREATE TABLE `turnstile` (
	`door` text NOT NULL,
	`who` text NOT NULL,
	`until` integer NOT NULL,
	`used` integer NOT NULL,
	PRIMARY KEY(`door`, `who`, `until`)
);
--> statement-breakpoint
CREATE INDEX `turnstile_until` ON `turnstile` (`until`);