import type { Pipeable } from '@sophia/serving';
import { whenAborted } from '../common/cancellation.ts';
import type { QueuedEvent } from './backlog.ts';
import { createEventQueue, type EventQueue, type EventQueueOptions } from './event-queue.ts';
import { createRecentEvents, type RecentEvents } from './recent-events.ts';

/** Streams that equal subscriptions share. */
export interface SharedStreams<Event> {
  /**
   * The events from now on, or after a cursor, of the stream with this content and scope, which is started for the first
   * who asks and cancelled when the last one has left. Each reads at a pace of their own, and leaves by returning from the
   * iterator or when the signal is aborted. Who comes back too late for what the stream still knows gets what it has
   * missed from a start of its own, until it has caught up.
   */
  join(request: StreamRequest, start: StartStream<Event>, first?: FirstEvent<Event>): Pipeable<QueuedEvent<Event>>;
}

interface StreamRequest {
  readonly content: string;
  readonly scope: string;
  readonly signal?: AbortSignal;
  /** Of the last event that the subscriber has. */
  readonly after?: string;
}

/** Makes the event that a subscriber gets first, from the position after which it misses nothing. */
type FirstEvent<Event> = (position: bigint) => Event;

type StartStream<Event> = (signal: AbortSignal, beginning: StreamBeginning) => AsyncIterable<Event>;

/** Where a stream begins whose events have cursors, which are positions. */
export interface StreamBeginning {
  /** The stream begins after this one instead of now. */
  readonly after?: string;
  /** To be called once it is known after which position the events are, and which is the newest there is. */
  opened?(from: string, newest: string): void;
}

/** A subscriber on its way back. */
interface Returning<Event> {
  readonly queue: EventQueue<Event>;
  readonly after: bigint;
  /** Aborted when it has left. */
  readonly left: AbortSignal;
}

interface Stream<Event> {
  readonly queues: Set<EventQueue<Event>>;
  /** Those of them who want nothing of what was before the stream began. */
  readonly fresh: Set<EventQueue<Event>>;
  /** Those who wait to hear where the stream begins. */
  readonly curious: Map<EventQueue<Event>, FirstEvent<Event>>;
  /** Those who are catching up. */
  readonly returning: Set<EventQueue<Event>>;
  readonly cancellation: AbortController;
  readonly opened: PromiseWithResolvers<void>;
  /** Until the next event, or the end. */
  arrival: PromiseWithResolvers<void>;
  latest?: { readonly event: Event };
  recent?: RecentEvents<Event>;
  /** What was the newest event when the stream began. */
  newest?: bigint;
  /** Everything up to here has been given. */
  reached?: bigint;
}

export interface SharedStreamsOptions<Event> extends Omit<EventQueueOptions<Event>, 'onLeft'> {
  /** Whether who joins is given the last event at once. */
  readonly keepsLatest?: boolean;
  /** Told of each queue by what waits in it; the function that it answers with is called when the queue is left. */
  readonly watchQueue?: (waiting: () => readonly Event[]) => () => void;
  /** What a subscriber goes on from that has the event. */
  readonly cursorOf?: (event: Event) => string | undefined;
  /** How many events of all streams together are kept for those who come back. */
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

  function give(stream: Stream<Event>, event: Event): void {
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
      for await (const event of events) give(stream, event);
      end();
      for (const queue of [...stream.queues, ...stream.returning]) queue.end();
    } catch (error) {
      end();
      for (const queue of [...stream.queues, ...stream.returning]) queue.fail(error);
    }
  }

  function begin(key: string, start: StartStream<Event>, after: string | undefined): Stream<Event> {
    const stream: Stream<Event> = {
      queues: new Set(),
      fresh: new Set(),
      curious: new Map(),
      returning: new Set(),
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
        for (const [queue, first] of stream.curious) queue.push(first(stream.reached));
        stream.curious.clear();
        stream.opened.resolve();
      },
    };
    void pump(stream, start(stream.cancellation.signal, beginning), () => forget(key, stream));
    return stream;
  }

  /** Who comes now must not join what has ended. */
  function forget(key: string, stream: Stream<Event>): void {
    if (streams.get(key) === stream) streams.delete(key);
    stream.recent?.clear();
    stream.opened.resolve();
    stream.arrival.resolve();
  }

  /** Gives a subscriber what it has missed, and then lets it in, without a gap and without anything twice. */
  async function comeBack(stream: Stream<Event>, { queue, after, left }: Returning<Event>, start: StartStream<Event>) {
    await stream.opened.promise;
    let seen = after;
    while (stream.returning.has(queue) && stream.recent && stream.newest !== undefined) {
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
        // What the stream began with comes as fast as it is read, which may be faster than this one takes it.
        await stream.arrival.promise;
      } else {
        stream.returning.delete(queue);
        stream.queues.add(queue);
      }
    }
  }

  /**
   * Starts it for one subscriber alone, until the stream knows all that is still to come. Answers with the position that
   * it has come to; undefined when the subscriber is to have no more.
   */
  async function replay(
    stream: Stream<Event>,
    { queue, after, left }: Returning<Event>,
    start: StartStream<Event>,
  ): Promise<bigint | undefined> {
    using own = new DisposableStack();
    const cancellation = own.adopt(new AbortController(), (each) => each.abort());
    own.defer(whenAborted(left, () => cancellation.abort()));
    for await (const event of start(cancellation.signal, { after: String(after) })) {
      if (!stream.returning.has(queue)) return undefined;
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
          stay?.();
          unwatch?.();
          left?.abort();
          stream.queues.delete(queue);
          stream.fresh.delete(queue);
          stream.curious.delete(queue);
          stream.returning.delete(queue);
          if (stream.queues.size > 0 || stream.returning.size > 0) return;
          forget(key, stream);
          stream.cancellation.abort();
        },
      });
      const left = after === undefined ? undefined : new AbortController();
      const unwatch = options.watchQueue?.(() => queue.waiting);
      const stay = signal && whenAborted(signal, () => void queue.return());
      if (after === undefined || !left) {
        stream.queues.add(queue);
        stream.fresh.add(queue);
        if (stream.latest) queue.push(stream.latest.event);
        if (first && stream.reached !== undefined) queue.push(first(stream.reached));
        else if (first) stream.curious.set(queue, first);
      } else {
        stream.returning.add(queue);
        const returning = { queue, after: BigInt(after), left: left.signal };
        comeBack(stream, returning, start).catch((error: unknown) => queue.fail(error));
      }
      return queue;
    },
  };
}
