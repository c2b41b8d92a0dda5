import { runIngest } from '@sophia/ingest';
import { openThings, tenant, things } from './things.ts';

/**
 * Program that tests kill. Loads argv[3] into the database argv[2], reports the first batch to its parent, and then stands
 * still, so that it never ends before it is killed.
 */
const standStill = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
const [url = '', path = ''] = process.argv.slice(2);
const database = await openThings(url);
await runIngest(things, path, {
  database,
  tenant,
  progress: { phase() {}, total() {}, advance: (amount) => process.send?.(amount, standStill) },
});
await database.close();
process.disconnect();
