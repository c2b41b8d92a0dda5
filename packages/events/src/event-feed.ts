import { type Loop, startLoop } from './loop.ts';

interface FeedEvent {
  readonly type: string;
  /** Position on the bus: a decimal bigint. */
  readonly position: string;
}

export interface FeedPage<Event> {
  /** Events in the order of their positions. */
  readonly events: readonly Event[];
  /** Position up to which every event was examined: the next read starts after it. */
  readonly through: string;
}

/** A durable log of events. Reading from a position neither misses nor repeats an event. */
export interface FeedSource<Event> {
  /** Reads up to `limit` events after a position (`'0'` for all), optionally of some types. Rejects if unavailable. */
  read(options: {
    readonly after: string;
    readonly types?: readonly string[];
    readonly limit: number;
  }): Promise<FeedPage<Event>>;
  /** Returns the position of the newest event. */
  head(): Promise<string>;
  /** Calls the listener when there may be new events. The returned function cancels that. */
  onPublished?(listener: () => void): () => void;
}

/** Order in which listeners receive a page: caches are invalidated before any subscriber sees an event. */
const stages = ['invalidations', 'subscriptions'] as const;

export interface FeedListener<Event> {
  readonly stage: (typeof stages)[number];
  /** Event types to receive; all if unset. */
  readonly types?: readonly string[];
  /**
   * Receives the next events, each once and in order; the page may be empty. The feed waits for it. If it fails, the
   * listener receives the page again, and the listeners of later stages wait.
   */
  onPage(page: FeedPage<Event>): void | Promise<void>;
}

export interface Listening extends Disposable {
  /** Position after which the listener receives every event; undefined if it left before the position was known. */
  readonly joined: Promise<string | undefined>;
}

/** Reads a source of events in one loop for all listeners of a process. Reads nothing while there is no listener. */
export interface EventFeed<Event> extends AsyncDisposable {
  /** Position up to which all listeners have received every event; undefined while none has joined. */
  readonly position: string | undefined;
  /** Time of the last successful read, by `performance.now()`. */
  readonly readAt: number | undefined;
  listen(listener: FeedListener<Event>): Listening;
  /** Reads new events now instead of at the next interval. */
  wake(): void;
}

export interface EventFeedOptions {
  /** Called for each failure of the source or a listener. The feed retries with increasing delays. */
  readonly onError: (error: unknown) => void;
  /** Wait after an empty read; 200 ms by default, 2 s if the source reports new events. */
  readonly idleMs?: number;
}

interface Member<Event> {
  readonly listener: FeedListener<Event>;
  readonly join: PromiseWithResolvers<string | undefined>;
  /** Position up to which it has received every event; unset until it has joined. */
  through: bigint | undefined;
}

const pageSize = 500;

export function createEventFeed<Event extends FeedEvent>(
  source: FeedSource<Event>,
  options: EventFeedOptions,
): EventFeed<Event> {
  const members = new Set<Member<Event>>();
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

  function leave(member: Member<Event>): void {
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
      const member: Member<Event> = { listener, join: Promise.withResolvers(), through: undefined };
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
async function hand<Event extends FeedEvent>(
  member: Member<Event>,
  page: FeedPage<Event>,
  through: bigint,
): Promise<void> {
  const { listener, through: seen } = member;
  if (seen === undefined || seen >= through) return;
  const isNew = (event: Event) => BigInt(event.position) > seen && (listener.types?.includes(event.type) ?? true);
  await listener.onPage({ events: page.events.filter(isNew), through: page.through });
  member.through = through;
}

/** Returns the types that any member wants; undefined if one wants all. */
function typesOf(members: Iterable<Member<never>>): string[] | undefined {
  const types = new Set<string>();
  for (const { listener } of members) {
    if (!listener.types) return undefined;
    for (const type of listener.types) types.add(type);
  }
  return [...types];
}
