-- Copies of one text are one voice, and the end of a chain is known, so that rows cut off it are missed.

ALTER TABLE documents ADD COLUMN voice TEXT NOT NULL DEFAULT ''; -- least key among a document and its copies
UPDATE documents SET voice = key, tracked = 0;                   -- their prints are taken when the ledger is settled

CREATE INDEX documents_words ON documents (words);
CREATE INDEX documents_voice ON documents (voice);

-- By these copies are told: a function of text and day of publication, which never change under one key.
CREATE TABLE prints (
    document INTEGER NOT NULL PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
    print    BLOB NOT NULL
) STRICT;

-- Copies share a band, almost surely; those of near days are looked at.
CREATE TABLE print_bands (
    band     INTEGER NOT NULL,
    day      INTEGER NOT NULL,           -- of publication, counted from 0001-01-01; -1 where not said
    document INTEGER NOT NULL,
    PRIMARY KEY (band, day, document)
) STRICT, WITHOUT ROWID;

-- Where each chain ends.
CREATE TABLE chain_heads (
    name   TEXT NOT NULL PRIMARY KEY,    -- decisions, frozen
    length INTEGER NOT NULL,             -- number of its rows
    hash   TEXT NOT NULL                 -- of its last row
) STRICT, WITHOUT ROWID;

INSERT INTO chain_heads (name, length, hash)
    SELECT 'decisions', count(*), (SELECT hash FROM decisions ORDER BY number DESC LIMIT 1) FROM decisions HAVING count(*) > 0;
INSERT INTO chain_heads (name, length, hash)
    SELECT 'frozen', count(*), (SELECT hash FROM frozen ORDER BY number DESC LIMIT 1) FROM frozen HAVING count(*) > 0;

-- Against mistakes, not against those who mean it: who may write the file may drop a trigger.
CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only added to'); END;
CREATE TRIGGER decisions_hold BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only added to'); END;
CREATE TRIGGER frozen_stay BEFORE DELETE ON frozen BEGIN SELECT RAISE(ABORT, 'frozen forecasts are only added to'); END;
CREATE TRIGGER frozen_hold BEFORE UPDATE ON frozen BEGIN SELECT RAISE(ABORT, 'frozen forecasts are only added to'); END;
CREATE TRIGGER chain_heads_grow BEFORE UPDATE ON chain_heads WHEN new.length <= old.length BEGIN SELECT RAISE(ABORT, 'a chain only grows'); END;
CREATE TRIGGER chain_heads_stay BEFORE DELETE ON chain_heads BEGIN SELECT RAISE(ABORT, 'a chain only grows'); END;
