import { type EntityManager, type UpsertResult, upsert } from '@sophia/database';
import { publish } from '@sophia/events';
import { userId } from '../records/ids.ts';
import type { UserRecord } from '../records/user-record.ts';
import { lockWrites } from './lock-writes.ts';

/** Writes Gong users. Returns Gong's ids by outcome. When a user appears twice, the last record counts. */
export async function saveUsers(
  em: EntityManager,
  tenant: string,
  users: readonly UserRecord[],
): Promise<UpsertResult<string>> {
  await lockWrites(em, tenant);
  const rows = users.map((user) => ({
    tenant_id: tenant,
    id: userId(tenant, user.gongUserId),
    gong_user_id: user.gongUserId,
    full_name: user.fullName,
    email: user.email,
    email_aliases: user.emailAliases,
    title: user.title,
    phone: user.phone,
    active: user.active,
    manager_id: user.managerGongId && userId(tenant, user.managerGongId),
  }));
  const saved = await upsert(em, 'gong.gong_users', rows, { key: ['tenant_id', 'id'] });
  await publish(
    em,
    [...saved.inserted, ...saved.changed].map((row) => ({
      type: 'gong.user.changed' as const,
      subject: row.id,
      data: {
        id: row.id,
        gongUserId: row.gong_user_id,
        email: row.email,
        emailAliases: row.email_aliases,
        fullName: row.full_name,
        title: row.title,
        phone: row.phone,
        active: row.active,
        managerUserId: row.manager_id,
      },
    })),
  );
  const gongIds = (group: typeof rows) => group.map((row) => row.gong_user_id);
  return { inserted: gongIds(saved.inserted), changed: gongIds(saved.changed), unchanged: gongIds(saved.unchanged) };
}
