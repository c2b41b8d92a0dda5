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
import {
  acceptProposal,
  type DecisionResult,
  postponeProposal,
  rejectProposal,
} from '../commands/identity-proposals.ts';
import { ContactMerge } from '../entities/contact-merge.ts';
import { type IdentityProposalRow, IdentityProposal as Proposal } from '../entities/identity-proposal.ts';
import type {
  IdentityField,
  IdentityProposalResolvers,
  IdentityReasonResolvers,
  MutationResolvers,
} from '../generated/resolvers.ts';
import { loadContact } from '../loaders/by-id.ts';

/** A proposal that was postponed until a time is open again afterwards. */
const status = sql`case when t.status = 'POSTPONED' and t.postponed_until <= now() then 'OPEN' else t.status end`;

const proposals = defineConnection<IdentityProposalRow>({
  entity: Proposal,
  // Nothing is left to decide about two that became one otherwise.
  where: sql`(t.status not in ('OPEN', 'POSTPONED') or exists (
    select from contacts.contacts l join contacts.contacts r on r.id = t.right_id
    where l.id = t.left_id and coalesce(l.merged_into_id, l.id) <> coalesce(r.merged_into_id, r.id)))`,
  filter: {
    id: 'id',
    status: { type: 'enum', column: status },
    probability: 'probability',
    leftId: 'leftId',
    rightId: 'rightId',
    createdAt: 'createdAt',
  },
  orderBy: { PROBABILITY: 'probability', CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'PROBABILITY', direction: 'DESC' }],
});

export const allProposals = (ctx: SubgraphContext, args: ConnectionArguments): Connection<IdentityProposalRow> =>
  connection(ctx, proposals, args);

export const proposalGroups = {
  list: proposals,
  by: { STATUS: status },
} as const satisfies GroupDefinition<IdentityProposalRow, string>;

export const IdentityProposal: IdentityProposalResolvers = {
  left: ({ leftId }, _, ctx) => loadContact(ctx, leftId),
  right: ({ rightId }, _, ctx) => loadContact(ctx, rightId),
  status: ({ status: stored, postponedUntil }) =>
    stored === 'POSTPONED' && postponedUntil && postponedUntil <= new Date() ? 'OPEN' : stored,
  merge: ({ mergeId }, _, ctx) => loadOne(ctx, ContactMerge, mergeId),
};

export const IdentityReason: IdentityReasonResolvers = {
  field: ({ field }) => field.toUpperCase() as IdentityField,
};

const payload = async (ctx: SubgraphContext, result: DecisionResult) =>
  'error' in result
    ? { proposal: null, userErrors: [result.error] }
    : { proposal: await loadOne(ctx, Proposal, result.proposalId), userErrors: [] };

export const proposalMutations = {
  async identityProposalAccept(_, { id }, ctx) {
    const { tenant, subject } = ctx;
    return payload(ctx, await ctx.write((em) => acceptProposal(em, { tenant, subject, id })));
  },
  async identityProposalReject(_, { id }, ctx) {
    const { tenant, subject } = ctx;
    return payload(ctx, await ctx.write((em) => rejectProposal(em, { tenant, subject, id })));
  },
  async identityProposalPostpone(_, { id, until }, ctx) {
    const { tenant, subject } = ctx;
    return payload(ctx, await ctx.write((em) => postponeProposal(em, { tenant, subject, id, until })));
  },
} satisfies MutationResolvers;
