import { sql } from '@sophia/database';
import { connection, defineConnection } from '@sophia/subgraph-kit';
import { Score, type ScoreRow } from '../entities/score.ts';
import type { ChurnRiskResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { churnHorizonDays } from '../scoring/churn-risk.ts';

/** Churn risks of accounts that are there. */
const list = defineConnection<ScoreRow>({
  entity: Score,
  from: sql`intelligence.scores as t
    join intelligence.account_facts account on account.tenant_id = t.tenant_id and account.account_id = t.subject_id`,
  where: sql`t.subject_type = 'ACCOUNT' and t.kind = 'CHURN_RISK'`,
  filter: {
    ownerId: { column: sql`account.owner_id`, type: 'uuid' },
    segment: { column: sql`account.segment`, type: 'text' },
    region: { column: sql`account.region`, type: 'text' },
  },
  orderBy: { VALUE: { sql: sql`t.value`, type: 'double precision', nullable: false } },
  defaultOrder: [{ field: 'VALUE', direction: 'DESC' }],
});

export const churnRisks: NonNullable<QueryResolvers['churnRisks']> = (_, args, ctx) => connection(ctx, list, args);

export const ChurnRisk: ChurnRiskResolvers = {
  account: ({ subjectId }) => ({ id: subjectId }),
  score: (row) => row,
  reasons: ({ factors }) => factors.filter(({ contribution }) => contribution > 0),
  horizonDays: () => churnHorizonDays,
};
