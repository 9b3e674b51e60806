-- What the reading room keeps beside a ledger, in a file of its own: nothing of it is part of what was read or decided.

CREATE TABLE IF NOT EXISTS jobs (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    addresses  TEXT NOT NULL,             -- JSON list; empty where documents were sent
    file       TEXT,                      -- where the documents sent wait; null where addresses were
    state      TEXT NOT NULL,             -- queued, running, done, failed, cancelled
    created_at TEXT NOT NULL,             -- UTC, as all times here
    started_at TEXT,
    ended_at   TEXT,
    added      INTEGER NOT NULL DEFAULT 0,
    known      INTEGER NOT NULL DEFAULT 0,
    failed     INTEGER NOT NULL DEFAULT 0,
    problem    TEXT,
    who        TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS job_events (
    job    INTEGER NOT NULL REFERENCES jobs (number) ON DELETE CASCADE,
    number INTEGER NOT NULL,              -- from 1: what a watcher resumes after
    kind   TEXT NOT NULL,                 -- queued, started, progress, problem, restarted, ended
    body   TEXT NOT NULL,                 -- JSON
    PRIMARY KEY (job, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS searches (
    id         TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    list       TEXT NOT NULL,             -- pledges, events, documents …
    query      TEXT NOT NULL,             -- as in the address of the list
    created_at TEXT NOT NULL,
    who        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS webhooks (
    id         TEXT NOT NULL PRIMARY KEY,
    search     TEXT NOT NULL REFERENCES searches (id) ON DELETE CASCADE,
    address    TEXT NOT NULL,
    secret     TEXT NOT NULL,             -- encrypted
    created_at TEXT NOT NULL,
    who        TEXT NOT NULL,
    started    INTEGER NOT NULL DEFAULT 0 -- whether what was there before it is noted
) STRICT, WITHOUT ROWID;

-- Every event once for each webhook: sent, to be sent, or there before the webhook was.
CREATE TABLE IF NOT EXISTS deliveries (
    number       INTEGER PRIMARY KEY,
    webhook      TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    event        TEXT NOT NULL,           -- the same for the same thing, whenever it is looked at
    body         TEXT NOT NULL,           -- empty for what was there before
    state        TEXT NOT NULL,           -- pending, delivered, before
    attempts     INTEGER NOT NULL DEFAULT 0,
    next_at      TEXT,
    last_at      TEXT,
    last_status  INTEGER,
    last_problem TEXT,
    UNIQUE (webhook, event)
) STRICT;

CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (next_at) WHERE state = 'pending';
