-- Ties and years of a state that is told of in most documents, out of rows of their own.

-- Pledges from one state to another, from each of them, with what they add to totals.
CREATE TABLE pledge_ties (
    entry      TEXT NOT NULL REFERENCES entries (key) ON DELETE CASCADE,
    state      TEXT NOT NULL,              -- ISO 3166-1 alpha-3
    other      TEXT NOT NULL,
    gives      INTEGER NOT NULL,           -- 1 where the state gives, 0 where it gets
    low        REAL NOT NULL,              -- in U.S. dollars; 0 where it stays out of totals
    high       REAL NOT NULL,
    first_said TEXT,                       -- YYYY-MM-DD
    last_said  TEXT,
    PRIMARY KEY (entry, state, other, gives)
) STRICT, WITHOUT ROWID;
INSERT INTO pledge_ties (entry, state, other, gives, low, high, first_said, last_said)
    SELECT DISTINCT a.entry, a.state, b.state, a.role = 'by', CASE WHEN e.counted = 1 THEN coalesce(e.usd_low, 0) ELSE 0 END,
        CASE WHEN e.counted = 1 THEN coalesce(e.usd_high, e.usd_low, 0) ELSE 0 END, e.first_said, e.last_said
    FROM entry_parties b CROSS JOIN entry_parties a ON a.entry = b.entry AND a.role = CASE b.role WHEN 'by' THEN 'to' ELSE 'by' END CROSS JOIN entries e ON e.key = b.entry
    WHERE b.kind = 'pledge' AND b.role IN ('by', 'to') AND a.state <> '' AND b.state <> '' AND a.state <> b.state;
CREATE INDEX pledge_ties_state ON pledge_ties (state, other, gives, low, high, first_said, last_said);

-- Of the parties of an entry that act for one state in one role, all but one repeat it: without them each entry counts once.
ALTER TABLE entry_parties ADD COLUMN repeats INTEGER NOT NULL DEFAULT 0;
UPDATE entry_parties SET repeats = 1
    WHERE EXISTS (SELECT 1 FROM entry_parties o WHERE o.entry = entry_parties.entry AND o.role = entry_parties.role AND o.state = entry_parties.state AND o.name < entry_parties.name);
CREATE INDEX entry_parties_years ON entry_parties (state, kind, role, year) WHERE repeats = 0;

ALTER TABLE event_parties ADD COLUMN year INTEGER; -- in which the event is told
UPDATE event_parties SET year = (SELECT CAST(substr(e.said, 1, 4) AS INTEGER) FROM events e WHERE e.document = event_parties.document AND e.position = event_parties.position);
CREATE INDEX event_parties_years ON event_parties (state, role, year);

DROP TRIGGER statements_done;
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
