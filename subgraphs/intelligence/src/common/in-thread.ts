import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { inChunks } from './in-chunks.ts';

/** This thread copies what it sends, and does nothing else meanwhile: so many items take a few milliseconds. */
const itemsOfPiece = 500;

export interface ThreadWork<About, Item> {
  /** Module that calls `answerWork`. */
  readonly script: URL;
  readonly about: About;
  /** Data of any size, which is sent in pieces. */
  readonly items: readonly Item[];
}

/** Does work in a thread of its own, while this one answers requests. Rejects with what the thread throws. */
export async function inThread<About, Item, Result>(
  { script, about, items }: ThreadWork<About, Item>,
  signal?: AbortSignal,
): Promise<Result> {
  const worker = new Worker(script, { workerData: about });
  try {
    const [[result]] = await Promise.all([once(worker, 'message', { signal }), send(worker, items)]);
    return result;
  } finally {
    await worker.terminate();
  }
}

async function send(worker: Worker, items: readonly unknown[]): Promise<void> {
  for (const piece of inChunks(items, itemsOfPiece)) {
    worker.postMessage(piece);
    await setImmediate();
  }
  worker.postMessage(null);
}

/** In the thread: answers what `inThread` sends. */
export function answerWork<About, Item, Result>(work: (about: About, items: readonly Item[]) => Result): void {
  const items: Item[] = [];
  parentPort?.on('message', (piece: readonly Item[] | null) => {
    if (piece === null) parentPort?.postMessage(work(workerData as About, items));
    else items.push(...piece);
  });
}
