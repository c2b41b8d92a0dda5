import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseError, plainError } from '../server/errors.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import type { ThreadAnswer, ThreadOptions } from './thread-messages.ts';

/** Worker that runs the embedded database: see `startDatabaseThread`. */
const options = workerData as ThreadOptions;
const answer = (message: ThreadAnswer) => parentPort?.postMessage(message);

try {
  const database = await startEmbeddedDatabase({
    ...options,
    onCrash(error) {
      answer({ type: 'crashed', error: plainError(error) });
      process.exit(1);
    },
  });
  parentPort?.once('message', async () => {
    await database.close();
    process.exit(0);
  });
  answer({ type: 'ready', url: database.url, port: database.port });
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error;
  answer({ type: 'refused', error: plainError(error) });
}
