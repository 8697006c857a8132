CREATE TABLE `day_counts` (
	`day` text PRIMARY KEY NOT NULL,
	`submitted` integer DEFAULT 0 NOT NULL,
	`decided` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`seq` integer PRIMARY KEY NOT NULL,
	`claim_seq` integer NOT NULL,
	`day` text NOT NULL,
	`verdict` text NOT NULL,
	`is_first` integer NOT NULL,
	`waited` integer,
	FOREIGN KEY (`seq`) REFERENCES `verdicts`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_seq`) REFERENCES `claims`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decisions_day` ON `decisions` (`day`,`verdict`,`is_first`,`waited`,`claim_seq`);--> statement-breakpoint
CREATE INDEX `decisions_claim` ON `decisions` (`claim_seq`);--> statement-breakpoint
CREATE TABLE `reappearances` (
	`seq` integer PRIMARY KEY NOT NULL,
	`claim_seq` integer NOT NULL,
	`day` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `appearances`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_seq`) REFERENCES `claims`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reappearances_day` ON `reappearances` (`day`,`claim_seq`);--> statement-breakpoint
CREATE INDEX `claims_open` ON `claims` (`status`,`seq`) WHERE status in ('submitted', 'in_review', 'second_review', 'adjudication', 'awaiting_outcome') and withdrawn_at is null and merged_into_id is null;--> statement-breakpoint
CREATE INDEX `claims_open_assignee` ON `claims` (`assignee_id`,`status`,`seq`) WHERE assignee_id is not null and status in ('submitted', 'in_review', 'second_review', 'adjudication', 'awaiting_outcome') and withdrawn_at is null and merged_into_id is null;--> statement-breakpoint
CREATE INDEX `claims_shaken` ON `claims` (`seq`) WHERE evidence_changed = 1 and withdrawn_at is null and merged_into_id is null;--> statement-breakpoint
CREATE INDEX `claims_open_deadline` ON `claims` (`deadline_at`,`seq`) WHERE deadline_at is not null and status in ('submitted', 'in_review', 'second_review', 'adjudication', 'awaiting_outcome') and withdrawn_at is null and merged_into_id is null;--> statement-breakpoint
CREATE INDEX `claims_open_due` ON `claims` (`due_on`,`seq`) WHERE due_on is not null and status in ('submitted', 'in_review', 'second_review', 'adjudication', 'awaiting_outcome') and withdrawn_at is null and merged_into_id is null;--> statement-breakpoint
CREATE TRIGGER claims_counted AFTER INSERT ON claims BEGIN
  INSERT INTO day_counts (day, submitted) VALUES (substr(new.created_at, 1, 10), 1)
    ON CONFLICT (day) DO UPDATE SET submitted = submitted + 1;
END;
--> statement-breakpoint
CREATE TRIGGER verdicts_counted AFTER INSERT ON verdicts WHEN new.verdict IS NOT NULL AND new.imported IS NULL BEGIN
  INSERT INTO decisions (seq, claim_seq, day, verdict, is_first, waited)
    SELECT new.seq, claim.seq, substr(new.created_at, 1, 10), new.verdict, 1,
      max(0, (unixepoch(new.created_at) - unixepoch(claim.created_at)) / 60)
    FROM claims AS claim WHERE claim.id = new.claim_id;
  UPDATE decisions SET is_first = 0, waited = NULL WHERE seq = new.seq AND EXISTS (
    SELECT 1 FROM decisions AS earlier WHERE earlier.claim_seq = decisions.claim_seq AND earlier.seq < new.seq);
  INSERT INTO day_counts (day, decided) VALUES (substr(new.created_at, 1, 10), 1)
    ON CONFLICT (day) DO UPDATE SET decided = decided + 1;
END;
--> statement-breakpoint
CREATE TRIGGER verdicts_slipped AFTER INSERT ON verdicts WHEN new.kind = 'void' AND new.reason = 'slip' BEGIN
  UPDATE day_counts SET decided = decided - 1 WHERE day = (SELECT day FROM decisions WHERE seq =
    (SELECT seq FROM verdicts WHERE claim_id = new.claim_id AND revision = new.voids_revision));
  DELETE FROM decisions WHERE seq =
    (SELECT seq FROM verdicts WHERE claim_id = new.claim_id AND revision = new.voids_revision);
END;
--> statement-breakpoint
INSERT INTO decisions (seq, claim_seq, day, verdict, is_first, waited)
  SELECT seq, claim_seq, substr(given, 1, 10), verdict, nth = 1,
    CASE WHEN nth = 1 THEN max(0, (unixepoch(given) - unixepoch(submitted)) / 60) END
  FROM (
    SELECT meant.seq, claims.seq AS claim_seq, meant.verdict, meant.created_at AS given, claims.created_at AS submitted,
      row_number() OVER (PARTITION BY meant.claim_id ORDER BY meant.seq) AS nth
    FROM verdicts AS meant JOIN claims ON claims.id = meant.claim_id
    WHERE meant.verdict IS NOT NULL AND meant.imported IS NULL AND NOT EXISTS (
      SELECT 1 FROM verdicts AS slip WHERE slip.claim_id = meant.claim_id AND slip.voids_revision = meant.revision
        AND slip.kind = 'void' AND slip.reason = 'slip')
  );
--> statement-breakpoint
INSERT INTO day_counts (day, submitted) SELECT substr(created_at, 1, 10), count(*) FROM claims GROUP BY 1;
--> statement-breakpoint
INSERT INTO day_counts (day, decided) SELECT day, count(*) FROM decisions WHERE true GROUP BY day
  ON CONFLICT (day) DO UPDATE SET decided = excluded.decided;
--> statement-breakpoint
CREATE TRIGGER appearances_again AFTER INSERT ON appearances BEGIN
  INSERT INTO reappearances (seq, claim_seq, day)
    SELECT new.seq, again.seq, substr(new.created_at, 1, 10) FROM claims AS again
    WHERE again.id = new.claim_id AND EXISTS (SELECT 1 FROM verdicts AS known WHERE known.claim_id = again.id
      AND known.verdict IS NOT NULL AND known.created_at < new.created_at);
END;
--> statement-breakpoint
CREATE TRIGGER appearances_moved AFTER UPDATE OF claim_id ON appearances BEGIN
  DELETE FROM reappearances WHERE seq = new.seq;
  INSERT INTO reappearances (seq, claim_seq, day)
    SELECT new.seq, again.seq, substr(new.created_at, 1, 10) FROM claims AS again
    WHERE again.id = new.claim_id AND EXISTS (SELECT 1 FROM verdicts AS known WHERE known.claim_id = again.id
      AND known.verdict IS NOT NULL AND known.created_at < new.created_at);
END;
--> statement-breakpoint
INSERT INTO reappearances (seq, claim_seq, day)
  SELECT appearances.seq, claims.seq, substr(appearances.created_at, 1, 10)
  FROM appearances JOIN claims ON claims.id = appearances.claim_id
  WHERE EXISTS (SELECT 1 FROM verdicts AS known WHERE known.claim_id = claims.id
    AND known.verdict IS NOT NULL AND known.created_at < appearances.created_at);
