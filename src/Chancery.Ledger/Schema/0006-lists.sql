-- What lists and searches need to stay quick in a ledger of many thousand documents.

-- Where a telling stands as one number, as in statement_words: a search goes from words to entries without a detour.
ALTER TABLE sightings ADD COLUMN place INTEGER NOT NULL DEFAULT -1;
ALTER TABLE sightings ADD COLUMN kind TEXT NOT NULL DEFAULT '';
UPDATE sightings SET (place, kind) = (SELECT m.document << 16 | m.position, m.kind FROM mentions m WHERE m.key = sightings.mention)
    WHERE mention IN (SELECT key FROM mentions);
CREATE INDEX sightings_place ON sightings (place, kind, entry);

-- One state has a part in most entries: lists of one kind need not go through the others.
ALTER TABLE entry_parties ADD COLUMN kind TEXT NOT NULL DEFAULT '';
UPDATE entry_parties SET kind = (SELECT kind FROM entries WHERE key = entry);
DROP INDEX entry_parties_name;
DROP INDEX entry_parties_state;
CREATE INDEX entry_parties_name ON entry_parties (name, kind, role, state, entry);
CREATE INDEX entry_parties_state ON entry_parties (state, kind, role, entry);
DROP INDEX entry_parties_home;

-- Each order that a list can have, with the columns that conditions are about.
ALTER TABLE entries ADD COLUMN delivered_share REAL;       -- of a pledge, in [0, 1]
UPDATE entries SET delivered_share = json_extract(body, '$.delivered_share') WHERE kind = 'pledge';
DROP INDEX entries_kind;
DROP INDEX entries_size;
DROP INDEX entries_state;
CREATE INDEX entries_kind ON entries (kind, last_said DESC, key, first_said);
CREATE INDEX entries_size ON entries (kind, usd_high DESC, key, usd_low);
CREATE INDEX entries_first ON entries (kind, first_said, key);
CREATE INDEX entries_due ON entries (kind, deadline, key);
-- A state on some day depends on all of these: it is found in the index alone, whatever the order.
CREATE INDEX entries_life ON entries (kind, state, stalls_on, lapses_on, deadline, delivered_share, last_said, first_said, usd_high, sightings) WHERE state IS NOT NULL;
CREATE INDEX entries_grade ON entries (kind, grade, last_said DESC, key) WHERE grade IS NOT NULL;

DROP INDEX documents_published;
CREATE INDEX documents_published ON documents (published DESC, key);
CREATE INDEX documents_publisher ON documents (lower(publisher), published DESC, key);

-- Who is told of how often: counted when somebody asks after a change. "changed" and "actors" in ledger_facts tell whether it is due.
CREATE TABLE actors (
    name       TEXT NOT NULL PRIMARY KEY,
    home       TEXT NOT NULL,
    total      INTEGER NOT NULL,
    gives      INTEGER NOT NULL,
    gets       INTEGER NOT NULL,
    speaks     INTEGER NOT NULL,
    claimed    INTEGER NOT NULL,
    acts       INTEGER NOT NULL,
    acted_upon INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX actors_total ON actors (total DESC, name);
INSERT INTO ledger_facts (name, value) VALUES ('changed', '1') ON CONFLICT DO NOTHING;
