-- What questions need beside entries: the words of every statement, and who did what to whom in rows.
-- Kept by triggers, so that whatever writes or deletes a statement keeps them true.

CREATE VIRTUAL TABLE statement_words USING fts5 (quote, title, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");

CREATE TABLE events (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,             -- of its statement
    said     TEXT,                         -- YYYY-MM-DD, the day of publication
    type     TEXT NOT NULL,
    status   TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX events_said ON events (said DESC, document, position);
CREATE INDEX events_type ON events (type, said DESC, document, position);

CREATE TABLE event_parties (
    document INTEGER NOT NULL,
    position INTEGER NOT NULL,
    role     TEXT NOT NULL,                -- source, recipient
    name     TEXT NOT NULL,                -- lower case; a state's code where nobody narrower is named
    state    TEXT NOT NULL,                -- ISO 3166-1 alpha-3 or empty
    PRIMARY KEY (document, position, role, name),
    FOREIGN KEY (document, position) REFERENCES events (document, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX event_parties_state ON event_parties (state, role, document, position);
CREATE INDEX event_parties_name ON event_parties (name, role, document, position);

CREATE TRIGGER statements_said AFTER INSERT ON statements BEGIN
    INSERT INTO statement_words (rowid, quote, title)
        VALUES ((new.document << 16) | new.position, json_extract(new.json, '$.quote'), (SELECT title FROM documents WHERE number = new.document));
END;

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
END;

CREATE TRIGGER statements_gone AFTER DELETE ON statements BEGIN
    DELETE FROM statement_words WHERE rowid = (old.document << 16) | old.position;
    DELETE FROM events WHERE document = old.document AND position = old.position;
END;

-- What an older ledger holds already.
INSERT INTO statement_words (rowid, quote, title)
    SELECT (s.document << 16) | s.position, json_extract(s.json, '$.quote'), d.title FROM statements s JOIN documents d ON d.number = s.document;
INSERT INTO events (document, position, said, type, status)
    SELECT s.document, s.position, d.published, json_extract(s.json, '$.type'), json_extract(s.json, '$.status')
    FROM statements s JOIN documents d ON d.number = s.document WHERE s.kind = 'event';
INSERT INTO event_parties (document, position, role, name, state)
    SELECT s.document, s.position, side.role,
        lower(coalesce(json_extract(a.value, '$.person'), json_extract(a.value, '$.org'), json_extract(a.value, '$.state'), json_extract(a.value, '$.text'), '')),
        coalesce(json_extract(a.value, '$.state'), '')
    FROM statements s, (SELECT 'source' AS role UNION ALL SELECT 'recipient') side, json_each(s.json, '$.' || side.role) a WHERE s.kind = 'event'
    ON CONFLICT DO NOTHING;
