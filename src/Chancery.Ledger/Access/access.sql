-- Who may use the reading room: users, keys, sessions, and the audit of all that happened to them. A file of its own beside the ledger,
-- so that a ledger can be handed on without a secret in it (docs/decisions/0005-access.md). No password, key or session stands here, only hashes.

CREATE TABLE users (
    name     TEXT NOT NULL COLLATE NOCASE PRIMARY KEY,
    role     TEXT NOT NULL,  -- reader, reviewer, editor, administrator
    password TEXT NOT NULL,  -- salted hash with its method and rounds
    made_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE keys (
    id         TEXT NOT NULL PRIMARY KEY,  -- stands at the head of the key; may be shown
    name       TEXT NOT NULL,              -- what it is for
    owner      TEXT NOT NULL COLLATE NOCASE REFERENCES users (name) ON DELETE CASCADE,
    role       TEXT NOT NULL,              -- the most it may do; never more than its owner may
    under      TEXT NOT NULL,              -- the head of the addresses that it opens; '/' for all
    hash       TEXT NOT NULL,              -- SHA-256 of the whole key, which is 256 bits of chance
    made_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX keys_owner ON keys (owner);

CREATE TABLE sessions (
    hash    TEXT NOT NULL PRIMARY KEY,  -- SHA-256 of what the cookie holds
    owner   TEXT NOT NULL COLLATE NOCASE REFERENCES users (name) ON DELETE CASCADE,
    made_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    ends_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_owner ON sessions (owner);

-- Rows can only be added; each hash covers its row and the hash before it.
CREATE TABLE audit (
    number   INTEGER NOT NULL PRIMARY KEY,
    at       TEXT NOT NULL,
    who      TEXT NOT NULL,
    action   TEXT NOT NULL,
    target   TEXT NOT NULL,
    detail   TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'the audit can only be added to'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'the audit can only be added to'); END;
