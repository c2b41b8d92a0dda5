import { type EntityManager, query, sql } from '@sophia/database';
import { AlertChannel, type AlertChannelRow } from '../../entities/alert-channel.ts';
import { AlertDelivery, type AlertDeliveryRow } from '../../entities/alert-delivery.ts';
import type { AlertState, SendOutcome, SlackPost } from '../../notifying/notice.ts';
import { alertStates } from './alert-states.ts';
import { sendSoon } from './queue.ts';
import type { Sending } from './send-due.ts';

const minute = 60_000;
const pausesMs = [1, 5, 30, 120].map((minutes) => minutes * minute);
const atOnce = 20;
/** Longer than the tries of a claim take. */
const claimMs = 5 * minute;

/** Has the messages in Slack edited that show these alerts, in the transaction that changed the alerts. */
export async function markPosts(em: EntityManager, alertIds: readonly string[], now: Date): Promise<void> {
  if (alertIds.length === 0) return;
  const rows = await query(
    em,
    sql`update intelligence.alert_deliveries
     set edit_due_at = ${now.toISOString()}::timestamptz, edit_tries = 0, edit_error = null
     where alert_ids && ${[...alertIds]}::uuid[] and (slack_post is not null or claimed_until is not null)
       and channel_id in (select id from intelligence.alert_channels where kind = 'SLACK' and enabled)
     returning id`,
  );
  if (rows.length > 0) await sendSoon(em);
}

interface Due {
  readonly delivery: AlertDeliveryRow;
  readonly posted: SlackPost;
  readonly channel: AlertChannelRow;
}

/** Edits every message that is due. An edit shows the alerts as they are, so that it may be made twice. */
export async function editDue({ database, tenant, sender, now, signal }: Sending): Promise<void> {
  const until = new Date(now.getTime() + claimMs);
  for (;;) {
    signal.throwIfAborted();
    const { due, states } = await database.transaction(tenant, (em) => claim(em, now, until));
    if (due.length === 0) return;
    const tries = await Promise.all(
      due.map(async ({ delivery, posted, channel }) => ({
        delivery,
        outcome: await sender.edit(channel, posted, { ...delivery, states }, signal),
      })),
    );
    await database.transaction(tenant, async (em) => {
      for (const each of tries) await record(em, each, now, until);
    });
  }
}

async function claim(
  em: EntityManager,
  now: Date,
  until: Date,
): Promise<{ readonly due: readonly Due[]; readonly states: ReadonlyMap<string, AlertState> }> {
  const rows = await query<{ id: string }>(
    em,
    sql`update intelligence.alert_deliveries set edit_due_at = ${until.toISOString()}::timestamptz
     where id in (
       select id from intelligence.alert_deliveries
       where slack_post is not null and edit_due_at <= ${now.toISOString()}::timestamptz
       order by edit_due_at limit ${atOnce} for update skip locked
     ) returning id`,
  );
  const deliveries = await em.find(AlertDelivery, { id: { $in: rows.map(({ id }) => id) } }, { refresh: true });
  const channels = await em.find(AlertChannel, { id: { $in: deliveries.map(({ channelId }) => channelId) } });
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const due = deliveries.flatMap((delivery) => {
    const channel = byId.get(delivery.channelId);
    const posted = delivery.slackPost ?? null;
    return channel === undefined || posted === null ? [] : [{ delivery, posted, channel }];
  });
  return {
    due,
    states: await alertStates(
      em,
      deliveries.flatMap(({ alertIds }) => alertIds),
    ),
  };
}

/** Leaves the time of the next edit as it is if an alert has changed since the claim. */
async function record(
  em: EntityManager,
  { delivery, outcome }: { readonly delivery: AlertDeliveryRow; readonly outcome: SendOutcome },
  now: Date,
  until: Date,
): Promise<void> {
  const pauseMs = outcome.error === null || outcome.isFinal === true ? undefined : pausesMs[delivery.editTries];
  const next = pauseMs === undefined ? null : new Date(now.getTime() + Math.max(pauseMs, outcome.retryAfterMs ?? 0));
  await query(
    em,
    sql`update intelligence.alert_deliveries
     set edit_due_at = ${next?.toISOString() ?? null}::timestamptz, edit_error = ${outcome.error}, edit_tries = edit_tries + 1
     where id = ${delivery.id}::uuid and edit_due_at = ${until.toISOString()}::timestamptz`,
  );
}
