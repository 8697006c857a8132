-- INSERT OR REPLACE takes a row away without asking the triggers on DELETE; these ask before the INSERT.
CREATE TRIGGER events_append BEFORE INSERT ON events
WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM events) BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER verdicts_add BEFORE INSERT ON verdicts
WHEN EXISTS (SELECT 1 FROM verdicts WHERE seq = new.seq OR id = new.id OR (claim_id = new.claim_id AND revision = new.revision)) BEGIN
  SELECT RAISE(ABORT, 'a verdict is never changed, only replaced');
END;
--> statement-breakpoint
CREATE TRIGGER settings_add BEFORE INSERT ON settings
WHEN EXISTS (SELECT 1 FROM settings WHERE version = new.version) BEGIN
  SELECT RAISE(ABORT, 'a version of the settings is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER captures_add BEFORE INSERT ON captures
WHEN EXISTS (SELECT 1 FROM captures WHERE seq = new.seq OR id = new.id OR (article_id = new.article_id AND number = new.number) OR (source_id = new.source_id AND number = new.number)) BEGIN
  SELECT RAISE(ABORT, 'a capture is never changed');
END;
