-- What pages ask first after a change: read out of narrow rows, however large the ledger.

-- Most entries are pledges, and what they hold is long: their lists, totals and ties find all that they need in this index,
-- in the order of keys, as parties give them.
ALTER TABLE entries ADD COLUMN category TEXT;   -- kind of flow of a pledge; null where of no one kind
ALTER TABLE entries ADD COLUMN prior REAL;      -- mean share of such pledges that are kept, in [0, 1]
ALTER TABLE entries ADD COLUMN changes INTEGER; -- how many states a pledge came to
UPDATE entries SET category = json_extract(body, '$.category'), prior = json_extract(body, '$.prior.mean'), changes = json_array_length(body, '$.changes') WHERE kind = 'pledge';
DROP INDEX entries_life;
CREATE INDEX entries_pledges ON entries (key, kind, state, stalls_on, lapses_on, deadline, delivered_share, act, last_said, first_said, usd_low, usd_high, sightings, counted, uncounted, category, prior)
    WHERE kind = 'pledge';
CREATE INDEX entries_moved ON entries (last_said DESC, key) WHERE changes > 1;

-- How many entries there are of each kind.
CREATE TABLE entry_counts (
    kind TEXT NOT NULL PRIMARY KEY,
    n    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO entry_counts (kind, n) SELECT kind, count(*) FROM entries GROUP BY kind;
CREATE TRIGGER entries_come AFTER INSERT ON entries BEGIN
    INSERT INTO entry_counts (kind, n) VALUES (new.kind, 1) ON CONFLICT (kind) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER entries_go AFTER DELETE ON entries BEGIN
    UPDATE entry_counts SET n = n - 1 WHERE kind = old.kind;
END;

-- What is told of a party, year by year, out of one index.
ALTER TABLE entry_parties ADD COLUMN year INTEGER; -- in which its entry was first told
UPDATE entry_parties SET year = (SELECT CAST(substr(first_said, 1, 4) AS INTEGER) FROM entries WHERE key = entry);
DROP INDEX entry_parties_name;
DROP INDEX entry_parties_state;
CREATE INDEX entry_parties_name ON entry_parties (name, kind, role, entry, state, year);
CREATE INDEX entry_parties_state ON entry_parties (state, kind, role, entry, year);

-- What waits for a person, in the order in which it is shown.
ALTER TABLE proposals ADD COLUMN size REAL NOT NULL DEFAULT 0;    -- of its entry, in U.S. dollars
ALTER TABLE proposals ADD COLUMN told INTEGER NOT NULL DEFAULT 0; -- sightings of its entry
UPDATE proposals SET (size, told) = (SELECT coalesce(e.usd_high, e.usd_low, 0), e.sightings FROM entries e WHERE e.key = proposals.entry);
CREATE INDEX proposals_open ON proposals (size DESC, told DESC, entry, position);
CREATE INDEX proposals_kind ON proposals (kind, size DESC, told DESC, entry, position);

-- Events between two states that were done, from each of them.
CREATE TABLE event_ties (
    document INTEGER NOT NULL,
    position INTEGER NOT NULL,
    state    TEXT NOT NULL,                -- ISO 3166-1 alpha-3
    other    TEXT NOT NULL,
    type     TEXT NOT NULL,
    said     TEXT,                         -- YYYY-MM-DD, the day of publication
    PRIMARY KEY (document, position, state, other),
    FOREIGN KEY (document, position) REFERENCES events (document, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO event_ties (document, position, state, other, type, said)
    SELECT DISTINCT e.document, e.position, a.state, b.state, e.type, e.said
    FROM events e JOIN event_parties a ON a.document = e.document AND a.position = e.position JOIN event_parties b ON b.document = e.document AND b.position = e.position
    WHERE e.status IN ('done', 'ongoing') AND a.state <> '' AND b.state <> '' AND a.state <> b.state;
CREATE INDEX event_ties_state ON event_ties (state, other, type, said);

DROP TRIGGER statements_done;
CREATE TRIGGER statements_done AFTER INSERT ON statements WHEN new.kind = 'event' BEGIN
    INSERT INTO events (document, position, said, type, status)
        VALUES (new.document, new.position, (SELECT published FROM documents WHERE number = new.document),
            json_extract(new.json, '$.type'), json_extract(new.json, '$.status'));
    INSERT INTO event_parties (document, position, role, name, state)
        SELECT new.document, new.position, side.role,
            lower(coalesce(json_extract(a.value, '$.person'), json_extract(a.value, '$.org'), json_extract(a.value, '$.state'), json_extract(a.value, '$.text'), '')),
            coalesce(json_extract(a.value, '$.state'), '')
        FROM (SELECT 'source' AS role UNION ALL SELECT 'recipient') side, json_each(new.json, '$.' || side.role) a WHERE true
        ON CONFLICT DO NOTHING;
    INSERT INTO event_ties (document, position, state, other, type, said)
        SELECT DISTINCT e.document, e.position, a.state, b.state, e.type, e.said
        FROM events e JOIN event_parties a ON a.document = e.document AND a.position = e.position JOIN event_parties b ON b.document = e.document AND b.position = e.position
        WHERE e.document = new.document AND e.position = new.position AND e.status IN ('done', 'ongoing') AND a.state <> '' AND b.state <> '' AND a.state <> b.state;
END;
