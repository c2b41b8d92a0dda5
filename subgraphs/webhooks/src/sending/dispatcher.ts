import { setTimeout } from 'node:timers/promises';
import { evenIfSuspended, inBackground } from '@sophia/database';
import { type Loop, startLoop } from '@sophia/events/loop';
import type { OwnLoopOptions } from '@sophia/subgraph-kit';
import { bodyOf } from '../messages/payload.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { type Claimed, claimDue } from './claim.ts';
import { noteFailures, recordTries, type Tried } from './record.ts';

/** Most deliveries to an endpoint at once. */
const places = 32;
/** Most deliveries to all endpoints of a creator at once, so that nobody's slow endpoints take the places of others. */
const placesOfCreator = 250;
/** Most deliveries at once. An endpoint that fails has one of them, so that only a thousand such could take all. */
const mostAtOnce = 1_000;
/** Milliseconds between two looks for new tries, and deliveries of other processes. */
const idleMs = 1_000;
/** Least milliseconds between two steps, so that each records and claims many deliveries. */
const stepMs = 50;
/** Longest duration of a timer, for a loop that only runs in `drain`. */
const neverMs = 2 ** 31 - 1;
/** Time in which what was sent is recorded. */
const recordingMs = 60_000;

/**
 * Sends what is due, of all tenants. Each step records the tries that are over and claims as many deliveries as there are
 * free places, so that the number of statements depends on time and not on deliveries, and none waits for another endpoint.
 */
export function startDispatcher(
  { database, clock, services: { sender } }: OutsideTransaction,
  { isMoving, onError, afterCommit }: OwnLoopOptions,
): Loop {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const busy = new Map<string, number>();
  let over: Tried[] = [];
  let steppedAt = 0;

  async function send(delivery: Claimed): Promise<void> {
    const at = clock.now();
    const begun = performance.now();
    const body = bodyOf({ ...delivery, occurredAt: new Date(delivery.occurredAt) }, delivery);
    const outcome = await sender.send({ ...delivery, body }, at, stopping.signal).catch(() => null);
    over.push({ delivery, at, durationMs: Math.round(performance.now() - begun), outcome });
  }

  function start(delivery: Claimed): void {
    const { endpointId } = delivery;
    busy.set(endpointId, (busy.get(endpointId) ?? 0) + 1);
    const sent = send(delivery).finally(() => {
      underWay.delete(sent);
      const left = (busy.get(endpointId) ?? 1) - 1;
      if (left === 0) busy.delete(endpointId);
      else busy.set(endpointId, left);
      if (isMoving) loop.wake();
    });
    underWay.add(sent);
  }

  /** Keeps what it could not record for the next time. */
  async function record(): Promise<number> {
    const tried = [...over];
    if (tried.length === 0) return 0;
    await recordTries(database, tried);
    over = over.slice(tried.length);
    if ((await noteFailures(database, tried, clock.now())) > 0) afterCommit();
    return tried.length;
  }

  async function claim(): Promise<number> {
    const now = clock.now();
    const most = mostAtOnce - underWay.size;
    // Without keys nothing can be signed: a load, for example, leaves it to the programs that have them.
    if (most <= 0 || stopping.signal.aborted || sender.secrets.keyIds.length === 0) return 0;
    const until = new Date(now.getTime() + sender.timeoutMs + recordingMs);
    const claimed = await claimDue(database, {
      ...{ busy, places, placesOfCreator, most, now, until },
      keyIds: sender.secrets.keyIds,
    });
    for (const delivery of claimed) start(delivery);
    return claimed.length;
  }

  async function step(): Promise<number> {
    if (isMoving) await wait(Math.max(0, steppedAt + stepMs - performance.now()), stopping.signal);
    steppedAt = performance.now();
    const done = (await record()) + (await claim());
    if (done > 0 || isMoving) return done;
    if (over.length === 0 && underWay.size > 0) await Promise.race(underWay);
    return over.length;
  }

  const loop = startLoop({
    // What was under way when a tenant was suspended is recorded.
    step: () => inBackground(() => evenIfSuspended(step)),
    onError,
    idleMs: isMoving ? idleMs : neverMs,
    isAsleep: !isMoving,
  });
  return {
    ...loop,
    async stop() {
      stopping.abort(new Error('the program stops'));
      await loop.stop();
      await Promise.all(underWay);
      await inBackground(() => evenIfSuspended(record)).catch(onError);
    },
  };
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);
