import { pause, whenAborted } from '../common/cancellation.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { EventFeed, Listening } from '../event-bus/event-feed.ts';
import type { BusEvent, EventSource } from '../event-bus/event-source.ts';
import type { StreamCursors } from '../streams/cursor.ts';
import type { EventFilter } from './event-condition.ts';
import { createFilterIndex, type FilterIndex } from './filter-index.ts';

interface EventRequest {
  readonly type: string;
  readonly tenant: string;
  readonly filter: EventFilter;
  /** Begins after this position; unset, with the next event. */
  readonly after?: string;
  readonly signal?: AbortSignal;
}

interface RoutedEvents {
  /** The position after which the events are. */
  readonly from: string;
  /** The position of the newest event that was known then. */
  readonly newest: string;
  /** In the order of the bus, each once, until the signal is aborted or nobody reads on. */
  readonly events: AsyncIterableIterator<BusEvent, undefined>;
}

/** Brings events of the bus to those who want them. */
export interface EventRouter {
  /** How many follow now and miss nothing. */
  readonly followers: number;
  readonly cursors: StreamCursors;
  /**
   * The position on the bus of a tenant's cursor. Rejects with an error for the client when the cursor is not of this bus,
   * or is so old that events after it may be gone.
   */
  positionAt(cursor: string, tenant: string, signal?: AbortSignal): Promise<string>;
  /** Resolves once no event from then on is missed; with undefined when the signal was aborted before. */
  follow(request: EventRequest): Promise<RoutedEvents | undefined>;
}

export interface EventRouterOptions {
  readonly source: EventSource;
  readonly feed: EventFeed;
  readonly cursors: StreamCursors;
  /** How many positions a cursor may be behind the newest event. */
  readonly maxBehind: number;
  readonly onError: (error: unknown) => void;
}

export const defaultMaxBehind = 1_000_000;

/** Events that may wait for one who takes them; whoever is further behind reads them from the bus again. */
const maxWaiting = 1_000;
const pageSize = 500;
const firstRetryMs = 100;
const slowestRetryMs = 5_000;

/** Those who follow one type of event. */
interface Route {
  readonly listening: Listening;
  readonly tenants: Map<string, FilterIndex<Follower>>;
  /** Every event up to here has been brought to them; unset until the first page. */
  through: string | undefined;
}

interface Follower {
  waiting: BusEvent[];
  /** More came than may wait: what is missing is on the bus. */
  isBehind: boolean;
  wake: () => void;
}

export function createEventRouter({ source, feed, cursors, maxBehind, onError }: EventRouterOptions): EventRouter {
  const routes = new Map<string, Route>();
  let followers = 0;

  function beginRoute(type: string): Route {
    const tenants: Route['tenants'] = new Map();
    const listening = feed.listen({
      stage: 'subscriptions',
      types: [type],
      onPage({ events, through }) {
        for (const event of events) {
          for (const follower of tenants.get(event.tenantid)?.wanting(event) ?? []) bring(follower, event);
        }
        route.through = through;
      },
    });
    const route: Route = { listening, tenants, through: undefined };
    routes.set(type, route);
    return route;
  }

  function join(request: EventRequest, follower: Follower): Route {
    const { type, tenant, filter } = request;
    const route = routes.get(type) ?? beginRoute(type);
    const index = route.tenants.get(tenant) ?? createFilterIndex();
    route.tenants.set(tenant, index);
    index.add(filter, follower);
    return route;
  }

  function leave({ type, tenant, filter }: EventRequest, follower: Follower): void {
    const route = routes.get(type);
    const index = route?.tenants.get(tenant);
    index?.delete(filter, follower);
    if (index?.isEmpty) route?.tenants.delete(tenant);
    if (route?.tenants.size !== 0) return;
    routes.delete(type);
    route.listening[Symbol.dispose]();
  }

  /** Asks the source however long it is away. Rejects when the signal is aborted. */
  async function patiently<Answer>(ask: () => Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await ask();
      } catch (error) {
        onError(error);
        await pause(Math.min(firstRetryMs * 2 ** failures, slowestRetryMs), signal);
      }
    }
  }

  /** What was on the bus already. */
  async function* earlier({ type, tenant, filter }: EventRequest, after: string, last: string, signal: AbortSignal) {
    let from = after;
    while (BigInt(from) < BigInt(last)) {
      const { events, through } = await patiently(
        () => source.read({ after: from, types: [type], limit: pageSize }),
        signal,
      );
      for (const event of events) {
        if (BigInt(event.position) > BigInt(last)) return;
        if (event.tenantid === tenant && filter.lets(event)) yield event;
      }
      from = through;
    }
  }

  return {
    get followers() {
      return followers;
    },
    cursors,
    async positionAt(cursor, tenant, signal) {
      const opened = cursors.open(cursor, tenant);
      if (opened === undefined) {
        throw gatewayError(errorCodes.badCursor, 'The cursor is not one that this stream has given');
      }
      const position = BigInt(opened);
      let newest = BigInt(feed.position ?? 0);
      // The feed may be a moment behind the gateway that has given it.
      if (position > newest) newest = BigInt(await patiently(() => source.head(), signal));
      if (position > newest) throw gatewayError(errorCodes.badCursor, 'The cursor is ahead of all events');
      const oldest = await patiently(async () => source.oldest?.(), signal);
      if (position < BigInt(oldest ?? 0) || newest - position > BigInt(maxBehind)) {
        const message = 'The events after the cursor are too many or no longer kept; load the data anew';
        throw gatewayError(errorCodes.cursorTooOld, message);
      }
      return opened;
    },
    async follow(request) {
      if (request.signal?.aborted) return undefined;
      const ended = new AbortController();
      const { signal } = ended;
      const follower: Follower = { waiting: [], isBehind: false, wake: () => undefined };
      let isFollowing = false;
      const route = join(request, follower);
      const stopListening = request.signal && whenAborted(request.signal, end);

      function end(): void {
        if (signal.aborted) return;
        ended.abort();
        stopListening?.();
        leave(request, follower);
        if (isFollowing) followers -= 1;
        follower.waiting = [];
        follower.wake();
      }

      try {
        const now = route.through ?? (await untilAborted(route.listening.joined, signal));
        if (now === undefined) return undefined;
        const { after = now } = request;
        followers += 1;
        isFollowing = true;
        return { from: after, newest: now, events: iterate(after, now) };
      } catch (error) {
        end();
        throw error;
      }

      function iterate(after: string, now: string): AsyncIterableIterator<BusEvent, undefined> {
        const events = run(after, now);
        return {
          next: () => events.next(),
          async return() {
            end();
            return { done: true, value: undefined };
          },
          [Symbol.asyncIterator]() {
            return this;
          },
        };
      }

      async function* run(after: string, now: string): AsyncGenerator<BusEvent, undefined> {
        let seen = after;
        let live = now;
        try {
          while (!signal.aborted) {
            for await (const event of earlier(request, seen, live, signal)) {
              seen = event.position;
              yield event;
            }
            for (let event = await next(follower, signal); event; event = await next(follower, signal)) {
              if (BigInt(event.position) <= BigInt(seen)) continue;
              seen = event.position;
              yield event;
            }
            live = route.through ?? live;
            follower.isBehind = false;
          }
        } catch (error) {
          if (!signal.aborted) throw error;
        } finally {
          end();
        }
      }
    },
  };
}

function bring(follower: Follower, event: BusEvent): void {
  if (follower.isBehind) return;
  if (follower.waiting.length >= maxWaiting) follower.isBehind = true;
  else follower.waiting.push(event);
  follower.wake();
}

/** The next event; undefined when those behind what waited are on the bus alone, or the follower has left. */
async function next(follower: Follower, signal: AbortSignal): Promise<BusEvent | undefined> {
  for (;;) {
    const event = follower.waiting.shift();
    if (event || follower.isBehind || signal.aborted) return event;
    await new Promise<void>((resolve) => {
      follower.wake = resolve;
    });
  }
}

/** Undefined when the signal is aborted first. */
function untilAborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    whenAborted(signal, () => resolve(undefined));
    value.then(resolve, reject);
  });
}
