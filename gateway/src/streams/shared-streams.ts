import type { Pipeable } from '@sophia/serving';
import { whenAborted } from '../common/cancellation.ts';
import type { QueuedEvent } from './backlog.ts';
import { createEventQueue, type EventQueue, type EventQueueOptions } from './event-queue.ts';
import { createRecentEvents, type RecentEvents } from './recent-events.ts';

/** Streams shared by equal subscriptions. */
export interface SharedStreams<Event> {
  /**
   * Returns the events of the stream with this content and scope, from now on or after a cursor. The first subscriber
   * starts the stream; it is cancelled when the last has left. Each subscriber reads at its own pace, and leaves by
   * returning from the iterator or when the signal is aborted. A subscriber whose cursor is older than the events that
   * the stream remembers catches up through a stream of its own first.
   */
  join(request: StreamRequest, start: StartStream<Event>, first?: FirstEvent<Event>): Pipeable<QueuedEvent<Event>>;
}

interface StreamRequest {
  readonly content: string;
  readonly scope: string;
  readonly signal?: AbortSignal;
  /** Cursor of the subscriber's last event. */
  readonly after?: string;
}

/** Creates the first event of a subscriber, from the position after which it misses nothing. */
type FirstEvent<Event> = (position: bigint) => Event;

type StartStream<Event> = (signal: AbortSignal, beginning: StreamBeginning) => AsyncIterable<Event>;

/** Start of a stream whose events have cursors, which are positions. */
export interface StreamBeginning {
  /** The stream starts after this position instead of now. */
  readonly after?: string;
  /** Called once the stream's start position and the newest existing position are known. */
  opened?(from: string, newest: string): void;
}

/** A subscriber that resumes. */
interface Resuming<Event> {
  readonly queue: EventQueue<Event>;
  readonly after: bigint;
  /** Aborted when the subscriber has left. */
  readonly left: AbortSignal;
}

interface Stream<Event> {
  readonly queues: Set<EventQueue<Event>>;
  /** Queues that receive no events from before the stream's start. */
  readonly fresh: Set<EventQueue<Event>>;
  /** Queues that wait for the stream's start position. */
  readonly awaitingStart: Map<EventQueue<Event>, FirstEvent<Event>>;
  /** Queues that are catching up. */
  readonly resuming: Set<EventQueue<Event>>;
  readonly cancellation: AbortController;
  readonly opened: PromiseWithResolvers<void>;
  /** Resolves at the next event, or at the end. */
  arrival: PromiseWithResolvers<void>;
  latest?: { readonly event: Event };
  recent?: RecentEvents<Event>;
  /** Newest position when the stream started. */
  newest?: bigint;
  /** Position up to which all events have been delivered. */
  reached?: bigint;
}

export interface SharedStreamsOptions<Event> extends Omit<EventQueueOptions<Event>, 'onLeft'> {
  /** True to give new subscribers the last event at once. */
  readonly keepsLatest?: boolean;
  /**
   * Called for each queue with a function that lists its waiting events. The returned function is called when it is
   * left.
   */
  readonly watchQueue?: (waiting: () => readonly Event[]) => () => void;
  /** Returns the cursor from which a subscriber resumes after the event. */
  readonly cursorOf?: (event: Event) => string | undefined;
  /** Maximum number of events of all streams together that are kept for subscribers that resume. */
  readonly maxRecent?: number;
}

export function createSharedStreams<Event>(options: SharedStreamsOptions<Event>): SharedStreams<Event> {
  const { cursorOf, maxRecent = 0 } = options;
  const streams = new Map<string, Stream<Event>>();
  const beginRecent = createRecentEvents<Event>(maxRecent);

  const positionOf = (event: Event): bigint | undefined => {
    const cursor = cursorOf?.(event);
    return cursor === undefined ? undefined : BigInt(cursor);
  };

  function deliver(stream: Stream<Event>, event: Event): void {
    if (options.keepsLatest) stream.latest = { event };
    const position = positionOf(event);
    if (position !== undefined) stream.recent?.add(position, event);
    const isEarlier = position !== undefined && stream.newest !== undefined && position <= stream.newest;
    if (position !== undefined && !isEarlier) stream.reached = position;
    for (const queue of stream.queues) if (!isEarlier || !stream.fresh.has(queue)) queue.push(event);
    stream.arrival.resolve();
    stream.arrival = Promise.withResolvers();
  }

  async function pump(stream: Stream<Event>, events: AsyncIterable<Event>, end: () => void): Promise<void> {
    try {
      for await (const event of events) deliver(stream, event);
      end();
      for (const queue of [...stream.queues, ...stream.resuming]) queue.end();
    } catch (error) {
      end();
      for (const queue of [...stream.queues, ...stream.resuming]) queue.fail(error);
    }
  }

  function begin(key: string, start: StartStream<Event>, after: string | undefined): Stream<Event> {
    const stream: Stream<Event> = {
      queues: new Set(),
      fresh: new Set(),
      awaitingStart: new Map(),
      resuming: new Set(),
      cancellation: new AbortController(),
      opened: Promise.withResolvers(),
      arrival: Promise.withResolvers(),
    };
    streams.set(key, stream);
    const beginning: StreamBeginning = {
      after,
      opened(from, newest) {
        stream.recent = beginRecent(BigInt(from));
        stream.newest = BigInt(newest);
        stream.reached = stream.newest;
        for (const [queue, first] of stream.awaitingStart) queue.push(first(stream.reached));
        stream.awaitingStart.clear();
        stream.opened.resolve();
      },
    };
    void pump(stream, start(stream.cancellation.signal, beginning), () => forget(key, stream));
    return stream;
  }

  /** Removes an ended stream, so that new subscribers do not join it. */
  function forget(key: string, stream: Stream<Event>): void {
    if (streams.get(key) === stream) streams.delete(key);
    stream.recent?.clear();
    stream.opened.resolve();
    stream.arrival.resolve();
  }

  /** Delivers all missed events to a subscriber and then adds it to the stream, without gaps or duplicates. */
  async function catchUp(stream: Stream<Event>, { queue, after, left }: Resuming<Event>, start: StartStream<Event>) {
    await stream.opened.promise;
    let seen = after;
    while (stream.resuming.has(queue) && stream.recent && stream.newest !== undefined) {
      const next = stream.recent.after(seen);
      if (seen < stream.recent.floor) {
        const reached = await replay(stream, { queue, after: seen, left }, start);
        if (reached === undefined) return;
        seen = reached;
      } else if (next) {
        seen = next.position;
        queue.push(next.event);
        await queue.taken();
      } else if (seen < stream.newest) {
        // The stream's first events arrive as fast as the stream is read, perhaps faster than this subscriber reads.
        await stream.arrival.promise;
      } else {
        stream.resuming.delete(queue);
        stream.queues.add(queue);
      }
    }
  }

  /**
   * Starts a stream for one subscriber alone, until the shared stream remembers all later events. Returns the position
   * reached; undefined if the subscriber gets no more events.
   */
  async function replay(
    stream: Stream<Event>,
    { queue, after, left }: Resuming<Event>,
    start: StartStream<Event>,
  ): Promise<bigint | undefined> {
    using own = new DisposableStack();
    const cancellation = own.adopt(new AbortController(), (each) => each.abort());
    own.defer(whenAborted(left, () => cancellation.abort()));
    for await (const event of start(cancellation.signal, { after: String(after) })) {
      if (!stream.resuming.has(queue)) return undefined;
      queue.push(event);
      const position = positionOf(event);
      if (position === undefined) continue;
      await queue.taken();
      if (stream.recent && position >= stream.recent.floor) return position;
    }
    queue.end();
    return undefined;
  }

  return {
    join({ content, scope, signal, after }, start, first) {
      const key = `${scope}\n${content}`;
      const stream = streams.get(key) ?? begin(key, start, after);
      const queue = createEventQueue<Event>({
        ...options,
        onLeft() {
          stopListening?.();
          unwatch?.();
          left?.abort();
          stream.queues.delete(queue);
          stream.fresh.delete(queue);
          stream.awaitingStart.delete(queue);
          stream.resuming.delete(queue);
          if (stream.queues.size > 0 || stream.resuming.size > 0) return;
          forget(key, stream);
          stream.cancellation.abort();
        },
      });
      const left = after === undefined ? undefined : new AbortController();
      const unwatch = options.watchQueue?.(() => queue.waiting);
      const stopListening = signal && whenAborted(signal, () => void queue.return());
      if (after === undefined || !left) {
        stream.queues.add(queue);
        stream.fresh.add(queue);
        if (stream.latest) queue.push(stream.latest.event);
        if (first && stream.reached !== undefined) queue.push(first(stream.reached));
        else if (first) stream.awaitingStart.set(queue, first);
      } else {
        stream.resuming.add(queue);
        const resuming = { queue, after: BigInt(after), left: left.signal };
        catchUp(stream, resuming, start).catch((error: unknown) => queue.fail(error));
      }
      return queue;
    },
  };
}
