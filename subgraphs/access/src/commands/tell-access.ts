import type { EntityManager } from '@sophia/database';
import { publish } from '@sophia/events';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';
import type { UserRow } from '../entities/user.ts';
import type { Role, Scope } from '../generated/resolvers.ts';
import { keySubject } from '../keys/key-text.ts';
import { nameOfScope, scopesOf, seesOwnAccountsAlone } from '../rights/roles.ts';

interface Access {
  readonly subject: string;
  readonly endsAt: Date | null;
  readonly scopes: readonly Scope[];
}

/** Tells other subgraphs what a key may do and until when, so that nothing that it set up goes beyond it. */
export const tellOfKeys = (em: EntityManager, keys: readonly ApiKeyRow[]): Promise<void> =>
  tell(
    em,
    keys.map((key) => accessOf(key)),
  );

/**
 * Tells the same of a user, who may be suspended, and of the keys that they made. What others set up for all accounts is not
 * for those who see their own alone.
 */
export async function tellOfUser(em: EntityManager, { subject, active, roles }: UserRow, now: Date): Promise<void> {
  const keys = await em.find(ApiKey, { createdBy: subject });
  const ofKeys = keys.map((key) => ({ ...accessOf(key), ...(!active && { endsAt: now }) }));
  await tell(em, [
    {
      subject,
      endsAt: active ? null : now,
      scopes: seesOwnAccountsAlone(roles as Role[]) ? [] : scopesOf(roles as Role[]),
    },
    ...ofKeys,
  ]);
}

const accessOf = ({ id, revokedAt, expiresAt, scopes }: ApiKeyRow): Access => ({
  subject: keySubject(id),
  endsAt: revokedAt ?? expiresAt ?? null,
  scopes: scopes as Scope[],
});

const tell = (em: EntityManager, told: readonly Access[]) =>
  publish(
    em,
    told.map(({ subject, endsAt, scopes }) => ({
      type: 'access.changed',
      subject,
      data: { subject, endsAt: endsAt?.toISOString() ?? null, scopes: scopes.map(nameOfScope) },
    })),
  );
