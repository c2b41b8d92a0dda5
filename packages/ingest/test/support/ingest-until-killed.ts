import { runIngest } from '@sophia/ingest';
import { openThings, tenant, things } from './things.ts';

/** Program that tests kill. Loads argv[3] into the database argv[2], and reports each batch to its parent. */
const [url = '', path = ''] = process.argv.slice(2);
const database = await openThings(url);
await runIngest(things, path, {
  database,
  tenant,
  progress: { phase() {}, total() {}, advance: (amount) => process.send?.(amount) },
});
await database.close();
process.disconnect();
