import type { Connection } from './connection.ts';

/** `HSAY`, in the file's header: what tells a case from the SQLite file of another program. */
export const APPLICATION_ID = 0x48534159;

/**
 * What makes each schema out of the one before; the first makes it out of nothing. Only ever added to: a file of any
 * schema that was released goes through those it has not been through yet.
 */
export const MIGRATIONS: readonly string[] = [
  `
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
  `,
  // Parts of a result are tables from here on; those that were written before are JSON lists.
  `ALTER TABLE result_part ADD COLUMN is_table INTEGER NOT NULL DEFAULT 0`,
];

/** Takes a file to the newest schema, each step in a transaction of its own: one that is cut off is done again. */
export function migrate(connection: Connection, steps: readonly string[] = MIGRATIONS): void {
  for (;;) {
    connection.exec('BEGIN IMMEDIATE');
    try {
      // Asked under the lock: another process may be at the same.
      const version = connection.get('PRAGMA user_version')![0] as number;
      const step = steps[version];
      if (step !== undefined) {
        connection.exec(step);
        connection.exec(`PRAGMA user_version = ${version + 1}`);
      }
      connection.commit();
      if (step === undefined) return;
    } catch (error) {
      connection.rollback();
      throw error;
    }
  }
}
