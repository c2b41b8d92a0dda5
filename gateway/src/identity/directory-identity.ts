import { tenantNameProblem } from '@sophia/settings';
import { LRUCache } from 'lru-cache';
import { errorCodes } from '../common/errors.ts';
import type { Budget } from './budget.ts';
import { type Directory, isApiKey, keyIdOf, type Rights, readApiKey, subjectOfKey } from './directory.ts';
import {
  type ClosedCode,
  type Identity,
  type IdentityProvider,
  IdentityUnavailable,
  TenantClosed,
  Unauthenticated,
} from './identity.ts';

/** A client whose rights are remembered. */
export interface RememberedClient {
  readonly tenant: string;
  readonly subject: string;
}

/** Identifies clients with the help of a directory. */
export interface DirectoryIdentity extends IdentityProvider {
  /** Asks the directory again for the rights of these clients when they are needed next. */
  forget(isConcerned: (client: RememberedClient) => boolean): void;
}

export interface DirectoryIdentityOptions {
  /** Milliseconds for which rights are remembered. A minute by default. */
  readonly rememberedMs?: number;
  /** Milliseconds for which it is remembered that a client has none. Five seconds by default. */
  readonly refusedMs?: number;
  /** Maximum number of clients whose rights are remembered, and of those that have none. */
  readonly maxRemembered?: number;
}

/** A question to the directory. Equal names ask the same. */
interface Question extends RememberedClient {
  readonly name: string;
  /** Returns undefined for a client that has no rights, or none any more. */
  ask(): Promise<Rights | undefined>;
}

interface Remembered extends RememberedClient {
  readonly rights: Promise<Rights | undefined>;
  readonly until: number;
}

/** An identity with what it was made from. */
interface Made {
  readonly rights: Rights;
  readonly question: Question;
  /** The identity by the token; absent for an API key. */
  readonly proven?: Identity;
  /** What the identity may spend now. */
  readonly budget: { current: Budget | undefined };
  /** How often rights had been forgotten when it was made. */
  readonly forgotten: number;
}

/** Questions that a check of open sessions asks at once. */
const questionsAtOnce = 8;

/**
 * Identifies clients by API keys, and gives users of tokens the roles and scopes that the directory says. `tokens`
 * identifies all clients without an API key.
 */
export function createDirectoryIdentity(
  tokens: IdentityProvider,
  directory: Directory,
  { rememberedMs = 60_000, refusedMs = 5_000, maxRemembered = 10_000 }: DirectoryIdentityOptions = {},
): DirectoryIdentity {
  const known = new LRUCache<string, Remembered>({ max: maxRemembered });
  /** Apart, so that invented keys push no client out. */
  const refused = new LRUCache<string, Remembered>({ max: maxRemembered });
  /** The last identity that was made for a proof: the identity by a token, or the rights of a key. */
  const identities = new WeakMap<object, Identity>();
  const made = new WeakMap<Identity, Made>();
  let forgotten = 0;

  function rightsOf({ name, tenant, subject, ask }: Question): Promise<Rights | undefined> {
    for (const cache of [known, refused]) {
      const found = cache.get(name);
      if (found && Date.now() < found.until) return found.rights;
    }
    const rights = ask().catch((error: unknown) => {
      throw error instanceof TenantClosed ? error : new IdentityUnavailable(error);
    });
    const entry = { tenant, subject, rights, until: Date.now() + rememberedMs };
    known.set(name, entry);
    const settled = (found: Rights | undefined, isRefused: boolean) => {
      if (found || known.peek(name) !== entry) return;
      known.delete(name);
      if (isRefused) refused.set(name, { ...entry, until: Date.now() + refusedMs });
    };
    rights.then(
      (found) => settled(found, true),
      (error: unknown) => settled(undefined, error instanceof TenantClosed),
    );
    return rights;
  }

  function withRights(client: Identity, rights: Rights, question: Question, proven?: Identity): Identity {
    const proof = proven ?? rights;
    const last = identities.get(proof);
    if (last && made.get(last)?.rights === rights) return last;
    const ends = [rights.expiresAt, client.expiresAt].filter((time) => time !== undefined);
    const expiresAt = ends.length > 0 ? Math.min(...ends) : undefined;
    const { roles, scopes, rowsOf, contract, operationList, tenantSince } = rights;
    const budget = { current: rights.budget };
    const identity = { ...client, roles, scopes, rowsOf, contract, operationList, tenantSince, budget, expiresAt };
    identities.set(proof, identity);
    made.set(identity, { rights, question, proven, budget, forgotten });
    return identity;
  }

  async function identityOfKey(token: string): Promise<Identity> {
    const key = readApiKey(token);
    if (!key || tenantNameProblem(key.tenant) !== undefined) throw new Unauthenticated('The API key is not valid');
    const { tenant, id, digest } = key;
    const client = { kind: 'verified', tenant, subject: subjectOfKey(key), roles: [], claims: {} } as const;
    const name = `key ${JSON.stringify([tenant, id, digest])}`;
    const question = { ...client, name, ask: () => directory.rightsOfKey(key) };
    const rights = await rightsOf(question).catch(namingTheClosed(client));
    if (!rights || hasEnded(rights)) throw new Unauthenticated('The API key is unknown, expired or revoked', client);
    return withRights(client, rights, question);
  }

  async function identityOfUser(proven: Identity): Promise<Identity> {
    const { tenant, subject, roles, email, sessionId } = proven;
    const scopes = proven.isProgram ? proven.scopes : undefined;
    if (keyIdOf(subject) !== undefined) throw new Unauthenticated('The bearer token has the subject of an API key');
    const name = `user ${JSON.stringify([tenant, subject, roles, email, scopes, sessionId])}`;
    const question = {
      tenant,
      subject,
      name,
      ask: () => directory.rightsOfUser({ tenant, subject, roles, email, scopes, sessionId }),
    };
    const rights = await rightsOf(question).catch(namingTheClosed(proven));
    if (!rights) {
      const why =
        sessionId === undefined
          ? 'The user is suspended'
          : 'The session has ended, or the user is suspended; sign in again';
      throw new Unauthenticated(why, proven);
    }
    return withRights(proven, rights, question, proven);
  }

  function forget(isConcerned: (client: RememberedClient) => boolean): void {
    forgotten += 1;
    for (const cache of [known, refused])
      for (const [name, client] of cache.entries()) if (isConcerned(client)) cache.delete(name);
  }

  return {
    verifies: tokens.verifies,
    cookie: tokens.cookie,
    async identify(token) {
      if (token !== undefined && isApiKey(token)) return identityOfKey(token);
      const proven = await tokens.identify(token);
      return proven.kind === 'verified' ? identityOfUser(proven) : proven;
    },
    async endSession(token) {
      // Also a suspended person may sign out, and no copy of the session may be valid later.
      const { tenant, sessionId, expiresAt } = await tokens.identify(token);
      if (sessionId === undefined || expiresAt === undefined) return;
      await directory.endSession({ tenant, id: sessionId, expiresAt }).catch((error: unknown) => {
        throw new IdentityUnavailable(error);
      });
      // Others learn it from the bus.
      forget((client) => client.tenant === tenant);
    },
    ...(tokens.revoked && {
      async revoked() {
        const isRevoked = await tokens.revoked?.();
        return (identity: Identity) => isRevoked?.(made.get(identity)?.proven ?? identity) === true;
      },
    }),
    async changed(open) {
      const byQuestion = Map.groupBy(open, (identity) => made.get(identity)?.question.name);
      byQuestion.delete(undefined);
      const left = [...byQuestion.values()];
      const identities = new Set<Identity>();
      const closed = new Map<Identity, ClosedCode>();
      let failure: unknown;
      const askNext = async () => {
        for (let group = left.pop(); group; group = left.pop()) {
          try {
            const now = await made.get(group[0] as Identity)?.question.ask();
            for (const each of group) {
              const known = made.get(each);
              if (!isSame(known?.rights, now)) identities.add(each);
              else if (known) known.budget.current = now?.budget;
            }
          } catch (error) {
            if (error instanceof TenantClosed) for (const each of group) closed.set(each, error.code);
            else failure ??= error;
          }
        }
      };
      await Promise.all(Array.from({ length: questionsAtOnce }, askNext));
      return { identities: new Set([...identities, ...closed.keys()]), closed, failure };
    },
    mayHaveChanged: (identity) => (made.get(identity)?.forgotten ?? forgotten) < forgotten,
    forget,
  };
}

/** The audit of a suspended tenant tells who wanted to enter. That of a removed one has ended, and an unknown one has none. */
const namingTheClosed = (client: Identity) => (error: unknown) => {
  const isNamed = error instanceof TenantClosed && error.code === errorCodes.tenantSuspended;
  throw isNamed ? new TenantClosed(error.code, error.message, client) : error;
};

const hasEnded = ({ expiresAt }: Rights): boolean => expiresAt !== undefined && expiresAt <= Date.now();

/** True if a client has the same rights as before, for as long. */
function isSame(before: Rights | undefined, now: Rights | undefined): boolean {
  if (!before || !now) return false;
  return (
    before.roles.join() === now.roles.join() &&
    before.scopes.join() === now.scopes.join() &&
    before.rowsOf === now.rowsOf &&
    before.contract === now.contract &&
    before.operationList === now.operationList &&
    before.tenantSince === now.tenantSince &&
    (before.expiresAt ?? Number.POSITIVE_INFINITY) <= (now.expiresAt ?? Number.POSITIVE_INFINITY)
  );
}
