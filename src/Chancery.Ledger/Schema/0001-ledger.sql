-- The ledger: documents as they were read, what they state, what the checks found.
-- The json columns hold what docs/statements.md defines; the columns beside them are for finding rows.

CREATE TABLE documents (
    number         INTEGER PRIMARY KEY,
    key            TEXT NOT NULL UNIQUE,   -- SHA-256 over text and metadata: the same content is the same document
    id             TEXT NOT NULL,          -- the name that people use
    published      TEXT,                   -- YYYY-MM-DD
    publisher      TEXT,
    title          TEXT,
    author         TEXT,
    url            TEXT,
    language       TEXT NOT NULL,
    text           TEXT NOT NULL,
    reader_version TEXT NOT NULL,          -- of the Chancery that read it
    outcome        TEXT NOT NULL,          -- SHA-256 over its statements and findings
    read_at        TEXT NOT NULL           -- UTC
) STRICT;

CREATE INDEX documents_id ON documents (id);
CREATE INDEX documents_published ON documents (published);

CREATE TABLE statements (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,             -- order in the text, from 0
    id       TEXT NOT NULL,                -- s1, s2, …
    kind     TEXT NOT NULL,
    start    INTEGER NOT NULL,             -- half-open UTF-16 offsets into documents.text
    "end"    INTEGER NOT NULL,
    json     TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX statements_kind ON statements (kind, document);

CREATE TABLE findings (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    "check"  INTEGER NOT NULL,             -- its number in docs/checks.md
    verdict  TEXT NOT NULL,
    json     TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX findings_verdict ON findings (verdict, document);
