import type { EventFeed } from '../event-bus/event-feed.ts';
import type { BusEvent, EventPage, EventSource } from '../event-bus/event-source.ts';
import type { Read } from './reads.ts';
import type { Tag } from './tags.ts';

/** How long it may take to find out how far the bus is, before that counts as unknown. */
const maxHeadMs = 1_000;

/** The type of the events that tell which entities changed: `{ subgraph?, typename?, ids? }`; what is absent is all. */
const changeEvent = 'entities.changed';

/** When something was known: what was asked after a moment holds all that had been told by then. */
export interface Moment {
  /** The place on the bus up to which changes were known. */
  readonly position: bigint;
  /** How many mutations had been answered. */
  readonly mutations: number;
}

/** Older than everything. */
export const beforeAll: Moment = { position: -1n, mutations: -1 };

/** What a kept answer is from. */
export interface Origin {
  readonly tenant: string;
  readonly service: string;
  readonly tags: readonly Tag[];
}

/** What this gateway knows of what changed in its subgraphs, and until when it knows that. */
export interface Changes extends Disposable {
  /** What an answer holds that is asked for now; undefined while it is not sure what has changed. */
  now(): Moment | undefined;
  /** Whether nothing that the answer depends on is known to have changed since it was asked for. */
  isFresh(origin: Omit<Read, 'asked'>, asked: Moment): boolean;
  /** A mutation of a subgraph was answered: its client must not be given what was asked for before. */
  mutated(tenant: string, service: string): void;
  /**
   * Something was heard that did not come along the bus, from one who may know more of it. Once this settles, `now` is
   * undefined until all that was on the bus by then is known here too.
   */
  heardElsewhere(): Promise<void>;
  /** Has the listener called when what is asked for now may differ from what was asked for before. */
  onChange(listener: () => void): void;
}

export interface ChangesOptions {
  readonly source: EventSource;
  readonly feed: EventFeed;
  /** Told of each change that is taken in. */
  readonly onTold?: () => void;
  /** How long the bus may not have been read until nothing is sure, in milliseconds. 5,000 by default. */
  readonly maxSilenceMs?: number;
  /** How many changed entities are remembered, before all that was asked for until then counts as stale. 100,000 by default. */
  readonly maxEntities?: number;
}

interface TypeChanges {
  /** Where all of the type changed last, and where any of it. */
  all: bigint;
  any: bigint;
  readonly ids: Map<string, bigint>;
}

/** Of one subgraph, for one tenant. */
interface SubgraphChanges {
  everything: bigint;
  any: bigint;
  mutatedAt: number;
  readonly types: Map<string, TypeChanges>;
}

const never = -1n;

/** Follows the bus from now on. */
export function createChanges(options: ChangesOptions): Changes {
  const { source, feed, onTold, maxSilenceMs = 5_000, maxEntities = 100_000 } = options;
  const subgraphs = new Map<string, SubgraphChanges>();
  const listeners: (() => void)[] = [];
  let remembered = 0;
  let position: bigint | undefined;
  /** What is older than this is not known. */
  let floor: Moment = { position: never, mutations: 0 };
  let mutations = 0;
  /** Where the bus was when something was heard elsewhere. */
  let required = never;
  /** Until when that may be further on, because it could not be found out; on the clock of `performance.now`. */
  let unsureUntil = 0;
  let asking: Promise<void> | undefined;

  const listening = feed.listen({
    stage: 'invalidations',
    types: [changeEvent],
    onPage: takePage,
  });
  listening.joined.then((joined) => {
    if (joined === undefined) return;
    position = BigInt(joined);
    floor = { position, mutations };
  });

  function takePage({ events, through }: EventPage): void {
    for (const event of events) take(event);
    position = BigInt(through);
    if (remembered > maxEntities) forget(position);
    if (events.length > 0) changed();
  }

  function take({ tenantid, data, position }: BusEvent): void {
    onTold?.();
    const at = BigInt(position);
    const { subgraph, typename, ids } = data;
    const changes = changesOf(tenantid, typeof subgraph === 'string' ? subgraph : '');
    changes.any = at;
    if (typeof typename !== 'string') {
      changes.everything = at;
      return;
    }
    const type = changes.types.get(typename) ?? { all: never, any: never, ids: new Map() };
    changes.types.set(typename, type);
    type.any = at;
    if (!Array.isArray(ids)) type.all = at;
    else {
      remembered -= type.ids.size;
      for (const id of ids) type.ids.set(String(id), at);
      remembered += type.ids.size;
    }
  }

  function changesOf(tenant: string, service: string): SubgraphChanges {
    const name = nameOf(tenant, service);
    const known = subgraphs.get(name);
    if (known) return known;
    const fresh = { everything: never, any: never, mutatedAt: -1, types: new Map() };
    subgraphs.set(name, fresh);
    return fresh;
  }

  function forget(now: bigint): void {
    subgraphs.clear();
    remembered = 0;
    mutations += 1;
    floor = { position: now, mutations };
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  async function askForHead(): Promise<void> {
    const tooLate = Promise.withResolvers<undefined>();
    const timer = setTimeout(tooLate.resolve, maxHeadMs);
    const head = await Promise.race([source.head().then(BigInt, () => undefined), tooLate.promise]);
    clearTimeout(timer);
    // By then the bus has been read again, or it has been silent for too long.
    if (head === undefined) unsureUntil = performance.now() + 2 * maxSilenceMs;
    else if (head > required) required = head;
    if (position === undefined || required > position) feed.wake();
  }

  function isSure(at: bigint): boolean {
    const now = performance.now();
    return at >= required && now >= unsureUntil && feed.readAt !== undefined && now - feed.readAt <= maxSilenceMs;
  }

  return {
    now: () => (position !== undefined && isSure(position) ? { position, mutations } : undefined),
    isFresh({ tenant, service, tags }, asked) {
      if (asked.position < floor.position || asked.mutations < floor.mutations) return false;
      return [service, ''].every((name) => {
        const changes = subgraphs.get(nameOf(tenant, name));
        return changes === undefined || isUntouched(changes, tags, asked);
      });
    },
    mutated(tenant, service) {
      mutations += 1;
      changesOf(tenant, service).mutatedAt = mutations;
      changed();
    },
    async heardElsewhere() {
      // A question that is on its way may have been answered before.
      await asking?.catch(() => undefined);
      asking ??= askForHead().finally(() => {
        asking = undefined;
      });
      await asking;
      changed();
    },
    onChange: (listener) => void listeners.push(listener),
    [Symbol.dispose]: () => listening[Symbol.dispose](),
  };
}

function isUntouched(
  changes: SubgraphChanges,
  tags: readonly Tag[] | undefined,
  { position, mutations }: Moment,
): boolean {
  if (mutations < changes.mutatedAt) return false;
  if (changes.any <= position) return true;
  if (changes.everything > position || tags === undefined) return false;
  return tags.every(({ names, id }) =>
    names.every((name) => {
      const type = changes.types.get(name);
      if (type === undefined || type.any <= position) return true;
      return id !== undefined && type.all <= position && (type.ids.get(id) ?? never) <= position;
    }),
  );
}

const nameOf = (tenant: string, service: string): string => `${tenant}\n${service}`;
