import type { PGlite } from '@electric-sql/pglite';

const mebibyte = 1024 * 1024;

/** Bytes of write-ahead log after which to run a checkpoint. Older log files are then reused. */
const maxBytes = 48 * mebibyte;
/** Transactions or milliseconds between two looks at the log's size, whichever comes first. */
const lookEvery = { transactions: 100, milliseconds: 1_000 };

/** Bounds of the log that PostgreSQL keeps for reuse. */
export const walSettings = ['min_wal_size=32MB', 'max_wal_size=96MB'];

/**
 * Returns a function that runs a checkpoint when one is due. Call it between transactions. The embedded database runs
 * no checkpoints by itself, so its log would grow until it is closed.
 */
export function boundWal(db: PGlite, hasRoom: () => Promise<boolean>): () => Promise<void> {
  let lookedAt = performance.now();
  let transactions = 0;
  return async () => {
    transactions++;
    if (transactions < lookEvery.transactions && performance.now() < lookedAt + lookEvery.milliseconds) return;
    lookedAt = performance.now();
    transactions = 0;
    const { rows } = await db.query<{ bytes: number }>(
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
    );
    // A checkpoint that runs out of space stops the database. Without it, a full disk still allows reads.
    if ((rows[0]?.bytes ?? 0) > maxBytes && (await hasRoom())) await db.exec('checkpoint');
  };
}
