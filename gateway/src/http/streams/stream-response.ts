import { isHandOver } from '@sophia/serving';
import type { ExecutionResult } from 'graphql';
import { whenAborted } from '../../common/cancellation.ts';
import type { StreamFormat } from './stream-format.ts';

export interface StreamResponseOptions {
  readonly format: Pick<StreamFormat, 'contentType' | 'begin' | 'heartbeat'>;
  /** 0 for a stream without heartbeats. */
  readonly heartbeatMs: number;
  /** Aborted when the client has left. */
  readonly signal?: AbortSignal;
}

/**
 * An answer whose body goes on as long as there are parts. They are asked for as fast as the client takes them, so that
 * nothing piles up here for one who does not read.
 */
export function streamResponse(parts: AsyncIterator<Buffer, undefined>, options: StreamResponseOptions): Response {
  const { format, heartbeatMs, signal } = options;
  let heart: NodeJS.Timeout | undefined;
  let stay: (() => void) | undefined;

  function settle(): void {
    clearInterval(heart);
    stay?.();
  }

  async function leave(): Promise<void> {
    settle();
    await parts.return?.();
  }

  // Node's own: Yoga's does not know how much room there is, and hears only with the next part that nobody reads.
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from(format.begin()));
      const beat = () => {
        // Something is on its way already where there is no room.
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(Buffer.from(format.heartbeat));
      };
      if (heartbeatMs > 0) heart = setInterval(beat, heartbeatMs);
      // A connection that breaks while it is full is not read any more, and so not cancelled either.
      stay = signal && whenAborted(signal, () => void leave().catch(() => undefined));
    },
    async pull(controller) {
      try {
        const { done, value } = await parts.next();
        if (!done) return controller.enqueue(value);
        settle();
        controller.close();
      } catch (error) {
        settle();
        controller.error(error);
      }
    },
    cancel: leave,
  });
  return new Response(body, {
    headers: {
      'content-type': format.contentType,
      // Proxies must neither keep it nor hold it back to compress it.
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

/**
 * A response, or all of a stream, each as one part, and then their end. Who leaves is heard of at once, also while an event
 * is waited for.
 */
export function partsOf(
  result: AsyncIterable<ExecutionResult> | ExecutionResult,
  { part, end }: Pick<StreamFormat, 'part' | 'end'>,
): AsyncIterator<Buffer, undefined> {
  const results = Symbol.asyncIterator in result ? result[Symbol.asyncIterator]() : [result].values();
  const over = { done: true, value: undefined } as const;
  let isHandedOver = false;
  let isEnded = false;
  return {
    async next() {
      if (isEnded) return over;
      const next = await results.next();
      if (!next.done) {
        isHandedOver = isHandOver(next.value);
        return { done: false, value: part(next.value) };
      }
      isEnded = true;
      const text = end(isHandedOver);
      return text === '' ? over : { done: false, value: Buffer.from(text) };
    },
    async return() {
      isEnded = true;
      await results.return?.();
      return over;
    },
  };
}
