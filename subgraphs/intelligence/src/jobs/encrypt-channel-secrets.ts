import { LockMode } from '@mikro-orm/core';
import { type EntityManager, query, sql } from '@sophia/database';
import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import type { SecretBox } from '@sophia/outbound';
import { AlertChannel } from '../entities/alert-channel.ts';
import type { ChannelSecrets } from '../notifying/notice.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Encrypts secrets by the newest key: those that an older version stored as they are, and those of an older key. */
export const encryptChannelSecrets: JobKind<null, void, OutsideTransaction> = {
  name: 'encrypt-channel-secrets',
  work: (_, { database, tenant, services: { alertSender } }) =>
    database.transaction(tenant, (em) => encryptOutdated(em, alertSender.secrets)),
};

export const encryptEveryFiveMinutes: Schedule<null, OutsideTransaction> = {
  name: 'encrypt-channel-secrets',
  cron: '*/5 * * * *',
  tenants: (em) => tenantsOf(em, 'intelligence.alert_channels'),
  job: encryptChannelSecrets,
  data: null,
};

/** Leaves alone what it has no key for. */
async function encryptOutdated(em: EntityManager, box: SecretBox<ChannelSecrets>): Promise<void> {
  const [newest] = box.keyIds;
  if (newest === undefined) return;
  const rows = await query<{ id: string }>(
    em,
    sql`select id from intelligence.alert_channels
     where secrets <> '{}' and secrets ->> 'keyId' is distinct from ${newest}
       and (secrets ->> 'keyId' is null or secrets ->> 'keyId' = any(${[...box.keyIds]}::text[]))`,
  );
  const channels = await em.find(
    AlertChannel,
    { id: { $in: rows.map(({ id }) => id) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  for (const channel of channels) channel.secrets = box.seal(box.open(channel.secrets, channel), channel);
  await em.flush();
}
