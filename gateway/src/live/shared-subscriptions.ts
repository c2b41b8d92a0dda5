import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import type { EventResult } from '../execution/subscribe.ts';
import { planKey } from '../plan/plan-key.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { clientScope } from '../request/forwarded-scope.ts';
import type { BacklogOptions, QueuedEvent } from '../streams/backlog.ts';
import { changedStream } from '../streams/changed-stream.ts';
import { cursorOf, positionOf, type StreamCursors } from '../streams/cursor.ts';
import { entityOf } from '../streams/event-entity.ts';
import { SlowSubscriber } from '../streams/event-queue.ts';
import { createSharedStreams, type StreamBeginning } from '../streams/shared-streams.ts';
import { copyArrival, type StreamTelemetry } from '../streams/stream-telemetry.ts';
import type { WaitingEvents } from '../streams/waiting-events.ts';

/** Resolves equal subscriptions once for all their clients. */
export interface SharedSubscriptions {
  /**
   * Returns the responses of a subscription. Clients with equal plan, variables and forwarded headers share them.
   * `start` is called for the first client; its signal is aborted when the last one has left. A client with a cursor
   * first gets the responses that it has missed. A client with the cursor `now` first gets a response without data,
   * whose cursor it can resume from even before the first event.
   */
  join(
    plan: object,
    variables: JsonObject,
    client: ClientRequest,
    /** Position after which the client wants the events. */
    after: string | undefined,
    start: (client: ClientRequest, beginning: StreamBeginning) => AsyncIterable<ExecutionResult>,
  ): AsyncIterableIterator<ExecutionResult, undefined>;
}

export type SubscriptionQueue = Pick<BacklogOptions<unknown>, 'max' | 'overflow'>;

export const defaultSubscriptionQueue: SubscriptionQueue = { max: 100, overflow: 'drop-oldest' };

export interface SharedSubscriptionsOptions {
  readonly queue: SubscriptionQueue;
  readonly telemetry?: StreamTelemetry;
  readonly waiting?: WaitingEvents;
  /** Absent without a bus. */
  readonly cursors?: StreamCursors;
}

export function createSharedSubscriptions(options: SharedSubscriptionsOptions): SharedSubscriptions {
  const { queue, telemetry, waiting, cursors } = options;
  const streams = createSharedStreams<ExecutionResult>({
    ...queue,
    entityOf,
    onDropped: telemetry?.eventDropped,
    watchQueue: waiting?.watch,
    cursorOf: positionOf,
    maxRecent,
  });
  return {
    join(plan, variables, client, after, start) {
      const { signal, resumeAfter, identity } = client;
      const firstResponse = (position: bigint) => {
        if (!cursors) throw new Error('A stream without a bus has no position to begin from');
        return beginningAt(String(position), cursors.seal(String(position), identity.tenant));
      };
      // What another client with own rows alone got before, this one may not see any more.
      const isAlone = identity.rowsOf !== undefined && after !== undefined;
      const scope = isAlone ? `${clientScope(client)} ${randomUUID()}` : clientScope(client);
      const request = { content: planKey(plan, variables), scope, signal, after };
      const events = streams.join(
        request,
        (signal, beginning) => start({ ...client, signal }, beginning),
        resumeAfter === now ? firstResponse : undefined,
      );
      return changedStream(events, { value: reportDropped, last: reportTooSlow });
    },
  };
}

/** Cursor of a client that wants a cursor before the first event. */
export const now = 'now';

function beginningAt(position: string, cursor: string): EventResult {
  const stringify = ({ extensions }: ExecutionResult) => JSON.stringify({ data: null, extensions });
  return Object.assign({ data: null, extensions: { cursor }, position }, { stringify });
}

/** Enough for some seconds of many streams, or minutes of a few. Each takes a few thousand bytes. */
const maxRecent = 4_096;

const tooSlow = 'The subscription has ended because the client read its events too slowly';

function reportTooSlow(failure: { readonly error: unknown } | undefined): ExecutionResult | undefined {
  if (!failure) return undefined;
  if (!(failure.error instanceof SlowSubscriber)) throw failure.error;
  return { errors: [gatewayError(errorCodes.slowSubscriber, tooSlow)] };
}

/** Reports to a slow client how many events it has missed. */
function reportDropped({ event, dropped, first }: QueuedEvent<ExecutionResult>): ExecutionResult {
  if (dropped === 0) return event;
  // Uses the cursor of the first dropped event: a client that resumes there gets some events again, but misses none.
  const cursor = cursorOf(first);
  const resumable = cursor === undefined ? undefined : { cursor };
  const extensions = { ...event.extensions, dropped, ...resumable };
  const response = { ...event, extensions, position: positionOf(first) };
  copyArrival(event, response);
  return response;
}
