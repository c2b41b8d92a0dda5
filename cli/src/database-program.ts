import { DiskFullError, startEmbeddedDatabase } from '@sophia/database';
import { exitCodes } from './common/exit-codes.ts';

/** The embedded database as a program of its own: `database-program.ts FOLDER PORT`. */
const [dataDir = '', port = ''] = process.argv.slice(2);

const asked = Promise.withResolvers<void>();
process.once('SIGTERM', asked.resolve);
// The parent was killed: nobody will ask us to stop.
process.once('disconnect', asked.resolve);

try {
  const database = await startEmbeddedDatabase({ dataDir, port: Number(port), onCrash: fail });
  process.send?.({ type: 'ready', url: database.url });
  await asked.promise;
  await database.close();
  process.exit(0);
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(error instanceof DiskFullError ? exitCodes.tryLater : exitCodes.failed);
}
