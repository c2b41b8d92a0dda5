import { randomUUID } from 'node:crypto';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { errorCodes } from '../common/errors.ts';
import { keyIdOf } from '../identity/directory.ts';
import { anonymousIdentity, type Unauthenticated } from '../identity/identity.ts';
import { clientName, clientVersion } from '../request/client-program.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { changedStream } from '../streams/changed-stream.ts';
import type { AuditRecord } from './audit-record.ts';
import type { AuditedOperation } from './audited-operation.ts';
import { createSignIns, type Origin, type RefusedClient } from './sign-ins.ts';

type Answer = AsyncIterable<ExecutionResult> | ExecutionResult;
type Stream = AsyncIterableIterator<ExecutionResult, void>;

/** A request for an operation that the audit tells of. */
interface AuditedRequest {
  readonly operation: AuditedOperation;
  readonly client: ClientRequest;
}

/** Records what clients do. Nothing here waits. */
export interface Audit {
  /** A client has an identity. */
  identified(client: ClientRequest): void;
  /** A client was refused for lack of an identity. */
  refused(client: RefusedClient): void;
  /** A request was answered; without an answer if the client has left. */
  answered(request: AuditedRequest, answer?: Answer): void;
  /** A stream has begun. Returns it, to be used in its place. */
  streamed(request: AuditedRequest, stream: Stream): Stream;
}

/** `add` stores a record of a tenant without delay. */
export function createAudit(add: (tenant: string, record: AuditRecord) => void): Audit {
  const signIns = createSignIns();

  function note({ operation, client }: AuditedRequest, outcome: AuditRecord['outcome'], more?: object): void {
    const { tenant, subject, roles } = client.identity;
    add(tenant, {
      id: randomUUID(),
      occurredAt: new Date().toISOString(),
      ...operation,
      outcome,
      subject,
      roles,
      ...programOf(client),
      requestId: client.headers['x-request-id'],
      ...more,
    });
  }

  return {
    identified(client) {
      const { identity, address } = client;
      if (identity.kind !== 'verified' || !signIns.isNew(identity, address)) return;
      const { tenant, subject, roles } = identity;
      add(tenant, { ...signIn('OK'), subject, roles, ...programOf(client), requestId: client.headers['x-request-id'] });
    },
    refused({ error, ...origin }) {
      const { tenant, subject, detail } = refusalOf(error);
      const count = signIns.refusals(tenant, origin.address);
      if (count !== undefined) add(tenant, { ...signIn('REFUSED'), subject, detail, count, ...programOf(origin) });
    },
    answered(request, answer) {
      const { operation, client } = request;
      const isReplayed = client.responseHeaders.has('idempotency-replayed');
      // It has changed something before, and now shows what it answered.
      const seen = isReplayed ? { client, operation: { ...operation, kind: 'ACCESS' as const } } : request;
      if (isReplayed && operation.fields.length === 0) return;
      const { outcome, why } = changeOf(client, answer) ?? { outcome: outcomeOf(answer), why: [] };
      const detail = [operation.detail, ...why].filter((text) => text !== undefined).join('; ');
      note(seen, outcome, { detail: detail === '' ? undefined : detail });
    },
    streamed(request, stream) {
      note(request, 'OK', { phase: 'START' });
      let count = 0;
      return changedStream(stream, {
        value(result) {
          count += 1;
          return result;
        },
        last(failure): undefined {
          note(request, failure ? 'FAILED' : 'OK', { phase: 'END', count });
          if (failure) throw failure.error;
        },
      });
    },
  };
}

const signIn = (outcome: AuditRecord['outcome']) =>
  ({ id: randomUUID(), occurredAt: new Date().toISOString(), kind: 'SIGN_IN', outcome }) as const;

/** Nothing proves the tenant that a refused key claims, so that it must not get a record in the chain of that tenant. */
function refusalOf({ client = anonymousIdentity, message }: Unauthenticated) {
  const { tenant, subject } = client;
  if (keyIdOf(subject) === undefined) return { tenant, subject, detail: message };
  return {
    tenant: anonymousIdentity.tenant,
    subject,
    detail: `${message}; it claims the tenant ${JSON.stringify(tenant)}`,
  };
}

const programOf = ({ address, requestHeaders }: Origin) => ({
  address,
  clientName: clientName(requestHeaders),
  clientVersion: clientVersion(requestHeaders),
});

/** Tells how a change ended, and why it failed or was refused; undefined for what changes nothing. */
function changeOf({ changes }: ClientRequest, answer: Answer | undefined) {
  if (!changes) return undefined;
  const { answered, refusals } = changes;
  const codes = answer && 'errors' in answer ? [...new Set(answer.errors?.map(codeOf))].slice(0, mostCodes) : [];
  const why = [
    ...(refusals.length > 0 ? [`Refused: ${refusals.slice(0, mostCodes).join('; ')}`] : []),
    ...(codes.length > 0 ? [`Errors: ${codes.join(', ')}`] : []),
  ];
  if (why.length === 0) return { outcome: outcomeOf(answer), why };
  if (refusals.length < answered) return { outcome: 'PARTIAL' as const, why };
  return { outcome: codes.every((code) => refusing.has(code)) ? ('REFUSED' as const) : ('FAILED' as const), why };
}

/** Codes of errors for lack of a right. */
const refusing: ReadonlySet<string> = new Set([errorCodes.unauthorized, 'FORBIDDEN']);

/** Codes that a record tells; more help nobody. */
const mostCodes = 10;

const codeOf = ({ extensions }: GraphQLError): string => String(extensions.code ?? 'GRAPHQL_VALIDATION_FAILED');

function outcomeOf(answer: Answer | undefined): AuditRecord['outcome'] {
  if (!answer) return 'FAILED';
  if (!('errors' in answer) || !answer.errors) return 'OK';
  return answer.data ? 'PARTIAL' : 'FAILED';
}
