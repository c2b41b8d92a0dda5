import { sql } from '@sophia/database';
import { connection, defineConnection, type GroupDefinition } from '@sophia/subgraph-kit';
import { tensOf } from '../common/tens-of.ts';
import { Score, type ScoreRow } from '../entities/score.ts';
import type { AccountChurnResolvers, ChurnRiskResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { isChurnRisk } from '../loaders/churn-risks.ts';
import { churnHorizonDays } from '../scoring/churn-risk.ts';

const account = { owner: sql`account.owner_id`, segment: sql`account.segment`, region: sql`account.region` };

/** Churn risks of accounts that are there. */
const list = defineConnection<ScoreRow>({
  entity: Score,
  from: sql`intelligence.scores as t
    join intelligence.account_facts account on account.tenant_id = t.tenant_id and account.account_id = t.subject_id`,
  where: isChurnRisk,
  filter: {
    risk: 'value',
    ownerId: { column: account.owner, type: 'uuid' },
    segment: { column: account.segment, type: 'text' },
    region: { column: account.region, type: 'text' },
  },
  orderBy: { VALUE: { sql: sql`t.value`, type: 'double precision', nullable: false } },
  defaultOrder: [{ field: 'VALUE', direction: 'DESC' }],
});

export const churnRiskGroups = {
  list,
  by: { RISK: tensOf(sql`t.value`), OWNER: account.owner, SEGMENT: account.segment, REGION: account.region },
} as const satisfies GroupDefinition<ScoreRow, string>;

export const churnRisks: NonNullable<QueryResolvers['churnRisks']> = (_, args, ctx) => connection(ctx, list, args);

export const AccountChurn: AccountChurnResolvers = {
  on: ({ leftOn }) => leftOn,
};

export const ChurnRisk: ChurnRiskResolvers = {
  account: ({ subjectId }) => ({ id: subjectId }),
  score: (row) => row,
  reasons: ({ factors }) => factors.filter(({ contribution }) => contribution > 0),
  horizonDays: () => churnHorizonDays,
};
