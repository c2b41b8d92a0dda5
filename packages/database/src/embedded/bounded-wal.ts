import type { PGlite } from '@electric-sql/pglite';

const mebibyte = 1024 * 1024;

/** After so much write-ahead log a checkpoint is made, after which older log files are reused. */
const mostBytes = 48 * mebibyte;
/** Checks after so many transactions, or so many milliseconds. */
const lookEvery = { transactions: 100, milliseconds: 1_000 };

/** How much log is kept for reuse. */
export const walSettings = ['min_wal_size=32MB', 'max_wal_size=96MB'];

/**
 * Makes checkpoints, which the embedded database does not do by itself, so that its log would grow until it is closed.
 * The function that this answers with is to be called between transactions.
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
    // One that runs out of space would stop the database, which can still be read while the disk is full.
    if ((rows[0]?.bytes ?? 0) > mostBytes && (await hasRoom())) await db.exec('checkpoint');
  };
}
