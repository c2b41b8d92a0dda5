import { type Database, type EntityManager, query, sql } from '@sophia/database';
import { Alert } from '../../entities/alert.ts';
import { AlertChannel, type AlertChannelRow } from '../../entities/alert-channel.ts';
import { AlertDelivery, type AlertDeliveryRow } from '../../entities/alert-delivery.ts';
import type { AlertState, SendOutcome } from '../../notifying/notice.ts';
import type { AlertSender } from '../../notifying/open-sender.ts';
import { alertStates } from './alert-states.ts';
import { quietEnds } from './quiet-hours.ts';

const minute = 60_000;
/** Pauses after failed tries: ten tries within 24 hours. */
const pausesMs = [1, 2, 5, 15, 30, 60, 120, 360, 800].map((minutes) => minutes * minute);
const atOnce = 20;
/** Longer than the tries of a claim take. */
const claimMs = 5 * minute;

interface Claimed {
  readonly delivery: AlertDeliveryRow;
  readonly channel: AlertChannelRow;
}

export interface Sending {
  readonly database: Database;
  readonly tenant: string;
  readonly sender: AlertSender;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/**
 * Tries to send every delivery that is due. A try whose process ends before its result is recorded is made again, with
 * the same id.
 */
export async function sendDue(sending: Sending): Promise<void> {
  const { database, tenant, sender, now, signal } = sending;
  for (;;) {
    signal.throwIfAborted();
    const { isLast, claimed, states } = await database.transaction(tenant, (em) => claim(em, now));
    const tries = await Promise.all(
      claimed.map(async ({ delivery, channel }) => ({
        id: delivery.id,
        outcome: await sender.send(channel, { ...delivery, states }, now, signal),
      })),
    );
    await database.transaction(tenant, (em) => record(em, tries, now));
    if (isLast) return;
  }
}

async function claim(
  em: EntityManager,
  now: Date,
): Promise<{
  readonly isLast: boolean;
  readonly claimed: readonly Claimed[];
  readonly states: ReadonlyMap<string, AlertState>;
}> {
  const time = sql`${now.toISOString()}::timestamptz`;
  const rows = await query<{ id: string }>(
    em,
    sql`update intelligence.alert_deliveries set claimed_until = ${new Date(now.getTime() + claimMs).toISOString()}, edit_due_at = null
     where id in (
       select d.id from intelligence.alert_deliveries d
       join intelligence.alert_channels c on c.tenant_id = d.tenant_id and c.id = d.channel_id and c.enabled
       where d.status = 'WAITING' and d.due_at <= ${time} and (d.claimed_until is null or d.claimed_until <= ${time})
       order by d.due_at limit ${atOnce} for update of d skip locked
     ) returning id`,
  );
  const deliveries = await em.find(AlertDelivery, { id: { $in: rows.map(({ id }) => id) } }, { refresh: true });
  const channels = await em.find(AlertChannel, { id: { $in: deliveries.map(({ channelId }) => channelId) } });
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const found = deliveries.flatMap((delivery) => {
    const channel = byId.get(delivery.channelId);
    return channel === undefined ? [] : [{ delivery, channel }];
  });
  const claimed = await putOffQuiet(em, found, now);
  const alertIds = claimed.flatMap(({ delivery }) => delivery.alertIds);
  return { isLast: rows.length < atOnce, claimed, states: await alertStates(em, alertIds) };
}

/** Puts off what must wait for the end of quiet hours, as a new try may, and returns the others. */
async function putOffQuiet(em: EntityManager, claimed: readonly Claimed[], now: Date): Promise<readonly Claimed[]> {
  const alerts = await em.find(Alert, { id: { $in: claimed.flatMap(({ delivery }) => delivery.alertIds) } });
  const ruleOf = new Map(alerts.map(({ id, ruleId }) => [id, ruleId ?? null]));
  const told = claimed.map(({ channel, delivery }) => ({
    channel,
    ruleIds: delivery.alertIds.map((id) => ruleOf.get(id) ?? null),
  }));
  const quietEnd = await quietEnds(em, told, now);
  const sent = claimed.filter(({ delivery }, place) => {
    const end = told[place] === undefined ? null : quietEnd(told[place]);
    if (end !== null) Object.assign(delivery, { dueAt: end, claimedUntil: null });
    return end === null;
  });
  await em.flush();
  return sent;
}

async function record(
  em: EntityManager,
  tries: readonly { readonly id: string; readonly outcome: SendOutcome }[],
  now: Date,
): Promise<void> {
  const outcomes = new Map(tries.map(({ id, outcome }) => [id, outcome]));
  const deliveries = await em.find(AlertDelivery, { id: { $in: [...outcomes.keys()] } }, { refresh: true });
  for (const delivery of deliveries) {
    const outcome = outcomes.get(delivery.id);
    if (outcome === undefined) continue;
    delivery.claimedUntil = null;
    const { httpStatus, error, posted, retryAfterMs = 0 } = outcome;
    delivery.attempts = [...delivery.attempts, { at: now.toISOString(), httpStatus, error }];
    if (posted === undefined) delivery.editDueAt = null;
    else delivery.slackPost = posted;
    const pauseMs = pausesMs[triesSinceReplay(delivery) - 1];
    if (error === null) Object.assign(delivery, { status: 'SENT', sentAt: now });
    else if (pauseMs === undefined || outcome.isFinal === true) delivery.status = 'FAILED';
    else delivery.dueAt = new Date(now.getTime() + Math.max(pauseMs, retryAfterMs));
  }
  await em.flush();
}

/** A replay gives all tries again. */
const triesSinceReplay = ({ attempts }: AlertDeliveryRow): number => {
  const most = pausesMs.length + 1;
  return ((attempts.length - 1) % most) + 1;
};
