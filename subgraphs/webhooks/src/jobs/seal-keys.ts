import { LockMode } from '@mikro-orm/core';
import { query, sql } from '@sophia/database';
import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import { Endpoint } from '../entities/endpoint.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Encrypts the keys of endpoints by the newest key of WEBHOOK_SECRET_KEYS. Leaves alone what it has no key for. */
export const sealKeys: JobKind<null, void, OutsideTransaction> = {
  name: 'seal-keys',
  isAwaited: false,
  async work(_, { database, tenant, services: { sender } }) {
    const { secrets } = sender;
    const [newest] = secrets.keyIds;
    if (newest === undefined) return;
    await database.transaction(tenant, async (em) => {
      const rows = await query<{ id: string }>(
        em,
        sql`select id from webhooks.endpoints
         where secrets ->> 'keyId' <> ${newest} and secrets ->> 'keyId' = any(${[...secrets.keyIds]}::text[])`,
      );
      const ids = rows.map(({ id }) => id);
      const endpoints = await em.find(Endpoint, { id: { $in: ids } }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      for (const endpoint of endpoints)
        endpoint.secrets = secrets.seal(secrets.open(endpoint.secrets, endpoint), endpoint);
      await em.flush();
    });
  },
};

export const sealEveryFiveMinutes: Schedule<null, OutsideTransaction> = {
  name: 'seal-keys',
  cron: '*/5 * * * *',
  makesUpFirst: false,
  tenants: (em) => tenantsOf(em, 'webhooks.endpoints'),
  job: sealKeys,
  data: null,
};
