import { createHash } from 'node:crypto';
import { type EntityManager, query, sql } from '@sophia/database';
import { enqueue } from '@sophia/jobs';
import type { SlackSettings } from '../connection/settings.ts';
import { deliveryOf, isDirect } from './event-form.ts';
import { readEvents } from './read-events.ts';

interface Taken {
  readonly tenant: string;
  readonly settings: SlackSettings;
  readonly now: Date;
}

/** Events may be delivered again for some hours. */
const rememberedMs = 86_400_000;

/** Stores an event as it came, once, for the job that works on it. Nothing is kept of direct messages that are left out. */
export async function takeEvent(em: EntityManager, body: string, { tenant, settings, now }: Taken): Promise<void> {
  const delivery = deliveryOf(body);
  if (delivery && isDirect(delivery) && !settings.SLACK_DIRECT_MESSAGES) return;
  const id = delivery?.event_id ?? createHash('sha256').update(body).digest('hex');
  await query(em, sql`delete from slack.taken_events where taken_at < ${new Date(now.getTime() - rememberedMs)}`);
  const taken = await query(
    em,
    sql`insert into slack.taken_events (tenant_id, event_id, taken_at) values (${tenant}, ${id}, ${now})
     on conflict do nothing returning event_id`,
  );
  if (taken.length > 0) await enqueue(em, readEvents, [{ data: { id, body } }]);
}
