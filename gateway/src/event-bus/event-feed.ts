import { type Loop, startLoop } from '@sophia/events/loop';
import type { BusEvent, EventPage, EventSource } from './event-source.ts';

/** Order in which listeners receive a page: caches are invalidated before any subscriber sees an event. */
const stages = ['invalidations', 'subscriptions'] as const;

export interface FeedListener {
  readonly stage: (typeof stages)[number];
  /** Event types to receive; all if unset. */
  readonly types?: readonly string[];
  /**
   * Receives the next events, each once and in order; the page may be empty. The feed waits for it. If it fails, the
   * listener receives the page again, and the listeners of later stages wait.
   */
  onPage(page: EventPage): void | Promise<void>;
}

export interface Listening extends Disposable {
  /** Position after which the listener receives every event; undefined if it left before the position was known. */
  readonly joined: Promise<string | undefined>;
}

/** Reads a source of events in one loop for the whole gateway. Reads nothing while there is no listener. */
export interface EventFeed extends AsyncDisposable {
  /** Position up to which all listeners have received every event; undefined while none has joined. */
  readonly position: string | undefined;
  /** Time of the last successful read, by `performance.now()`. */
  readonly readAt: number | undefined;
  listen(listener: FeedListener): Listening;
  /** Reads new events now instead of at the next interval. */
  wake(): void;
}

export interface EventFeedOptions {
  /** Called for each failure of the source or a listener. The feed retries with increasing delays. */
  readonly onError: (error: unknown) => void;
  /** Wait after an empty read; 200 ms by default, 2 s if the source reports new events. */
  readonly idleMs?: number;
}

interface Member {
  readonly listener: FeedListener;
  readonly join: PromiseWithResolvers<string | undefined>;
  /** Position up to which it has received every event; unset until it has joined. */
  through: bigint | undefined;
}

const pageSize = 500;

export function createEventFeed(source: EventSource, options: EventFeedOptions): EventFeed {
  const members = new Set<Member>();
  const { onError, idleMs = source.onPublished ? 2_000 : 200 } = options;
  let position: string | undefined;
  let readAt: number | undefined;
  let running: (Loop & { stopListening?: () => void }) | undefined;
  let ended: Promise<void> = Promise.resolve();

  /** Requests the start position once for all waiting members. */
  async function joinWaiting(): Promise<void> {
    const waiting = [...members].filter(({ through }) => through === undefined);
    if (waiting.length === 0) return;
    const head = await source.head();
    if (waiting.length === members.size || position === undefined) position = head;
    for (const member of waiting) {
      member.through = BigInt(head);
      member.join.resolve(head);
    }
  }

  async function step(): Promise<number> {
    await joinWaiting();
    if (members.size === 0 || position === undefined) return 0;
    const page = await source.read({ after: position, types: typesOf(members), limit: pageSize });
    const through = BigInt(page.through);
    for (const stage of stages) {
      for (const member of members) if (member.listener.stage === stage) await hand(member, page, through);
    }
    position = page.through;
    readAt = performance.now();
    return page.events.length;
  }

  function begin(): void {
    const before = ended;
    const loop = startLoop({ step: () => before.then(step), onError, idleMs });
    running = { ...loop, stopListening: source.onPublished?.(loop.wake) };
  }

  function end(): void {
    running?.stopListening?.();
    ended = Promise.all([ended, running?.stop()]).then(() => undefined);
    running = undefined;
    position = undefined;
    readAt = undefined;
  }

  function leave(member: Member): void {
    if (!members.delete(member)) return;
    member.join.resolve(undefined);
    if (members.size === 0) end();
  }

  return {
    get position() {
      return position;
    },
    get readAt() {
      return readAt;
    },
    listen(listener) {
      const member: Member = { listener, join: Promise.withResolvers(), through: undefined };
      members.add(member);
      if (!running) begin();
      running?.wake();
      return { joined: member.join.promise, [Symbol.dispose]: () => leave(member) };
    },
    wake: () => running?.wake(),
    async [Symbol.asyncDispose]() {
      for (const member of members) leave(member);
      await ended;
    },
  };
}

/** Gives a member the part of the page that it has not received: nothing if it has received all of it. */
async function hand(member: Member, page: EventPage, through: bigint): Promise<void> {
  const { listener, through: heard } = member;
  if (heard === undefined || heard >= through) return;
  const isNew = (event: BusEvent) => BigInt(event.position) > heard && (listener.types?.includes(event.type) ?? true);
  await listener.onPage({ events: page.events.filter(isNew), through: page.through });
  member.through = through;
}

/** Returns the types that any member wants; undefined if one wants all. */
function typesOf(members: Iterable<Member>): string[] | undefined {
  const types = new Set<string>();
  for (const { listener } of members) {
    if (!listener.types) return undefined;
    for (const type of listener.types) types.add(type);
  }
  return [...types];
}
