CREATE TABLE `article_words` (
	`seq` integer PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`stems` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `articles`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `claim_words` (
	`seq` integer PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`stems` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `claims`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `source_words` (
	`seq` integer PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`stems` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `sources`(`seq`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
DROP TRIGGER claims_fts_insert;
--> statement-breakpoint
DROP TRIGGER claims_fts_update;
--> statement-breakpoint
DROP TRIGGER claims_fts_delete;
--> statement-breakpoint
DROP TABLE claims_fts;
--> statement-breakpoint
CREATE VIRTUAL TABLE claims_fts USING fts5(words, stems, content="claim_words", content_rowid="seq", tokenize="ascii", prefix="2 3");
--> statement-breakpoint
CREATE TRIGGER claims_fts_insert AFTER INSERT ON claim_words BEGIN
  INSERT INTO claims_fts(rowid, words, stems) VALUES (new.seq, new.words, new.stems);
END;
--> statement-breakpoint
CREATE TRIGGER claims_fts_update AFTER UPDATE ON claim_words BEGIN
  INSERT INTO claims_fts(claims_fts, rowid, words, stems) VALUES ('delete', old.seq, old.words, old.stems);
  INSERT INTO claims_fts(rowid, words, stems) VALUES (new.seq, new.words, new.stems);
END;
--> statement-breakpoint
CREATE TRIGGER claims_fts_delete AFTER DELETE ON claim_words BEGIN
  INSERT INTO claims_fts(claims_fts, rowid, words, stems) VALUES ('delete', old.seq, old.words, old.stems);
END;
--> statement-breakpoint
DROP TRIGGER articles_fts_insert;
--> statement-breakpoint
DROP TRIGGER articles_fts_update;
--> statement-breakpoint
DROP TRIGGER articles_fts_delete;
--> statement-breakpoint
DROP TABLE articles_fts;
--> statement-breakpoint
CREATE VIRTUAL TABLE articles_fts USING fts5(words, stems, content="article_words", content_rowid="seq", tokenize="ascii", prefix="2 3");
--> statement-breakpoint
CREATE TRIGGER articles_fts_insert AFTER INSERT ON article_words BEGIN
  INSERT INTO articles_fts(rowid, words, stems) VALUES (new.seq, new.words, new.stems);
END;
--> statement-breakpoint
CREATE TRIGGER articles_fts_update AFTER UPDATE ON article_words BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, words, stems) VALUES ('delete', old.seq, old.words, old.stems);
  INSERT INTO articles_fts(rowid, words, stems) VALUES (new.seq, new.words, new.stems);
END;
--> statement-breakpoint
CREATE TRIGGER articles_fts_delete AFTER DELETE ON article_words BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, words, stems) VALUES ('delete', old.seq, old.words, old.stems);
END;
--> statement-breakpoint
DROP TRIGGER sources_fts_insert;
--> statement-breakpoint
DROP TRIGGER sources_fts_update;
--> statement-breakpoint
DROP TRIGGER sources_fts_delete;
--> statement-breakpoint
DROP TABLE sources_fts;
--> statement-breakpoint
CREATE VIRTUAL TABLE sources_fts USING fts5(words, stems, content="source_words", content_rowid="seq", tokenize="ascii", prefix="2 3");
--> statement-breakpoint
CREATE TRIGGER sources_fts_insert AFTER INSERT ON source_words BEGIN
  INSERT INTO sources_fts(rowid, words, stems) VALUES (new.seq, new.words, new.stems);
END;
--> statement-breakpoint
CREATE TRIGGER sources_fts_update AFTER UPDATE ON source_words BEGIN
  INSERT INTO sources_fts(sources_fts, rowid, words, stems) VALUES ('delete', old.seq, old.words, old.stems);
  INSERT INTO sources_fts(rowid, words, stems) VALUES (new.seq, new.words, new.stems);
END;
--> statement-breakpoint
CREATE TRIGGER sources_fts_delete AFTER DELETE ON source_words BEGIN
  INSERT INTO sources_fts(sources_fts, rowid, words, stems) VALUES ('delete', old.seq, old.words, old.stems);
END;
