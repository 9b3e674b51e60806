-- A firm is from a state and does not act for it: "by USA" asks for the state, "from USA" for both.

ALTER TABLE entry_parties ADD COLUMN home TEXT NOT NULL DEFAULT ''; -- the state that a party is from; "state" is the one it is or acts for
CREATE INDEX entry_parties_home ON entry_parties (home, role, entry);
