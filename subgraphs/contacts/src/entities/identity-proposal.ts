import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Reason } from '@sophia/linkage';
import type { ProposalStatus } from '../matching/proposal-rows.ts';

/** Two contacts that look like one person, and what was decided about them. */
export const IdentityProposal = defineEntity({
  name: 'IdentityProposal',
  schema: 'contacts',
  tableName: 'identity_proposals',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    leftId: p.uuid(),
    rightId: p.uuid(),
    probability: p.double(),
    weight: p.double(),
    reasons: p.json<Reason[]>(),
    status: p.text().$type<ProposalStatus>(),
    postponedUntil: p.datetime().nullable(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.text().nullable(),
    mergeId: p.uuid().nullable(),
    createdAt: p.datetime(),
  },
});
export type IdentityProposalRow = InferEntity<typeof IdentityProposal>;
