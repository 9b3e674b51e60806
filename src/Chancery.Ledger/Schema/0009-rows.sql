-- Long rows lie in tables that grow at their end: in a tree of hashed keys each came to a page of its own, and what did not fit there to another.
-- What was in order of the key by itself has the key in its index now.
PRAGMA legacy_alter_table = ON; -- triggers and references name the tables as they are called in the end

CREATE TABLE statements_next (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,             -- order in the text, from 0
    id       TEXT NOT NULL,                -- s1, s2, …
    kind     TEXT NOT NULL,
    start    INTEGER NOT NULL,             -- half-open UTF-16 offsets into documents.text
    "end"    INTEGER NOT NULL,
    json     TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT;

INSERT INTO statements_next (document, position, id, kind, start, "end", json)
    SELECT document, position, id, kind, start, "end", json FROM statements ORDER BY document, position;
DROP TABLE statements;
ALTER TABLE statements_next RENAME TO statements;
CREATE INDEX statements_kind ON statements (kind, document, position);

CREATE TRIGGER statements_said AFTER INSERT ON statements BEGIN
    INSERT INTO statement_words (rowid, quote, title)
        VALUES ((new.document << 16) | new.position, json_extract(new.json, '$.quote'), (SELECT title FROM documents WHERE number = new.document));
END;

CREATE TRIGGER statements_gone AFTER DELETE ON statements BEGIN
    DELETE FROM statement_words WHERE rowid = (old.document << 16) | old.position;
    DELETE FROM events WHERE document = old.document AND position = old.position;
END;

CREATE TRIGGER statements_done AFTER INSERT ON statements WHEN new.kind = 'event' BEGIN
    INSERT INTO events (document, position, said, type, status)
        VALUES (new.document, new.position, (SELECT published FROM documents WHERE number = new.document),
            json_extract(new.json, '$.type'), json_extract(new.json, '$.status'));
    INSERT INTO event_parties (document, position, role, name, state, year)
        SELECT new.document, new.position, side.role,
            lower(coalesce(json_extract(a.value, '$.person'), json_extract(a.value, '$.org'), json_extract(a.value, '$.state'), json_extract(a.value, '$.text'), '')),
            coalesce(json_extract(a.value, '$.state'), ''), (SELECT CAST(substr(published, 1, 4) AS INTEGER) FROM documents WHERE number = new.document)
        FROM (SELECT 'source' AS role UNION ALL SELECT 'recipient') side, json_each(new.json, '$.' || side.role) a WHERE true
        ON CONFLICT DO NOTHING;
    INSERT INTO event_ties (document, position, state, other, type, said)
        SELECT DISTINCT e.document, e.position, a.state, b.state, e.type, e.said
        FROM events e JOIN event_parties a ON a.document = e.document AND a.position = e.position JOIN event_parties b ON b.document = e.document AND b.position = e.position
        WHERE e.document = new.document AND e.position = new.position AND e.status IN ('done', 'ongoing') AND a.state <> '' AND b.state <> '' AND a.state <> b.state;
END;

CREATE TABLE findings_next (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "check"  INTEGER NOT NULL,             -- its number in docs/checks.md
    verdict  TEXT NOT NULL,
    json     TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT;

INSERT INTO findings_next (document, position, "check", verdict, json)
    SELECT document, position, "check", verdict, json FROM findings ORDER BY document, position;
DROP TABLE findings;
ALTER TABLE findings_next RENAME TO findings;
CREATE INDEX findings_verdict ON findings (verdict, document, position);

CREATE TABLE mentions_next (
    key      TEXT NOT NULL PRIMARY KEY,  -- from document key, kind and place: the same in every ledger
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,           -- of its statement
    kind     TEXT NOT NULL,
    block    TEXT NOT NULL,              -- only mentions of one block can be of one entry
    context  TEXT NOT NULL               -- the sentence around it
) STRICT;

INSERT INTO mentions_next (key, document, position, kind, block, context)
    SELECT key, document, position, kind, block, context FROM mentions ORDER BY document, position;
DROP TABLE mentions;
ALTER TABLE mentions_next RENAME TO mentions;
CREATE INDEX mentions_block ON mentions (block, key);
CREATE INDEX mentions_document ON mentions (document, position, key);

CREATE TABLE entries_next (
    key        TEXT NOT NULL PRIMARY KEY, -- that of the mention it was first told in
    kind       TEXT NOT NULL,
    block      TEXT NOT NULL,
    title      TEXT NOT NULL,             -- the words to list it under
    first_said TEXT,                      -- YYYY-MM-DD
    last_said  TEXT,
    sightings  INTEGER NOT NULL,
    documents  INTEGER NOT NULL,
    act        TEXT,                      -- of a pledge
    state      TEXT,                      -- of a pledge, by evidence alone; see stalls_on, lapses_on
    usd_low    REAL,                      -- in U.S. dollars at the rate of the month; for finding and sorting only
    usd_high   REAL,
    deadline   TEXT,
    stalls_on  TEXT,                      -- from this day it is stalled, unless evidence comes
    lapses_on  TEXT,                      -- from this day it has lapsed
    evidence   INTEGER,                   -- 0 to 5
    counted    INTEGER,                   -- 1 where its sum goes into totals
    uncounted  TEXT,                      -- why not
    grade      TEXT,                      -- of a forecast: A to D
    digest     TEXT NOT NULL,             -- SHA-256 over the whole entry
    body       TEXT NOT NULL,             -- JSON: docs/ledger.md
    delivered_share REAL,                 -- of a pledge, in [0, 1]
    category   TEXT,                      -- kind of flow of a pledge; null where of no one kind
    prior      REAL,                      -- mean share of such pledges that are kept, in [0, 1]
    changes    INTEGER                    -- how many states a pledge came to
) STRICT;

INSERT INTO entries_next (key, kind, block, title, first_said, last_said, sightings, documents, act, state, usd_low, usd_high, deadline, stalls_on, lapses_on,
        evidence, counted, uncounted, grade, digest, body, delivered_share, category, prior, changes)
    SELECT key, kind, block, title, first_said, last_said, sightings, documents, act, state, usd_low, usd_high, deadline, stalls_on, lapses_on,
        evidence, counted, uncounted, grade, digest, body, delivered_share, category, prior, changes FROM entries ORDER BY block, key;
DROP TABLE entries;
ALTER TABLE entries_next RENAME TO entries;
CREATE INDEX entries_sightings ON entries (kind, sightings DESC, key);
CREATE INDEX entries_act ON entries (kind, act, last_said DESC, key);
CREATE INDEX entries_block ON entries (block, key);
CREATE INDEX entries_kind ON entries (kind, last_said DESC, key, first_said);
CREATE INDEX entries_size ON entries (kind, usd_high DESC, key, usd_low);
CREATE INDEX entries_first ON entries (kind, first_said, key);
CREATE INDEX entries_due ON entries (kind, deadline, key);
CREATE INDEX entries_grade ON entries (kind, grade, last_said DESC, key) WHERE grade IS NOT NULL;
CREATE INDEX entries_pledges ON entries (key, kind, state, stalls_on, lapses_on, deadline, delivered_share, act, last_said, first_said, usd_low, usd_high, sightings, counted, uncounted, category, prior)
    WHERE kind = 'pledge';
CREATE INDEX entries_moved ON entries (last_said DESC, key) WHERE changes > 1;

CREATE TRIGGER entries_come AFTER INSERT ON entries BEGIN
    INSERT INTO entry_counts (kind, n) VALUES (new.kind, 1) ON CONFLICT (kind) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER entries_go AFTER DELETE ON entries BEGIN
    UPDATE entry_counts SET n = n - 1 WHERE kind = old.kind;
END;

PRAGMA legacy_alter_table = OFF;
