CREATE TABLE `uncompared` (
	`claim_seq` integer PRIMARY KEY NOT NULL,
	FOREIGN KEY (`claim_seq`) REFERENCES `claims`(`seq`) ON UPDATE no action ON DELETE cascade
);
