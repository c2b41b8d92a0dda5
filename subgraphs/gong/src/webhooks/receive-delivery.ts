import { query, sql } from '@sophia/database';
import { enqueue } from '@sophia/jobs';
import type { SubgraphModule } from '@sophia/subgraph-kit';
import type { GongServices } from '../connection/services.ts';
import { fieldsOf, flag } from '../ingest/read-values.ts';
import { readDeliveries } from './read-deliveries.ts';
import { DeliveryRefused, verifyDelivery } from './verify-delivery.ts';

type Route = NonNullable<SubgraphModule<GongServices>['routes']>[number];

/** Takes what rules of Gong post: checks it, stores it, and answers. A job works on it afterwards. */
export const receiveDelivery: Route = {
  method: 'POST',
  path: '/webhooks/gong',
  maxBytes: 16 * 1024 * 1024,
  async handle({ header, body }, { services, clock, write }) {
    const { tenant, settings } = services.source;
    const { GONG_WEBHOOK_URL: url, GONG_WEBHOOK_PUBLIC_KEYS: keys } = settings;
    if (tenant === undefined || url === undefined || keys === undefined)
      return answer(404, 'Webhooks of Gong are not set up (GONG_WEBHOOK_URL)');
    const now = clock.now();
    const delivery = await verifyDelivery(header('authorization'), body, { keys, url, now }).catch((error: unknown) => {
      if (error instanceof DeliveryRefused) return error;
      throw error;
    });
    if (delivery instanceof DeliveryRefused) return answer(401, delivery.message);
    const { digest, expiresAt } = delivery;
    const isNew = await write(tenant, async (em) => {
      await query(em, sql`delete from gong.webhook_deliveries where expires_at < ${now}`);
      const taken = await query(
        em,
        sql`insert into gong.webhook_deliveries (tenant_id, digest, expires_at) values (${tenant}, ${digest}, ${expiresAt})
          on conflict do nothing returning digest`,
      );
      if (taken.length > 0)
        await enqueue(em, readDeliveries, [{ data: { digest, body: keptOf(body.toString('utf8')) } }]);
      return taken.length > 0;
    });
    return isNew ? answer(200) : answer(409, 'This delivery was received before');
  },
};

/** Returns what is stored of a body: all of it, except the content of a private call, which is stored nowhere. */
function keptOf(body: string): string {
  const { callData, isPrivate } = fieldsOf(jsonOf(body));
  const inner = fieldsOf(callData ?? jsonOf(body));
  const meta = fieldsOf(inner.metaData);
  if (flag(isPrivate) !== true && flag(meta.isPrivate) !== true) return body;
  const { id, started, scheduled, duration } = meta;
  return JSON.stringify({ callData: { metaData: { id, started, scheduled, duration, isPrivate: true } } });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const answer = (status: number, message?: string) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(message === undefined ? {} : { errors: [{ message }] }),
});
