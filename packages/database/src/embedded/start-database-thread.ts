import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { databaseErrorOf } from '../server/errors.ts';
import { type EmbeddedDatabase, type EmbeddedDatabaseOptions, exitProcess } from './embedded-database.ts';
import type { ThreadAnswer } from './thread-messages.ts';

/**
 * Starts the embedded database in a worker thread, so that statements do not block the caller's thread. Otherwise works
 * like `startEmbeddedDatabase` and throws the same errors.
 */
export async function startDatabaseThread(options: EmbeddedDatabaseOptions = {}): Promise<EmbeddedDatabase> {
  const { onCrash = exitProcess, ...workerData } = options;
  const worker = new Worker(new URL('./database-thread.ts', import.meta.url), { workerData });
  const ended = once(worker, 'exit');
  const [answer] = (await once(worker, 'message')) as [ThreadAnswer];
  if (answer.type !== 'ready') throw databaseErrorOf(answer.error);
  worker.on('message', (later: ThreadAnswer) => {
    if (later.type === 'crashed') onCrash(databaseErrorOf(later.error));
  });
  return {
    url: answer.url,
    port: answer.port,
    async close() {
      worker.postMessage('close');
      await ended;
    },
  };
}
