-- Tracking: mentions of one thing in many documents become one entry with its sightings.
-- Everything from entries down to proposals is worked out from mentions and rulings alone (docs/architecture.md):
-- it may be deleted and is then worked out again, the same to the byte. Decisions and frozen forecasts may not.
-- Plain SQL that SQLite and PostgreSQL both understand, but for STRICT and WITHOUT ROWID.

ALTER TABLE documents ADD COLUMN words TEXT NOT NULL DEFAULT '';     -- SHA-256 over the words alone: copies are one voice
ALTER TABLE documents ADD COLUMN tracked INTEGER NOT NULL DEFAULT 0; -- whether its mentions are written
CREATE INDEX documents_tracked ON documents (number) WHERE tracked = 0;

CREATE TABLE mentions (
    key      TEXT NOT NULL PRIMARY KEY,  -- from document key, kind and place: the same in every ledger
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,           -- of its statement
    kind     TEXT NOT NULL,
    block    TEXT NOT NULL,              -- only mentions of one block can be of one entry
    context  TEXT NOT NULL               -- the sentence around it
) STRICT, WITHOUT ROWID;

CREATE INDEX mentions_block ON mentions (block);
CREATE INDEX mentions_document ON mentions (document, position);

-- Blocks that changed since their entries were worked out. The stamp tells whether they changed again meanwhile.
CREATE TABLE unsettled (
    block TEXT NOT NULL PRIMARY KEY,
    stamp INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
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
    body       TEXT NOT NULL              -- JSON: docs/ledger.md
) STRICT, WITHOUT ROWID;

CREATE INDEX entries_kind ON entries (kind, last_said DESC, key);
CREATE INDEX entries_size ON entries (kind, usd_high DESC, key);
CREATE INDEX entries_sightings ON entries (kind, sightings DESC, key);
CREATE INDEX entries_state ON entries (kind, state, last_said DESC);
CREATE INDEX entries_act ON entries (kind, act, last_said DESC);
CREATE INDEX entries_block ON entries (block);

CREATE TABLE sightings (
    entry    TEXT NOT NULL REFERENCES entries (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,            -- event order, from 0
    mention  TEXT NOT NULL,
    role     TEXT NOT NULL,               -- new, repeat, increase, decrease, extension, delivery, denial, …
    score    INTEGER NOT NULL,            -- how sure that it belongs here, in thousandths
    why      TEXT NOT NULL,               -- what spoke for and against it, feature by feature
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX sightings_mention ON sightings (mention);

CREATE TABLE entry_parties (
    entry TEXT NOT NULL REFERENCES entries (key) ON DELETE CASCADE,
    role  TEXT NOT NULL,                  -- by, to, subject, object, speaker
    name  TEXT NOT NULL,                  -- lower case
    state TEXT NOT NULL,                  -- ISO 3166-1 alpha-3 or empty
    PRIMARY KEY (entry, role, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_parties_name ON entry_parties (name, role, entry);
CREATE INDEX entry_parties_state ON entry_parties (state, role, entry);

CREATE TABLE entry_links (
    entry TEXT NOT NULL REFERENCES entries (key) ON DELETE CASCADE,
    kind  TEXT NOT NULL,                  -- part_of, contradicts, variant_of, renews
    other TEXT NOT NULL,
    PRIMARY KEY (entry, kind, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_links_other ON entry_links (other, kind);

-- What a person should look at: doubtful merges and changes of state that need a cited source.
CREATE TABLE proposals (
    entry    TEXT NOT NULL REFERENCES entries (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,               -- merge, cancelled, broken, refuted
    mention  TEXT NOT NULL,
    other    TEXT,                        -- the entry it may belong to
    score    INTEGER NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_findings (
    entry    TEXT NOT NULL REFERENCES entries (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "check"  INTEGER NOT NULL,
    verdict  TEXT NOT NULL,
    json     TEXT NOT NULL,
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

-- Append only. Each row's hash covers its content and the hash before it.
CREATE TABLE decisions (
    number   INTEGER PRIMARY KEY,
    action   TEXT NOT NULL,               -- resolve, confirm, merge, split, link, set-state, correct, undo
    target   TEXT NOT NULL,               -- the mention, or for undo the decision, that it is about
    body     TEXT NOT NULL,               -- JSON
    who      TEXT NOT NULL,
    why      TEXT NOT NULL,
    at       TEXT NOT NULL,               -- UTC
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX decisions_target ON decisions (target);

CREATE TABLE frozen (
    number   INTEGER PRIMARY KEY,
    mention  TEXT NOT NULL,
    body     TEXT NOT NULL,               -- JSON: words, chance, strict and generous window
    at       TEXT NOT NULL,               -- UTC
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX frozen_mention ON frozen (mention);

-- Documents that could not be read, with the reason; the rest of their run was done.
CREATE TABLE quarantine (
    key      TEXT NOT NULL PRIMARY KEY,   -- of the document, or of its origin where there is none
    source   TEXT NOT NULL,               -- file or address
    part     TEXT NOT NULL,               -- what the source is divided into: whole, line, record, item
    number   INTEGER NOT NULL,            -- which part, from 1; 0 for the whole
    reason   TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    last_at  TEXT NOT NULL,               -- UTC
    document TEXT                         -- JSON; null where it could not even be opened
) STRICT, WITHOUT ROWID;

-- What the entries were worked out with: another tracker works them out again.
CREATE TABLE ledger_facts (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
