import { EngineUnavailableError } from '../engine/text-engine.ts';
import { createBatchSize } from './batch-size.ts';

export interface BatcherOptions<R> {
  /** Largest number of texts in a batch. Asked for each batch, because a server may tell it late. */
  readonly maxTexts: () => number;
  /** Largest number of characters in a batch of more than one text. */
  readonly maxCharacters: number;
  /** Largest number of texts that wait. More are refused. */
  readonly maxWaiting: number;
  /** Largest number of batches at the same time. If it is over 1, one place is kept for urgent texts. */
  readonly concurrency: number;
  /** Milliseconds that a batch waits for texts of other callers. */
  readonly delayMs: number;
  /** Returns a result for each text, in order. All texts of a batch are urgent, or none. */
  send(texts: readonly string[], isUrgent: boolean, signal: AbortSignal): Promise<readonly R[]>;
  /** Called when the number of waiting texts has changed. */
  onWaiting(texts: number): void;
}

interface AddOptions {
  /** True for texts that somebody waits for. They go before the others. */
  readonly isUrgent: boolean;
  readonly signal?: AbortSignal;
}

/** Puts texts of concurrent callers into common batches. */
export interface TextBatcher<R> {
  /** Resolves with a result for each text, in order. Rejects if a batch with one of them fails. */
  add(texts: readonly string[], options: AddOptions): Promise<R[]>;
}

interface Call<R> {
  readonly texts: readonly string[];
  readonly results: R[];
  /** Places of the texts that wait, from the longest text to the shortest, because a batch of similar lengths needs little padding. */
  readonly queued: number[];
  missing: number;
  isSettled: boolean;
  readonly batches: Set<Batch<R>>;
  settle(error?: unknown): void;
}

interface Item<R> {
  readonly call: Call<R>;
  readonly text: string;
  readonly place: number;
}

interface Batch<R> {
  readonly items: readonly Item<R>[];
  readonly isUrgent: boolean;
  readonly controller: AbortController;
}

/** A server works on what it has, so an urgent text waits for as long as the batches before it take. */
const longestBatchMs = 300;

export function createTextBatcher<R>(options: BatcherOptions<R>): TextBatcher<R> {
  const urgent = new Set<Call<R>>();
  const others = new Set<Call<R>>();
  let waiting = 0;
  let running = 0;
  let isTimed = false;
  const size = createBatchSize(longestBatchMs);

  function count(change: number): void {
    if (change === 0) return;
    waiting += change;
    options.onWaiting(waiting);
  }

  function forget(call: Call<R>, error: unknown): void {
    urgent.delete(call);
    others.delete(call);
    count(-call.queued.length);
    // A batch is given up when nobody waits for any of its texts.
    for (const batch of call.batches)
      if (batch.items.every((item) => item.call.isSettled)) batch.controller.abort(error);
  }

  function nextBatch(): Batch<R> {
    const isUrgent = urgent.size > 0;
    const maxTexts = isUrgent ? options.maxTexts() : size.atMost(options.maxTexts());
    const items = takeItems(isUrgent ? urgent : others, maxTexts, options.maxCharacters);
    count(-items.length);
    return { items, isUrgent, controller: new AbortController() };
  }

  async function send({ items, isUrgent, controller }: Batch<R>, calls: ReadonlySet<Call<R>>): Promise<void> {
    const begun = performance.now();
    try {
      const results = await options.send(
        items.map(({ text }) => text),
        isUrgent,
        controller.signal,
      );
      if (!isUrgent) size.took(items.length, performance.now() - begun);
      items.forEach(({ call, place }, index) => {
        call.results[place] = results[index] as R;
        call.missing -= 1;
      });
      for (const call of calls) if (call.missing === 0) call.settle();
    } catch (error) {
      // It may have been too long for the time that it had. One that failed soon tells nothing.
      const ms = performance.now() - begun;
      if (!isUrgent && ms > longestBatchMs) size.took(items.length, ms);
      for (const call of calls) call.settle(error ?? new Error('The batch failed'));
    }
  }

  async function run(batch: Batch<R>): Promise<void> {
    const calls = new Set(batch.items.map(({ call }) => call));
    for (const call of calls) call.batches.add(batch);
    running += 1;
    await send(batch, calls);
    running -= 1;
    for (const call of calls) call.batches.delete(batch);
    work(true);
  }

  const hasPlace = () => running < (urgent.size > 0 ? options.concurrency : Math.max(1, options.concurrency - 1));

  /** Sends batches as long as there are texts and free places. Texts that make no full batch wait, unless `isDue`. */
  function work(isDue: boolean): void {
    while (waiting > 0 && hasPlace() && (isDue || waiting >= options.maxTexts())) void run(nextBatch());
    if (waiting === 0 || !hasPlace()) return;
    if (isTimed) return;
    isTimed = true;
    setTimeout(() => {
      isTimed = false;
      work(true);
    }, options.delayMs);
  }

  return {
    add(texts, { isUrgent, signal }) {
      if (signal?.aborted) return Promise.reject(signal.reason);
      if (texts.length === 0) return Promise.resolve([]);
      if (waiting > 0 && waiting + texts.length > options.maxWaiting)
        return Promise.reject(new EngineUnavailableError(`It is too busy: ${waiting} texts wait already`));
      return new Promise((resolve, reject) => {
        const call: Call<R> = {
          texts,
          results: new Array(texts.length),
          queued: longestFirst(texts),
          missing: texts.length,
          isSettled: false,
          batches: new Set(),
          settle(error) {
            if (call.isSettled) return;
            call.isSettled = true;
            signal?.removeEventListener('abort', onAbort);
            forget(call, error);
            if (error === undefined) resolve(call.results);
            else reject(error);
          },
        };
        const onAbort = () => call.settle(signal?.reason);
        signal?.addEventListener('abort', onAbort, { once: true });
        (isUrgent ? urgent : others).add(call);
        count(texts.length);
        work(false);
      });
    },
  };
}

const longestFirst = (texts: readonly string[]): number[] => {
  const lengthAt = (place: number) => texts[place]?.length ?? 0;
  return [...texts.keys()].sort((a, b) => lengthAt(b) - lengthAt(a));
};

/** Takes texts from the queue, in the order of the calls. Always takes one, however long. */
function takeItems<R>(queue: Set<Call<R>>, maxTexts: number, maxCharacters: number): Item<R>[] {
  const items: Item<R>[] = [];
  let characters = 0;
  for (const call of queue) {
    for (let place = call.queued.at(-1); place !== undefined; place = call.queued.at(-1)) {
      const text = call.texts[place] ?? '';
      characters += text.length;
      if (items.length > 0 && (items.length >= maxTexts || characters > maxCharacters)) return items;
      call.queued.pop();
      items.push({ call, text, place });
    }
    queue.delete(call);
  }
  return items;
}
