import { randomBytes } from 'node:crypto';
import { createEventFeed } from '@sophia/events/feed';
import type { Logger } from 'pino';
import { type AnswerCache, createAnswerCache, defaultEntityCacheBytes } from '../caching/answer-cache.ts';
import { type Changes, createChanges } from '../caching/changes.ts';
import type { EventFeed, EventSource } from '../event-bus/event-source.ts';
import { createEventRouter, defaultMaxBehind, type EventRouter } from '../event-fields/event-router.ts';
import { createStaleness, type Staleness } from '../live/staleness.ts';
import { createStreamCursors } from '../streams/cursor.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { GatewayOptions } from './gateway-options.ts';

/** The parts of a gateway that read the bus. */
export interface Bus extends AsyncDisposable {
  readonly feed: EventFeed;
  /** Delivers events to the subscriptions that read from the bus. */
  readonly router: EventRouter;
  /** Data that has changed; absent if nothing uses it. */
  readonly changes?: Changes;
  /** Absent if no answers are cached. */
  readonly answers?: AnswerCache;
  /** Absent if no query is live. */
  readonly staleness?: Staleness;
}

export function openBus(
  source: EventSource,
  options: GatewayOptions,
  { metrics, logger }: { readonly metrics: Metrics; readonly logger: Logger },
): Bus {
  const { entityCacheBytes = defaultEntityCacheBytes, liveQueries = true, maxReplay = defaultMaxBehind } = options;
  const onError = (error: unknown) => logger.warn({ err: error }, 'Events cannot be read; retrying');
  const cursors = createStreamCursors(options.cursorSecret ?? randomBytes(32).toString('hex'));
  const feed = createEventFeed(source, { onError });
  const router = createEventRouter({ source, feed, cursors, maxBehind: maxReplay, onError });
  const sharesAnswers = options.shareSubgraphRequests !== false || options.shareClientRequests;
  const changes =
    entityCacheBytes > 0 || sharesAnswers || liveQueries
      ? createChanges({ source, feed, onRecorded: metrics.entityChangeReceived })
      : undefined;
  if (changes) options.mutations?.onAnnounced(({ tenant, service }) => changes.mutated(tenant, service));
  return {
    feed,
    router,
    changes,
    answers:
      changes && entityCacheBytes > 0
        ? createAnswerCache({
            changes,
            maxBytes: entityCacheBytes,
            shared: options.sharedAnswers,
            mutations: options.mutations,
          })
        : undefined,
    staleness: changes && liveQueries ? createStaleness(changes) : undefined,
    async [Symbol.asyncDispose]() {
      changes?.[Symbol.dispose]();
      await feed[Symbol.asyncDispose]();
    },
  };
}
