import type { EntityManager } from '@sophia/database';
import { publish } from '@sophia/events';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';
import type { UserRow } from '../entities/user.ts';
import { keySubject } from '../keys/key-text.ts';

/** Tells other subgraphs until when a key may be used, so that nothing that it set up outlasts it. */
export const tellOfKeys = (em: EntityManager, keys: readonly ApiKeyRow[]): Promise<void> =>
  tell(
    em,
    keys.map((key) => ({ subject: keySubject(key.id), endsAt: endOf(key) })),
  );

/** Tells the same of a user who was suspended, or is no longer, and of the keys that they made. */
export async function tellOfUser(em: EntityManager, { subject, active }: UserRow, now: Date): Promise<void> {
  const keys = await em.find(ApiKey, { createdBy: subject });
  const ofKeys = keys.map((key) => ({ subject: keySubject(key.id), endsAt: active ? endOf(key) : now }));
  await tell(em, [{ subject, endsAt: active ? null : now }, ...ofKeys]);
}

const endOf = ({ revokedAt, expiresAt }: ApiKeyRow): Date | null => revokedAt ?? expiresAt ?? null;

const tell = (em: EntityManager, ends: readonly { readonly subject: string; readonly endsAt: Date | null }[]) =>
  publish(
    em,
    ends.map(({ subject, endsAt }) => ({
      type: 'access.changed',
      subject,
      data: { subject, endsAt: endsAt?.toISOString() ?? null },
    })),
  );
