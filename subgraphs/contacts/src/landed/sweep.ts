import { batches } from '@sophia/ingest';
import { deleteSubjects } from './delete-subjects.ts';
import type { LandedReading } from './landed-reading.ts';
import { forgetLanded, type KnownRow, type LandedName, markMissing, nowhereElse, pageOfKnown } from './landed-rows.ts';
import type { Layout } from './layout.ts';
import { type LandedState, readKeys } from './read-pages.ts';

const pageSize = 5_000;
/** Deletions per transaction. */
const written = 200;

/**
 * Looks for rows that are not in the table any more. What is missing in two versions of it was deleted: a row may also be
 * missing because the table is being filled. An empty table tells nothing. Returns false if the table was replaced meanwhile.
 */
export async function sweep(
  { database, foreign, run }: Pick<LandedReading, 'database' | 'foreign' | 'run'>,
  layout: Layout,
  of: LandedName,
  state: LandedState,
  beat: () => Promise<void>,
): Promise<boolean> {
  if (state.isEmpty) return true;
  const version = versionOf(layout, state);
  const oid = state.version.split(':')[0];
  let after = '';
  for (;;) {
    const from = after;
    const known = await database.transaction(of.tenant, (em) => pageOfKnown(em, of, from, pageSize), {
      readOnly: true,
    });
    const last = known.at(-1);
    if (!last) return true;
    after = last.key;
    const { present, oid: current } = await readKeys(
      foreign,
      layout,
      known.map(({ key }) => key),
    );
    if (current !== oid) return false;
    const missing = known.filter(({ key }) => !present.has(key));
    const keysOf = (rows: readonly KnownRow[]) => rows.map(({ key }) => key);
    await run.write(async (em) => {
      await markMissing(em, of, keysOf(missing.filter(({ missing_in }) => missing_in === null)), version);
      await markMissing(em, of, keysOf(known.filter((row) => present.has(row.key) && row.missing_in !== null)), null);
    });
    const vanished = missing.filter(({ missing_in }) => missing_in !== null && missing_in !== version);
    for await (const rows of batches(vanished, written)) {
      await run.write(async (em) => {
        await deleteSubjects(em, of.tenant, await nowhereElse(em, of, rows));
        await forgetLanded(em, of, rows);
      });
      run.count({ inserted: [], changed: rows, unchanged: [] });
    }
    await beat();
  }
}

/**
 * A later version of the table is one that was filled later. Where the source tells of deletions by taking rows away, each
 * sync makes one; elsewhere only a table that is filled anew does.
 */
const versionOf = ({ tellsDeletes, at }: Layout, { version, newest, now }: LandedState): string =>
  at === null ? now : tellsDeletes ? `${version}:${newest}` : version;
