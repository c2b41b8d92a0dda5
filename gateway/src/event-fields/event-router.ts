import type { Listening } from '@sophia/events/feed';
import { pause, whenAborted } from '../common/cancellation.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { BusEvent, EventFeed, EventSource } from '../event-bus/event-source.ts';
import type { StreamCursors } from '../streams/cursor.ts';
import type { EventFilter } from './event-condition.ts';
import { createFilterIndex, type FilterIndex } from './filter-index.ts';
import { createFollower, enqueue, type Follower, nextEvent } from './follower.ts';

interface EventRequest {
  readonly type: string;
  readonly tenant: string;
  readonly filter: EventFilter;
  /** Position after which to begin; unset, it begins with the next event. */
  readonly after?: string;
  readonly signal?: AbortSignal;
}

interface RoutedEvents {
  /** Position after which the events begin. */
  readonly from: string;
  /** Position of the newest event known at that time. */
  readonly newest: string;
  /** Events in bus order, each once, until the signal is aborted or the reader returns. */
  readonly events: AsyncIterableIterator<BusEvent, undefined>;
}

/** Delivers events of the bus to their subscribers. */
export interface EventRouter {
  /** Number of followers that currently receive every event. */
  readonly followers: number;
  readonly cursors: StreamCursors;
  /**
   * Returns the bus position of a tenant's cursor. Rejects with an error for the client if the cursor does not belong
   * to this bus, or is so old that events after it may be gone.
   */
  positionAt(cursor: string, tenant: string, signal?: AbortSignal): Promise<string>;
  /** Resolves once no later event can be missed; with undefined if the signal is aborted first. */
  follow(request: EventRequest): Promise<RoutedEvents | undefined>;
}

export interface EventRouterOptions {
  readonly source: EventSource;
  readonly feed: EventFeed;
  readonly cursors: StreamCursors;
  /** Maximum distance between a cursor and the newest event, in positions. */
  readonly maxBehind: number;
  readonly onError: (error: unknown) => void;
}

export const defaultMaxBehind = 1_000_000;

const pageSize = 500;
const firstRetryMs = 100;
const slowestRetryMs = 5_000;

/** The followers of one type of event. */
interface Route {
  readonly listening: Listening;
  readonly tenants: Map<string, FilterIndex<Follower>>;
  /** Position up to which all events have been delivered; unset until the first page. */
  through: string | undefined;
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
          for (const follower of tenants.get(event.tenantid)?.matching(event) ?? []) enqueue(follower, event);
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

  /** Repeats a request to the source until it is available. Rejects when the signal is aborted. */
  async function untilAvailable<Answer>(
    request: () => Promise<Answer>,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await request();
      } catch (error) {
        onError(error);
        await pause(Math.min(firstRetryMs * 2 ** failures, slowestRetryMs), signal);
      }
    }
  }

  /** Reads events that were on the bus before. */
  async function* readPast({ type, tenant, filter }: EventRequest, after: string, last: string, signal: AbortSignal) {
    let from = after;
    while (BigInt(from) < BigInt(last)) {
      const { events, through } = await untilAvailable(
        () => source.read({ after: from, types: [type], limit: pageSize }),
        signal,
      );
      for (const event of events) {
        if (BigInt(event.position) > BigInt(last)) return;
        if (event.tenantid === tenant && filter.accepts(event)) yield event;
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
        throw gatewayError(errorCodes.badCursor, 'The cursor does not belong to this stream');
      }
      const position = BigInt(opened);
      let newest = BigInt(feed.position ?? 0);
      // The feed may be a moment behind the gateway that issued the cursor.
      if (position > newest) newest = BigInt(await untilAvailable(() => source.head(), signal));
      if (position > newest) throw gatewayError(errorCodes.badCursor, 'The cursor is ahead of all events');
      const oldest = await untilAvailable(async () => source.oldest?.(), signal);
      if (position < BigInt(oldest ?? 0) || newest - position > BigInt(maxBehind)) {
        const message = 'The events after the cursor are too many or were deleted; load the data again';
        throw gatewayError(errorCodes.cursorTooOld, message);
      }
      return opened;
    },
    async follow(request) {
      if (request.signal?.aborted) return undefined;
      const ended = new AbortController();
      const { signal } = ended;
      const follower = createFollower();
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
        /** Position from which the follower receives every event itself. */
        let live = now;
        try {
          while (!signal.aborted) {
            for await (const event of readPast(request, seen, live, signal)) {
              seen = event.position;
              yield event;
            }
            for (let event = await nextEvent(follower, signal); event; event = await nextEvent(follower, signal)) {
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

/** Resolves with undefined if the signal is aborted first. */
function untilAborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    whenAborted(signal, () => resolve(undefined));
    value.then(resolve, reject);
  });
}
