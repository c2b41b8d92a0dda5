import type { EntityManager } from '@sophia/database';
import { EndedSession } from '../entities/ended-session.ts';

interface Ended {
  readonly tenant: string;
  readonly id: string;
  readonly expiresAt: Date;
  readonly now: Date;
}

/** Remembers until its cookie expires that a session has ended. */
export async function endSession(em: EntityManager, { tenant, id, expiresAt, now }: Ended): Promise<void> {
  await em.nativeDelete(EndedSession, { expiresAt: { $lt: now } });
  if (expiresAt > now) await em.upsert(EndedSession, { tenantId: tenant, id, expiresAt });
}
