import { hash } from 'node:crypto';
import type { Budget } from './budget.ts';

/** What a client may do, as the directory says. */
export interface Rights {
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** The person whose rows alone the client sees; absent if it sees all. */
  readonly rowsOf?: string;
  /** Contract at whose address alone the client may send operations; absent if it may at all. */
  readonly contract?: string;
  /** What the client may spend; absent for what others of its kind may. */
  readonly budget?: Budget;
  /** List of the operations that the client may send; absent if it may send any. */
  readonly operationList?: string;
  /** Since when the tenant exists, if another one with its name was removed before. */
  readonly tenantSince?: string;
  /** Time from which it no longer holds, in milliseconds since 1970. */
  readonly expiresAt?: number;
}

interface UserToAsk {
  readonly tenant: string;
  readonly subject: string;
  /** Roles by the token. */
  readonly roles: readonly string[];
  /** E-mail address by the token. */
  readonly email?: string;
  /** Scopes by the token of a program; absent for a person. */
  readonly scopes?: readonly string[];
  /** Id of the session of a browser that signed in. */
  readonly sessionId?: string;
}

interface SessionToEnd {
  readonly tenant: string;
  readonly id: string;
  /** Time after which it would not have been accepted anyway, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Knows API keys, and the rights of users. Rejects if it cannot be asked. */
export interface Directory {
  /** Returns undefined for a key that is unknown, revoked or has expired. */
  rightsOfKey(key: ApiKey): Promise<Rights | undefined>;
  /** Returns undefined for a user who is suspended, and for a session that has ended. */
  rightsOfUser(user: UserToAsk): Promise<Rights | undefined>;
  /** Returns once the session has ended for everybody who asks afterwards. */
  endSession(session: SessionToEnd): Promise<void>;
}

/** An API key, without its secret. */
export interface ApiKey {
  readonly tenant: string;
  readonly id: string;
  /** SHA-256 of the secret, in hexadecimal. */
  readonly digest: string;
}

/** True for the text of an API key, right or wrong; false for other tokens. */
export const isApiKey = (token: string): boolean => token.startsWith('sophia_');

/** Reads `sophia_TENANT.ID.SECRET`, whose first two parts are Base64url. Returns undefined for anything else. */
export function readApiKey(token: string): ApiKey | undefined {
  const [, tenant = '', id = '', secret = ''] = /^sophia_([\w-]{1,300})\.([\w-]{22})\.([\w-]{43})$/.exec(token) ?? [];
  if (secret === '') return undefined;
  const hex = Buffer.from(id, 'base64url').toString('hex');
  return {
    tenant: Buffer.from(tenant, 'base64url').toString('utf8'),
    id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    digest: hash('sha256', secret, 'hex'),
  };
}

const keySubject = 'key:';

/** Subject of requests with an API key. No token may have such a subject. */
export const subjectOfKey = ({ id }: ApiKey): string => `${keySubject}${id}`;

/** Returns the id of the API key that an identity stands for; undefined for a user. */
export const keyIdOf = (subject: string): string | undefined =>
  subject.startsWith(keySubject) ? subject.slice(keySubject.length) : undefined;
