import { type Loop, startLoop } from '@sophia/events/loop';
import type { BusEvent, EventPage, EventSource } from './event-source.ts';

/** What is told of a page of events first, and what next: a change is known everywhere before anybody hears of it. */
const stages = ['invalidations', 'subscriptions'] as const;

export interface FeedListener {
  readonly stage: (typeof stages)[number];
  /** Only events of these types; of all when unset. */
  readonly types?: readonly string[];
  /**
   * Takes the next events, each once and in order; there may be none up to `through`. The feed waits until it has. When
   * it fails, the listener gets the page again, and those behind it wait.
   */
  onPage(page: EventPage): void | Promise<void>;
}

export interface Listening extends Disposable {
  /** The position after which the listener hears of every event; undefined when it left before it was known. */
  readonly joined: Promise<string | undefined>;
}

/** One loop over a source of events for all of a gateway. It asks nothing of the source while nobody listens. */
export interface EventFeed extends AsyncDisposable {
  /** Every event up to here has been handed to all listeners; undefined while none has joined. */
  readonly position: string | undefined;
  /** When the source was last read without failure, on the clock of `performance.now()`. */
  readonly readAt: number | undefined;
  listen(listener: FeedListener): Listening;
  /** Looks for new events now instead of at its next turn. */
  wake(): void;
}

export interface EventFeedOptions {
  /** Told of every failure of the source or a listener. The feed tries again, more slowly with each one in a row. */
  readonly onError: (error: unknown) => void;
  /** How long it rests when there was nothing new; 200 ms, or 2 s where the source says when to look. */
  readonly idleMs?: number;
}

interface Member {
  readonly listener: FeedListener;
  readonly join: PromiseWithResolvers<string | undefined>;
  /** It has heard of everything up to here; unset until it has joined. */
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

  /** Where a member begins is asked once for all that wait. */
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

/** Each member gets what it has not heard of: less than the page when it joined later, nothing when it had it already. */
async function hand(member: Member, page: EventPage, through: bigint): Promise<void> {
  const { listener, through: heard } = member;
  if (heard === undefined || heard >= through) return;
  const isNew = (event: BusEvent) => BigInt(event.position) > heard && (listener.types?.includes(event.type) ?? true);
  await listener.onPage({ events: page.events.filter(isNew), through: page.through });
  member.through = through;
}

/** What all of them together want to hear of; undefined when one wants everything. */
function typesOf(members: Iterable<Member>): string[] | undefined {
  const types = new Set<string>();
  for (const { listener } of members) {
    if (!listener.types) return undefined;
    for (const type of listener.types) types.add(type);
  }
  return [...types];
}
