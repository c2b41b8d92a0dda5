import { inBackground, TenantClosedError } from '@sophia/database';
import { type Loop, startLoop } from '@sophia/events/loop';
import { runLoad, SourceError } from '@sophia/ingest';
import type { OwnLoopOptions } from '@sophia/subgraph-kit';
import { createSlackApi } from '../api/slack-api.ts';
import type { SlackContext } from '../connection/services.ts';
import { takeEvent } from '../events/take-event.ts';
import { addressForm, openSocket, type Socket } from './open-socket.ts';

/** Milliseconds between two looks at the connection. */
const idleMs = 5_000;
/** Longest duration of a timer, for a loop that only runs in `drain`. */
const neverMs = 2 ** 31 - 1;
const firstRetryMs = 1_000;
const longestRetryMs = 300_000;

/**
 * Takes events by Socket Mode, if the app has a token for it: keeps one connection of this process open. Slack spreads the
 * events over the connections of all copies.
 */
export function followSocket(context: SlackContext, { isMoving, onError, afterCommit }: OwnLoopOptions): Loop {
  const { database, clock, services } = context;
  const { tenant, settings } = services.source;
  const isOn = tenant !== undefined && settings.SLACK_APP_TOKEN !== undefined;
  let socket: Socket | undefined;
  let [failures, pausedUntil] = [0, 0];

  async function take(body: string): Promise<void> {
    if (tenant === undefined) return;
    await inBackground(() =>
      database.transaction(tenant, (em) => takeEvent(em, body, { tenant, settings, now: clock.now() })),
    );
    afterCommit();
  }

  async function step(signal: AbortSignal): Promise<number> {
    if (!isOn || socket?.isOpen === true || clock.now().getTime() < pausedUntil) return 0;
    try {
      const { url } = await createSlackApi(context, tenant, signal).call('apps.connections.open', {}, addressForm);
      const next = await openSocket(url, {
        take,
        onError,
        onEnd: () => loop.wake(),
        timeoutMs: settings.SLACK_TIMEOUT,
        signal,
      });
      // The one that Slack ends goes when its successor stands, so that no event waits.
      socket?.close();
      socket = next;
      failures = 0;
      return 1;
    } catch (error) {
      if (signal.aborted || error instanceof TenantClosedError) return 0;
      if (!(error instanceof SourceError)) throw error;
      pausedUntil = clock.now().getTime() + Math.min(firstRetryMs * 2 ** failures++, longestRetryMs);
      // As a run that failed, it is seen in the graph and raises an alert.
      await recordFailure(error, tenant, signal).catch((recorded: unknown) => {
        if (recorded !== error) throw recorded;
      });
      onError(error);
      return 0;
    }
  }

  const recordFailure = (error: SourceError, tenant: string, signal: AbortSignal) =>
    runLoad(
      {
        source: 'slack',
        name: 'Slack: webhooks',
        isLive: true,
        load: () => Promise.reject(error),
      },
      { database, tenant, signal },
    );

  const loop = startLoop({ step, onError, idleMs: isMoving && isOn ? idleMs : neverMs, isAsleep: !isMoving || !isOn });
  return {
    ...loop,
    async stop() {
      socket?.close();
      await loop.stop();
      socket?.close();
      await socket?.taken();
    },
  };
}
