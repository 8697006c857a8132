-- Full-text search kept in step by triggers, and the guards on what must never change.
CREATE VIRTUAL TABLE claims_fts USING fts5(text, headline, speaker, content="claims", content_rowid="seq", tokenize="porter unicode61 remove_diacritics 2");
--> statement-breakpoint
CREATE TRIGGER claims_fts_insert AFTER INSERT ON claims BEGIN
  INSERT INTO claims_fts(rowid, text, headline, speaker) VALUES (new.seq, new.text, new.headline, new.speaker);
END;
--> statement-breakpoint
CREATE TRIGGER claims_fts_update AFTER UPDATE OF text, headline, speaker ON claims BEGIN
  INSERT INTO claims_fts(claims_fts, rowid, text, headline, speaker) VALUES ('delete', old.seq, old.text, old.headline, old.speaker);
  INSERT INTO claims_fts(rowid, text, headline, speaker) VALUES (new.seq, new.text, new.headline, new.speaker);
END;
--> statement-breakpoint
CREATE TRIGGER claims_fts_delete AFTER DELETE ON claims BEGIN
  INSERT INTO claims_fts(claims_fts, rowid, text, headline, speaker) VALUES ('delete', old.seq, old.text, old.headline, old.speaker);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE articles_fts USING fts5(title, publisher, author, content="articles", content_rowid="seq", tokenize="porter unicode61 remove_diacritics 2");
--> statement-breakpoint
CREATE TRIGGER articles_fts_insert AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts(rowid, title, publisher, author) VALUES (new.seq, new.title, new.publisher, new.author);
END;
--> statement-breakpoint
CREATE TRIGGER articles_fts_update AFTER UPDATE OF title, publisher, author ON articles BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, title, publisher, author) VALUES ('delete', old.seq, old.title, old.publisher, old.author);
  INSERT INTO articles_fts(rowid, title, publisher, author) VALUES (new.seq, new.title, new.publisher, new.author);
END;
--> statement-breakpoint
CREATE TRIGGER articles_fts_delete AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, title, publisher, author) VALUES ('delete', old.seq, old.title, old.publisher, old.author);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE sources_fts USING fts5(title, publisher, url, content="sources", content_rowid="seq", tokenize="porter unicode61 remove_diacritics 2");
--> statement-breakpoint
CREATE TRIGGER sources_fts_insert AFTER INSERT ON sources BEGIN
  INSERT INTO sources_fts(rowid, title, publisher, url) VALUES (new.seq, new.title, new.publisher, new.url);
END;
--> statement-breakpoint
CREATE TRIGGER sources_fts_update AFTER UPDATE OF title, publisher, url ON sources BEGIN
  INSERT INTO sources_fts(sources_fts, rowid, title, publisher, url) VALUES ('delete', old.seq, old.title, old.publisher, old.url);
  INSERT INTO sources_fts(rowid, title, publisher, url) VALUES (new.seq, new.title, new.publisher, new.url);
END;
--> statement-breakpoint
CREATE TRIGGER sources_fts_delete AFTER DELETE ON sources BEGIN
  INSERT INTO sources_fts(sources_fts, rowid, title, publisher, url) VALUES ('delete', old.seq, old.title, old.publisher, old.url);
END;
--> statement-breakpoint
CREATE UNIQUE INDEX claims_fingerprint ON claims (fingerprint, coalesce(origin_article_id, ''));
--> statement-breakpoint
CREATE TRIGGER events_keep BEFORE DELETE ON events BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER events_freeze BEFORE UPDATE ON events
WHEN NOT (new.before IS NULL AND new.after IS NULL AND new.salt IS NULL
  AND new.seq IS old.seq AND new.at IS old.at AND new.actor IS old.actor AND new.key_id IS old.key_id
  AND new.action IS old.action AND new.subject IS old.subject AND new.claim_id IS old.claim_id
  AND new.request_id IS old.request_id AND new.batch_id IS old.batch_id AND new.reason IS old.reason
  AND new.body_hash IS old.body_hash AND new.prev_hash IS old.prev_hash AND new.hash IS old.hash)
BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER verdicts_keep BEFORE DELETE ON verdicts BEGIN
  SELECT RAISE(ABORT, 'a verdict is never changed, only replaced');
END;
--> statement-breakpoint
CREATE TRIGGER verdicts_freeze BEFORE UPDATE ON verdicts BEGIN
  SELECT RAISE(ABORT, 'a verdict is never changed, only replaced');
END;
--> statement-breakpoint
CREATE TRIGGER settings_keep BEFORE DELETE ON settings BEGIN
  SELECT RAISE(ABORT, 'a version of the settings is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER settings_freeze BEFORE UPDATE ON settings BEGIN
  SELECT RAISE(ABORT, 'a version of the settings is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER captures_keep BEFORE DELETE ON captures BEGIN
  SELECT RAISE(ABORT, 'a capture is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER captures_freeze BEFORE UPDATE ON captures WHEN old.state = 'saved' BEGIN
  SELECT RAISE(ABORT, 'a capture is never changed');
END;
