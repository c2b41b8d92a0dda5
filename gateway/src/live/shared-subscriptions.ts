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

/** Subscriptions of which equal ones are resolved once. */
export interface SharedSubscriptions {
  /**
   * The responses of a subscription whose plan, variables and forwarded headers are equal, made once for all. `start` is
   * called for the first; the signal that it gets is aborted when the last one has left. A client with a cursor gets first
   * what it has missed; one whose cursor is `now` gets first a response without data that has the cursor to come back
   * with before there was an event.
   */
  join(
    plan: object,
    variables: JsonObject,
    client: ClientRequest,
    /** The position after which the client wants the events. */
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
      const tellBeginning = (position: bigint) => {
        if (!cursors) throw new Error('A stream without a bus has no beginning');
        return beginningAt(String(position), cursors.seal(String(position), identity.tenant));
      };
      const request = { content: planKey(plan, variables), scope: clientScope(client), signal, after };
      const events = streams.join(
        request,
        (signal, beginning) => start({ ...client, signal }, beginning),
        resumeAfter === now ? tellBeginning : undefined,
      );
      return changedStream(events, { value: tellDropped, last: tellTooSlow });
    },
  };
}

/** The cursor of a client that wants one from the beginning. */
export const now = 'now';

function beginningAt(position: string, cursor: string): EventResult {
  const stringify = ({ extensions }: ExecutionResult) => JSON.stringify({ data: null, extensions });
  return Object.assign({ data: null, extensions: { cursor }, position }, { stringify });
}

/** Some seconds of many streams, or minutes of few; at some thousand bytes each. */
const maxRecent = 4_096;

const tooSlow = 'The subscription has ended, since its events were taken more slowly than they came';

function tellTooSlow(failure: { readonly error: unknown } | undefined): ExecutionResult | undefined {
  if (!failure) return undefined;
  if (!(failure.error instanceof SlowSubscriber)) throw failure.error;
  return { errors: [gatewayError(errorCodes.slowSubscriber, tooSlow)] };
}

/** A client that was too slow learns how much it has missed. */
function tellDropped({ event, dropped, first }: QueuedEvent<ExecutionResult>): ExecutionResult {
  if (dropped === 0) return event;
  // Of the first that has given way, where some have: a client that goes on from there has some again, and misses none.
  const cursor = cursorOf(first);
  const resumable = cursor === undefined ? undefined : { cursor };
  const extensions = { ...event.extensions, dropped, ...resumable };
  const told = { ...event, extensions, position: positionOf(first) };
  copyArrival(event, told);
  return told;
}
