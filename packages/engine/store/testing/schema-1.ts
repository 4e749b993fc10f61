/**
 * A case of schema 1 as SQL, as the first Hearsay that kept cases wrote it: a page that was read, one that could not be,
 * a result, a decision, and one that was undone. Bytes are packed as they are, so that they can be read here. Never
 * changed: a newer schema gets a file of its own, and this one must still open.
 */
export const SCHEMA_1 = `
PRAGMA application_id = 1213415769;
PRAGMA user_version = 1;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE count (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO count VALUES ('captures', 0), ('articles', 0), ('problems', 0), ('bytes', 0), ('decisions', 0);

CREATE TABLE blob (
  n INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, size INTEGER NOT NULL, data BLOB NOT NULL
);
CREATE TABLE capture (
  n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, blob INTEGER NOT NULL REFERENCES blob (n),
  about TEXT NOT NULL, stamp TEXT, problem TEXT
);
CREATE INDEX capture_blob ON capture (blob);

CREATE TABLE article (
  n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  capture INTEGER NOT NULL UNIQUE REFERENCES capture (n),
  content TEXT NOT NULL, read_with TEXT NOT NULL, made TEXT NOT NULL, about TEXT NOT NULL,
  place INTEGER NOT NULL, slot INTEGER NOT NULL, slots INTEGER NOT NULL, indexed INTEGER NOT NULL
);
CREATE INDEX article_place ON article (place, slot);
CREATE INDEX article_unindexed ON article (n) WHERE indexed < slots;
CREATE TABLE article_data (
  n INTEGER PRIMARY KEY, text BLOB NOT NULL, rest BLOB NOT NULL, layers BLOB NOT NULL, tokens BLOB,
  sentences BLOB NOT NULL
);
CREATE VIRTUAL TABLE sentence USING fts5 (
  words, tags, content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE TABLE outlet (name TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE stale (
  n INTEGER PRIMARY KEY, kind TEXT NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER NOT NULL
);

CREATE INDEX stale_place ON stale (a) WHERE kind = 'index';

CREATE TABLE block (
  n INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, is_text INTEGER NOT NULL, data BLOB NOT NULL
);
CREATE TABLE result (n INTEGER PRIMARY KEY AUTOINCREMENT, stamp TEXT NOT NULL);
CREATE TABLE result_part (
  result INTEGER NOT NULL, relation TEXT NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL,
  PRIMARY KEY (result, relation, part)
);
CREATE TABLE entity (
  result INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, forms TEXT NOT NULL,
  statements INTEGER NOT NULL, articles INTEGER NOT NULL,
  PRIMARY KEY (result, id)
) WITHOUT ROWID;
CREATE TABLE entity_form (
  result INTEGER NOT NULL, form TEXT NOT NULL, entity TEXT NOT NULL, uses INTEGER NOT NULL,
  PRIMARY KEY (result, form, entity)
) WITHOUT ROWID;
CREATE TABLE speaker (
  result INTEGER NOT NULL, name TEXT NOT NULL, statements INTEGER NOT NULL, PRIMARY KEY (result, name)
) WITHOUT ROWID;
CREATE TABLE family_article (
  result INTEGER NOT NULL, family TEXT NOT NULL, article TEXT NOT NULL, own INTEGER NOT NULL,
  PRIMARY KEY (result, family, article, own)
) WITHOUT ROWID;
CREATE INDEX family_of_article ON family_article (result, article) WHERE own = 1;

CREATE TABLE authored (
  id INTEGER PRIMARY KEY AUTOINCREMENT, decision TEXT NOT NULL, deed TEXT NOT NULL
);
CREATE TABLE undone (id INTEGER PRIMARY KEY REFERENCES authored (id), deed TEXT NOT NULL);
CREATE TRIGGER authored_stays BEFORE DELETE ON authored BEGIN
  SELECT RAISE (ABORT, 'what a person added is never deleted');
END;
CREATE TRIGGER authored_stands BEFORE UPDATE ON authored BEGIN
  SELECT RAISE (ABORT, 'what a person added is never changed');
END;
CREATE TRIGGER undone_stays BEFORE DELETE ON undone BEGIN
  SELECT RAISE (ABORT, 'what a person added is never deleted');
END;
CREATE TRIGGER undone_stands BEFORE UPDATE ON undone BEGIN
  SELECT RAISE (ABORT, 'what a person added is never changed');
END;

INSERT INTO meta VALUES ('title', '"The harbour"'), ('result', '1');
UPDATE count SET value = CASE name WHEN 'captures' THEN 2 WHEN 'bytes' THEN 22 WHEN 'decisions' THEN 1 ELSE 1 END;
INSERT INTO blob VALUES (1, X'3d5da705f77b718283dfdd260648a04c807b2bb0bd963fa3f5b1e53c5242d31d', 22, CAST (X'00' || '<p>The ferry left.</p>' AS BLOB));
INSERT INTO blob VALUES (2, X'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0, X'00');
INSERT INTO capture VALUES (1, '75b2884df635734980dbc2c5a2df8e6846ae64f94c92bb5480543a18b55bb667', 1, '{"source":"ferry.html","url":null,"mediaType":"text/html","capturedAt":null,"charset":"utf-8"}', 'e0afcdbf6ad4adf566c572d7f7c34d4dfb85e5122bba750d6a3a5842f915d39b', NULL);
INSERT INTO capture VALUES (2, '15ea0eba3361149ed698a71f31db3dc9e3164ef62b8ec5b8187ce65632252e49', 2, '{"source":"empty.html","url":null,"mediaType":"text/html","capturedAt":null,"charset":null}', 'e0afcdbf6ad4adf566c572d7f7c34d4dfb85e5122bba750d6a3a5842f915d39b', '{"source":"empty.html","reason":"empty","detail":"there is nothing in it"}');
INSERT INTO article VALUES (1, 'e12ebdb2abe77d1fec33702268d015e8f85fbc7a1e438d8a3208cd1ee75dd457', 1, 'ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73', '3d0941964aa3ebdcb00ccef58b1bb399f9f898465e9886d5aec7f31090a0fb30', '{"time":"b586e5755642d9384fa96dfd6cf3b93d175c6205b8d11011fb1d7ffb30e16d76"}', '{"headline":"Ferry leaves","outlet":"Harbour Post","published":"2031-05-02","language":"en","url":null,"source":"ferry.html"}', 3605681541867, 0, 2, 2);
INSERT INTO article_data VALUES (1,
  CAST (X'00' || '"Ferry leaves\\nThe ferry left."' AS BLOB),
  CAST (X'00' || '{"id":"e12ebdb2abe77d1fec33702268d015e8f85fbc7a1e438d8a3208cd1ee75dd457","capture":"75b2884df635734980dbc2c5a2df8e6846ae64f94c92bb5480543a18b55bb667","source":"ferry.html","url":null,"headline":"Ferry leaves","byline":[],"outlet":{"value":"Harbour Post","basis":"visible","at":null},"published":{"value":"2031-05-02","basis":"visible","at":null},"modified":null,"credits":[],"language":"en","text":"","blocks":[{"start":0,"end":12,"role":"headline"},{"start":13,"end":28,"role":"paragraph"}],"comments":[],"removed":[],"origin":[]}' AS BLOB),
  CAST (X'00' || '{"token":{"list":[]},"sentence":{"keys":["start","end"],"columns":[[0,13],[12,15]]},"mention":{"list":[]},"time":{"list":[]},"quantity":{"list":[]},"statement":{"list":[]},"event":{"list":[]}}' AS BLOB),
  CAST (X'00' || '{"keys":["start","end","lemma","upos","head","deprel"],"columns":[[0],[5],["ferry"],["NOUN"],[-1],["root"]]}' AS BLOB),
  CAST (X'00' || '[0,12,1,15]' AS BLOB));
INSERT INTO sentence (rowid, words, tags) VALUES
  ((3605681541867 << 21), 'ferry leaves', 'oharbour·post'),
  ((3605681541867 << 21) + 1, 'the ferry left', 'oharbour·post');
INSERT INTO outlet VALUES ('"Harbour Post"', 1);
INSERT INTO block VALUES (1, X'496aca80e4d8f29fb8e8cd816c3afb48d3f103970b3a2ee1600c08ca67326dee', 1, CAST (X'00' || 'kept' AS BLOB));
INSERT INTO result VALUES (1, 'f6a214f7a5fcda0c2cee9660b7fc29f5649e3c68aad48e20e950137c98913a68');
INSERT INTO result_part VALUES (1, 'wording', 0, CAST (X'00' || '[{"referent":"the ferry"}]' AS BLOB));
INSERT INTO entity VALUES (1, 'e1', 'place', '"Port Adel"', '["Port Adel"]', 0, 1);
INSERT INTO entity_form VALUES (1, 'port·adel', 'e1', 1);
INSERT INTO family_article VALUES (1, 'f1', 'e12ebdb2abe77d1fec33702268d015e8f85fbc7a1e438d8a3208cd1ee75dd457', 1);
INSERT INTO authored VALUES (1, '{"kind":"field","capture":"75b2884df635734980dbc2c5a2df8e6846ae64f94c92bb5480543a18b55bb667","field":"outlet","value":"Harbour Post"}', '{"by":"Ines Maro","at":"2031-06-01T10:00:00Z"}');
INSERT INTO authored VALUES (2, '{"kind":"field","capture":"75b2884df635734980dbc2c5a2df8e6846ae64f94c92bb5480543a18b55bb667","field":"url","value":null}', '{"by":"Ines Maro","at":"2031-06-01T10:01:00Z"}');
INSERT INTO undone VALUES (1, '{"by":"Jon Adler","at":"2031-06-02T10:00:00Z"}');
`;

/** What is in it. */
export const SCHEMA_1_IDS = {
  capture: '75b2884df635734980dbc2c5a2df8e6846ae64f94c92bb5480543a18b55bb667',
  article: 'e12ebdb2abe77d1fec33702268d015e8f85fbc7a1e438d8a3208cd1ee75dd457',
  block: '496aca80e4d8f29fb8e8cd816c3afb48d3f103970b3a2ee1600c08ca67326dee',
  result: 'f6a214f7a5fcda0c2cee9660b7fc29f5649e3c68aad48e20e950137c98913a68',
} as const;
