import { sql } from '@sophia/database';
import {
  type Connection,
  type ConnectionArguments,
  connection,
  defineConnection,
  type GroupDefinition,
  loadOne,
  type SubgraphContext,
} from '@sophia/subgraph-kit';
import { personErase } from '../commands/person-erase.ts';
import { type PersonErasureRow, PersonErasure as Request } from '../entities/person-erasure.ts';
import type { MutationResolvers, PersonErasureResolvers } from '../generated/resolvers.ts';
import { loadErasureSteps } from '../loaders/erasure-steps.ts';

const status = sql`case when t.finished_at is null then 'RUNNING' else 'DONE' end`;

const erasures = defineConnection<PersonErasureRow>({
  entity: Request,
  filter: {
    id: 'id',
    contactId: 'contactId',
    status: { type: 'enum', column: status },
    requestedAt: 'requestedAt',
    finishedAt: 'finishedAt',
  },
  orderBy: { REQUESTED_AT: 'requestedAt' },
  defaultOrder: [{ field: 'REQUESTED_AT', direction: 'DESC' }],
});

export const allErasures = (ctx: SubgraphContext, args: ConnectionArguments): Connection<PersonErasureRow> =>
  connection(ctx, erasures, args);

export const erasureGroups = {
  list: erasures,
  by: { STATUS: status },
} as const satisfies GroupDefinition<PersonErasureRow, string>;

export const PersonErasure: PersonErasureResolvers = {
  status: ({ finishedAt }) => (finishedAt ? 'DONE' : 'RUNNING'),
  steps: ({ id }, _, ctx) => loadErasureSteps(ctx, id),
};

export const erasureMutations = {
  async personErase(_, { contactId, inGong }, ctx) {
    const { tenant, subject } = ctx;
    const result = await ctx.write((em) => personErase(em, { tenant, subject, contactId, inGong }));
    if ('error' in result) return { erasure: null, userErrors: [result.error] };
    return { erasure: await loadOne(ctx, Request, result.erasureId), userErrors: [] };
  },
} satisfies MutationResolvers;
