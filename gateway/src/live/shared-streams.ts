import type { Pourable } from '@sophia/serving';
import { whenAborted } from '../cancellation.ts';
import type { QueuedEvent } from './backlog.ts';
import { createEventQueue, type EventQueue, type EventQueueOptions } from './event-queue.ts';

/** Streams that equal subscriptions share. */
export interface SharedStreams<Event> {
  /**
   * The events from now on of the stream with this content and scope, which is started for the first who asks and
   * cancelled when the last one has left. Each reads at a pace of their own, and leaves by returning from the iterator
   * or when the signal is aborted.
   */
  join(request: StreamRequest, start: (signal: AbortSignal) => AsyncIterable<Event>): Pourable<QueuedEvent<Event>>;
}

export interface StreamRequest {
  readonly content: string;
  readonly scope: string;
  readonly signal?: AbortSignal;
}

interface Stream<Event> {
  readonly queues: Set<EventQueue<Event>>;
  readonly cancellation: AbortController;
  latest?: { readonly event: Event };
}

export interface SharedStreamsOptions<Event> extends Omit<EventQueueOptions<Event>, 'onLeft'> {
  /** Told of each queue by what waits in it; the function that it answers with is called when the queue is left. */
  /** Whether who joins is given the last event at once. */
  readonly keepsLatest?: boolean;
  readonly watchQueue?: (waiting: () => readonly Event[]) => () => void;
}

export function createSharedStreams<Event>(options: SharedStreamsOptions<Event>): SharedStreams<Event> {
  const streams = new Map<string, Stream<Event>>();

  async function pump(stream: Stream<Event>, events: AsyncIterable<Event>, end: () => void): Promise<void> {
    try {
      for await (const event of events) {
        if (options.keepsLatest) stream.latest = { event };
        for (const queue of stream.queues) queue.push(event);
      }
      end();
      for (const queue of stream.queues) queue.end();
    } catch (error) {
      end();
      for (const queue of stream.queues) queue.fail(error);
    }
  }

  function begin(key: string, start: (signal: AbortSignal) => AsyncIterable<Event>): Stream<Event> {
    const stream: Stream<Event> = { queues: new Set(), cancellation: new AbortController() };
    streams.set(key, stream);
    void pump(stream, start(stream.cancellation.signal), () => forget(key, stream));
    return stream;
  }

  /** Who comes now must not join what has ended. */
  function forget(key: string, stream: Stream<Event>): void {
    if (streams.get(key) === stream) streams.delete(key);
  }

  return {
    join({ content, scope, signal }, start) {
      const key = `${scope}\n${content}`;
      const stream = streams.get(key) ?? begin(key, start);
      const queue = createEventQueue<Event>({
        ...options,
        onLeft() {
          stay?.();
          unwatch?.();
          stream.queues.delete(queue);
          if (stream.queues.size > 0) return;
          forget(key, stream);
          stream.cancellation.abort();
        },
      });
      const unwatch = options.watchQueue?.(() => queue.waiting);
      const stay = signal && whenAborted(signal, () => void queue.return());
      stream.queues.add(queue);
      if (stream.latest) queue.push(stream.latest.event);
      return queue;
    },
  };
}
