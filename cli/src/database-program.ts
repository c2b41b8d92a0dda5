import { DiskFullError, startEmbeddedDatabase } from '@sophia/database';
import { exitCodes } from './common/exit-codes.ts';

/** Runs the embedded database as a separate program: `database-program.ts FOLDER PORT`. */
const [dataDir = '', port = ''] = process.argv.slice(2);

const stopRequest = Promise.withResolvers<void>();
process.once('SIGTERM', stopRequest.resolve);
// The parent was killed and cannot ask this process to stop.
process.once('disconnect', stopRequest.resolve);

try {
  const database = await startEmbeddedDatabase({ dataDir, port: Number(port), onCrash: fail });
  process.send?.({ type: 'ready', url: database.url });
  await stopRequest.promise;
  await database.close();
  process.exit(0);
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(error instanceof DiskFullError ? exitCodes.tryLater : exitCodes.failed);
}
