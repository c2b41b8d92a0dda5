import type { EntityManager } from '@sophia/database';
import { publish } from '@sophia/events';
import { ApiKey, type ApiKeyRow } from '../entities/api-key.ts';
import { User, type UserRow } from '../entities/user.ts';
import type { Role, Scope } from '../generated/resolvers.ts';
import { keySubject } from '../keys/key-text.ts';
import { nameOfScope, scopesOf, seesOwnAccountsAlone } from '../rights/roles.ts';

interface Access {
  readonly subject: string;
  readonly endsAt: Date | null;
  readonly scopes: readonly Scope[];
}

/** Tells other subgraphs what keys may do and until when, so that nothing that they set up goes beyond it. */
export async function tellOfKeys(em: EntityManager, keys: readonly ApiKeyRow[]): Promise<void> {
  const makers = await em.find(User, { subject: { $in: keys.map(({ createdBy }) => createdBy) } });
  const bySubject = new Map(makers.map((maker) => [maker.subject, maker]));
  await tell(
    em,
    keys.map((key) => accessOf(key, bySubject.get(key.createdBy))),
  );
}

/** Tells the same of a user, who may be suspended, and of the keys that they made. */
export async function tellOfUser(em: EntityManager, user: UserRow, now: Date): Promise<void> {
  const { subject, active } = user;
  const keys = await em.find(ApiKey, { createdBy: subject });
  const ofKeys = keys.map((key) => ({ ...accessOf(key, user), ...(!active && { endsAt: now }) }));
  await tell(em, [{ subject, endsAt: active ? null : now, scopes: scopesOfUser(user) }, ...ofKeys]);
}

/** What somebody set up for all accounts is not for those who see their own alone. */
function scopesOfUser({ roles }: UserRow): Scope[] {
  return seesOwnAccountsAlone(roles as Role[]) ? [] : scopesOf(roles as Role[]);
}

/** A key has no right that its maker lacks. */
function accessOf({ id, revokedAt, expiresAt, scopes }: ApiKeyRow, maker: UserRow | undefined): Access {
  const ofMaker = maker && scopesOfUser(maker);
  return {
    subject: keySubject(id),
    endsAt: revokedAt ?? expiresAt ?? null,
    scopes: (scopes as Scope[]).filter((scope) => !ofMaker || ofMaker.includes(scope)),
  };
}

const tell = (em: EntityManager, told: readonly Access[]) =>
  publish(
    em,
    told.map(({ subject, endsAt, scopes }) => ({
      type: 'access.changed',
      subject,
      data: { subject, endsAt: endsAt?.toISOString() ?? null, scopes: scopes.map(nameOfScope) },
    })),
  );
