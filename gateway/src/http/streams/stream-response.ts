import { isHandOver } from '@sophia/serving';
import type { ExecutionResult } from 'graphql';
import { whenAborted } from '../../common/cancellation.ts';
import type { StreamFormat } from './stream-format.ts';

export interface StreamResponseOptions {
  readonly format: Pick<StreamFormat, 'contentType' | 'begin' | 'heartbeat'>;
  /** Milliseconds between two heartbeats; 0 for none. */
  readonly heartbeatMs: number;
  /** Aborted when the client has left. */
  readonly signal?: AbortSignal;
}

/**
 * Returns a response whose body is the parts of a stream. It requests a part only when the client has taken the last
 * one, so a slow client fills no memory here.
 */
export function streamResponse(parts: AsyncIterator<Buffer, undefined>, options: StreamResponseOptions): Response {
  const { format, heartbeatMs, signal } = options;
  let heart: NodeJS.Timeout | undefined;
  let stopListening: (() => void) | undefined;

  function settle(): void {
    clearInterval(heart);
    stopListening?.();
  }

  async function leave(): Promise<void> {
    settle();
    await parts.return?.();
  }

  // Node's own stream: Yoga's does not know its free room, and notices only with the next part that the client has
  // left.
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from(format.begin()));
      const beat = () => {
        // Without room, another part is already on its way.
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(Buffer.from(format.heartbeat));
      };
      if (heartbeatMs > 0) heart = setInterval(beat, heartbeatMs);
      // A full connection that breaks is not read any more, and so not cancelled either.
      stopListening = signal && whenAborted(signal, () => void leave().catch(() => undefined));
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
      // Proxies must neither store it nor buffer it for compression.
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

/**
 * Returns a response, or all responses of a stream, each as one part, and then the end. Notices immediately when the
 * client leaves, also while it waits for an event.
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
