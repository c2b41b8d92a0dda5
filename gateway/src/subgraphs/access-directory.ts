import { z } from 'zod';
import { isJsonObject } from '../common/json.ts';
import type { Directory, Rights } from '../identity/directory.ts';
import { createAccessSender, readAccessAnswer } from './ask-access.ts';
import type { SubgraphTransport } from './transport.ts';

const rightsOfKey =
  'query ($id: ID!, $digest: String!) { rights: keyRights(id: $id, digest: $digest) { scopes contract rowsOf budget { maximum restoreRate } operationList expiresAt tenantSince } }';
const rightsOfUser =
  'query ($subject: String!, $roles: [String!]!, $email: String, $scopes: [String!], $sessionId: ID) { rights: userRights(subject: $subject, roles: $roles, email: $email, scopes: $scopes, sessionId: $sessionId) { roles scopes rowsOf tenantSince } }';

const endSession = 'mutation ($id: ID!, $expiresAt: DateTime!) { ended: sessionEnd(id: $id, expiresAt: $expiresAt) }';

const names = z.array(z.string());
const rights = z
  .object({
    roles: names.default([]),
    scopes: names,
    rowsOf: z.string().nullish(),
    contract: z.string().nullish(),
    budget: z.object({ maximum: z.int().positive(), restoreRate: z.int().positive() }).nullish(),
    operationList: z.string().nullish(),
    tenantSince: z.string().nullish(),
    expiresAt: z.iso.datetime().nullish(),
  })
  .nullable()
  .transform((rights): Rights | undefined =>
    rights === null
      ? undefined
      : {
          ...rights,
          rowsOf: rights.rowsOf ?? undefined,
          contract: rights.contract ?? undefined,
          budget: rights.budget ?? undefined,
          operationList: rights.operationList ?? undefined,
          tenantSince: rights.tenantSince ?? undefined,
          expiresAt: rights.expiresAt == null ? undefined : Date.parse(rights.expiresAt),
        },
  );

/** Longest time that a client waits to be identified, in milliseconds. */
const longestMs = 5_000;

/** Asks the subgraph `access` at this URL: `keyRights`, `userRights` and `sessionEnd`, in the name of the tenant. */
export function accessDirectory(url: string, transport: SubgraphTransport): Directory {
  const send = createAccessSender(url, transport);

  async function ask(tenant: string, query: string, variables: object): Promise<Readonly<Record<string, unknown>>> {
    const body = JSON.stringify({ query, variables });
    const { data, errors } = readAccessAnswer(await send({ tenant, body, retryable: true, longestMs }));
    if (errors.length > 0 || !isJsonObject(data)) {
      throw new Error(`The subgraph "access" could not answer: ${errors.map(({ message }) => message).join('; ')}`);
    }
    return data;
  }

  return {
    rightsOfKey: async ({ tenant, ...key }) => rights.parse((await ask(tenant, rightsOfKey, key)).rights),
    rightsOfUser: async ({ tenant, ...user }) => rights.parse((await ask(tenant, rightsOfUser, user)).rights),
    async endSession({ tenant, id, expiresAt }) {
      await ask(tenant, endSession, { id, expiresAt: new Date(expiresAt).toISOString() });
    },
  };
}
