import { z } from 'zod';
import { isJsonObject, type JsonValue } from '../../common/json.ts';
import { anonymousIdentity } from '../../identity/identity.ts';
import { createAccessSender, readAccessAnswer } from '../../subgraphs/ask-access.ts';
import type { SubgraphTransport } from '../../subgraphs/transport.ts';
import { type ExportRun, type ExportStore, ExportsUnavailable, type Owner, type OwnerLimits } from './export-store.ts';

const limitFields = 'budget { maximum restoreRate } operationList';
const fields = 'id status format rows bytes problemCode problem createdAt startedAt finishedAt expiresAt';
const operations = {
  start: `mutation ($input: ExportStartInput!) { result: exportStart(input: $input) { outcome export { ${fields} } } }`,
  find: `query ($id: ID!, $subject: String!) { result: export(id: $id, subject: $subject) { ${fields} } }`,
  list: `query ($subject: String!) { result: exports(subject: $subject) { ${fields} } }`,
  cancel: `mutation ($id: ID!, $subject: String!) { result: exportCancel(id: $id, subject: $subject) { ${fields} } }`,
  open: 'mutation ($input: ExportOpenInput!) { result: exportOpen(input: $input) }',
  parts:
    'query ($id: ID!, $subject: String!, $offset: Int!) { result: exportParts(id: $id, subject: $subject, offset: $offset) { at content } }',
  tenants: '{ result: exportTenants }',
  claim: `mutation ($leaseMs: Int!) { result: exportClaim(leaseMs: $leaseMs) {
    id claim spec subject isDeveloper roles scopes rowsOf contract isProgram limits { ${limitFields} } rows bytes cursor
  } }`,
  append: `mutation ($input: ExportAppendInput!) { result: exportAppend(input: $input) { ${limitFields} } }`,
  setBack: 'mutation ($input: ExportSetBackInput!) { result: exportSetBack(input: $input) }',
} as const;

const text = z.string();
const orNull = text.nullable();
const record = z.object({
  id: text,
  status: z.enum(['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED']),
  format: text,
  rows: z.number(),
  bytes: z.number(),
  problemCode: orNull,
  problem: orNull,
  createdAt: text,
  startedAt: orNull,
  finishedAt: orNull,
  expiresAt: orNull,
});
const started = z.union([
  z.object({ outcome: z.enum(['STARTED', 'REPLAYED']), export: record }),
  z.object({ outcome: z.literal('KEY_REUSED') }),
  z.object({ outcome: z.literal('TOO_MANY') }),
]);
const parts = z.array(
  z.object({ at: z.number(), content: text.transform((content) => Buffer.from(content, 'base64')) }),
);
const limits = z
  .object({
    budget: z.object({ maximum: z.int().positive(), restoreRate: z.int().positive() }).nullable(),
    operationList: orNull,
  })
  .transform(
    ({ budget, operationList }): OwnerLimits => ({
      budget: { current: budget ?? undefined },
      operationList: operationList ?? undefined,
    }),
  );
const run = z.object({
  id: text,
  claim: text,
  spec: text,
  subject: text,
  isDeveloper: z.boolean(),
  roles: z.array(text),
  scopes: z.array(text),
  rowsOf: orNull,
  contract: orNull,
  isProgram: z.boolean(),
  limits,
  rows: z.number(),
  bytes: z.number(),
  cursor: orNull,
});

/** Longest time of a request, in milliseconds. */
const longestMs = 20_000;

/** Keeps exports in the subgraph `access` at this URL, which knows the rights of their owners. */
export function accessExports(url: string, transport: SubgraphTransport): ExportStore {
  const send = createAccessSender(url, transport);

  async function ask(tenant: string, operation: keyof typeof operations, variables: object): Promise<JsonValue> {
    const query = operations[operation];
    const body = JSON.stringify({ query, variables });
    const sending = send({ tenant, body, retryable: !query.startsWith('mutation'), longestMs });
    const text = await sending.catch((error: unknown) => {
      throw new ExportsUnavailable(error);
    });
    const { data, errors } = readAccessAnswer(text);
    if (errors.length > 0 || !isJsonObject(data)) {
      const problems = errors.map(({ message }) => message).join('; ');
      const error = new Error(`The subgraph "access" could not ${operation} exports: ${problems}`);
      // Others, such as that of a database that is away, pass.
      throw errors.some(({ code }) => code === 'INTERNAL_SERVER_ERROR' || code === 'BAD_USER_INPUT')
        ? error
        : new ExportsUnavailable(error);
    }
    return data.result ?? null;
  }

  const recordOf = async (result: Promise<JsonValue>) => record.nullable().parse(await result) ?? undefined;

  return {
    async start(owner, given) {
      const isDeveloper = owner.kind === 'developer';
      const input = { ...rightsOf(owner), isDeveloper, isProgram: owner.isProgram === true, ...given };
      return started.parse(await ask(owner.tenant, 'start', { input }));
    },
    find: ({ tenant, subject }, id) => recordOf(ask(tenant, 'find', { id, subject })),
    list: async ({ tenant, subject }) => z.array(record).parse(await ask(tenant, 'list', { subject })),
    cancel: ({ tenant, subject }, id) => recordOf(ask(tenant, 'cancel', { id, subject })),
    open: async (owner, id, offset, origin) =>
      (await ask(owner.tenant, 'open', { input: { id, offset, ...rightsOf(owner), ...origin } })) === true,
    parts: async ({ tenant, subject }, id, offset) => parts.parse(await ask(tenant, 'parts', { id, subject, offset })),
    tenants: async () => z.array(text).parse(await ask(anonymousIdentity.tenant, 'tenants', {})),
    async claim(tenant, leaseMs) {
      const claimed = run.nullable().parse(await ask(tenant, 'claim', { leaseMs }));
      if (!claimed) return undefined;
      const { subject, isDeveloper, roles, scopes, rowsOf, contract, isProgram, ...rest } = claimed;
      const kind = isDeveloper ? 'developer' : 'verified';
      const seen = { rowsOf: rowsOf ?? undefined, contract: contract ?? undefined };
      return { ...rest, owner: { tenant, subject, kind, roles, scopes, isProgram, ...seen } };
    },
    async append(claimed, { content, ...page }, leaseMs) {
      const stored = await askFor(claimed, 'append', { ...page, content: content.toString('base64'), leaseMs });
      return limits.nullable().parse(stored) ?? undefined;
    },
    async setBack(claimed, reason) {
      await askFor(claimed, 'setBack', { mayRetry: true, ...reason });
    },
  };

  function askFor({ id, claim, owner }: ExportRun, operation: 'append' | 'setBack', input: object) {
    return ask(owner.tenant, operation, { input: { id, claim, ...input } });
  }
}

const rightsOf = ({ subject, roles, scopes = [], rowsOf, contract }: Owner) => ({
  ...{ subject, roles, scopes },
  rowsOf: rowsOf ?? null,
  contract: contract ?? null,
});
