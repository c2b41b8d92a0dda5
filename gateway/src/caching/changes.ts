import type { BusEvent, EventFeed, EventPage, EventSource } from '../event-bus/event-source.ts';
import type { Moment } from './moment.ts';
import type { Read } from './reads.ts';
import type { Tag } from './tags.ts';

/** Milliseconds to wait for the bus's newest position, before it counts as unknown. */
const maxHeadMs = 1_000;

/**
 * Type of the events that report changed entities: `{ subgraph?, typename?, ids? }`; an absent member stands for all.
 */
const changeEvent = 'entities.changed';

/** The known changes of subgraphs, and the period for which this knowledge is complete. */
export interface Changes extends Disposable {
  /** The moment of an answer requested now; undefined while it is uncertain what has changed. */
  now(): Moment | undefined;
  /** Returns true if no known change since the request affects the answer. */
  isFresh(read: Read): boolean;
  /** Records an answered mutation of a subgraph: its client must not get an answer from before it. */
  mutated(tenant: string, service: string): void;
  /**
   * Records an event that came directly from a subgraph, which may know newer changes. After the promise has settled,
   * `now` is undefined until everything that was on the bus by then is known here.
   */
  subgraphEventReceived(): Promise<void>;
  /** Registers a listener that is called when answers may differ from those requested before. */
  onChange(listener: () => void): void;
}

export interface ChangesOptions {
  readonly source: EventSource;
  readonly feed: EventFeed;
  /** Called for each change that is recorded. */
  readonly onRecorded?: () => void;
  /** Milliseconds without a read of the bus after which nothing is certain. 5,000 by default. */
  readonly maxSilenceMs?: number;
  /**
   * Maximum number of changed entities to remember. With more, all answers requested so far become stale. 100,000 by
   * default.
   */
  readonly maxEntities?: number;
}

interface TypeChanges {
  /** Position of the last change that may affect all objects of the type. */
  all: bigint;
  /** Position of the last change of any of them. */
  any: bigint;
  readonly ids: Map<string, bigint>;
}

/** The changes of one subgraph, for one tenant. */
interface SubgraphChanges {
  /** Position of the last change that may affect all data. */
  everything: bigint;
  /** Position of the last change of any data. */
  any: bigint;
  /** Number of the last mutation. */
  mutatedAt: number;
  readonly types: Map<string, TypeChanges>;
}

const never = -1n;

/** Follows the bus from now on. */
export function createChanges(options: ChangesOptions): Changes {
  const { source, feed, onRecorded, maxSilenceMs = 5_000, maxEntities = 100_000 } = options;
  const subgraphs = new Map<string, SubgraphChanges>();
  const listeners: (() => void)[] = [];
  let remembered = 0;
  let position: bigint | undefined;
  /** Changes before this moment are not remembered. */
  let floor: Moment = { position: never, mutations: 0 };
  let mutations = 0;
  /** Newest position of the bus when an event came directly from a subgraph. */
  let required = never;
  /** Time until which the newest position is unknown, because the request for it failed; by `performance.now`. */
  let unsureUntil = 0;
  let headRequest: Promise<void> | undefined;

  const listening = feed.listen({
    stage: 'invalidations',
    types: [changeEvent],
    onPage: recordPage,
  });
  listening.joined.then((joined) => {
    if (joined === undefined) return;
    position = BigInt(joined);
    floor = { position, mutations };
  });

  function recordPage({ events, through }: EventPage): void {
    for (const event of events) record(event);
    position = BigInt(through);
    if (remembered > maxEntities) forget(position);
    if (events.length > 0) changed();
  }

  function record({ tenantid, data, position }: BusEvent): void {
    onRecorded?.();
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

  async function requestHead(): Promise<void> {
    const tooLate = Promise.withResolvers<undefined>();
    const timer = setTimeout(tooLate.resolve, maxHeadMs);
    const head = await Promise.race([source.head().then(BigInt, () => undefined), tooLate.promise]);
    clearTimeout(timer);
    // By that time the bus has been read again, or it has been silent for too long.
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
    isFresh({ tenant, service, tags, moment }) {
      if (moment.position < floor.position || moment.mutations < floor.mutations) return false;
      return [service, ''].every((name) => {
        const changes = subgraphs.get(nameOf(tenant, name));
        return changes === undefined || isUntouched(changes, tags, moment);
      });
    },
    mutated(tenant, service) {
      mutations += 1;
      changesOf(tenant, service).mutatedAt = mutations;
      changed();
    },
    async subgraphEventReceived() {
      // A request already in flight may have been answered before this event.
      await headRequest?.catch(() => undefined);
      headRequest ??= requestHead().finally(() => {
        headRequest = undefined;
      });
      await headRequest;
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
