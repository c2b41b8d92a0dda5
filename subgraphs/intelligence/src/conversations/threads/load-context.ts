import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';

/** What is known about the deal and the account of a thread. */
export interface ThreadContext {
  readonly dealAmount: string | null;
  readonly dealCurrency: string | null;
  readonly dealStage: string | null;
  readonly segment: string | null;
  /** 0 to 100. */
  readonly dealSuccess: number | null;
  readonly churnRisk: number | null;
}

/** Loads the facts and scores of the latest deal and account that a thread is about; null if it is about none. */
export const contextOfThread = (ctx: SubgraphContext, threadId: string): Promise<ThreadContext | null> =>
  ctx
    .loader<string, ThreadContext | null>('contextOfThread', async (em, ids) => {
      const rows = await query<ThreadContext & { id: string }>(
        em,
        sql`select thread.id, deal.amount::text as "dealAmount", deal.currency as "dealCurrency", deal.stage as "dealStage",
           account.segment, success.value as "dealSuccess", churn.value as "churnRisk"
         from unnest(${ids}::uuid[]) as thread(id)
         cross join lateral (
           select (array_agg(i.deal_id order by i.occurred_at desc, i.interaction_id)
               filter (where i.deal_id is not null))[1] as deal_id,
             (array_agg(i.account_id order by i.occurred_at desc, i.interaction_id)
               filter (where i.account_id is not null))[1] as account_id
           from intelligence.interaction_analyses i where i.thread_id = thread.id having count(*) > 0
         ) as about
         left join intelligence.deal_facts deal on deal.deal_id = about.deal_id
         left join intelligence.account_facts account on account.account_id = about.account_id
         left join intelligence.scores success on success.subject_type = 'DEAL' and success.subject_id = about.deal_id
           and success.kind = 'DEAL_SUCCESS'
         left join intelligence.scores churn on churn.subject_type = 'ACCOUNT' and churn.subject_id = about.account_id
           and churn.kind = 'CHURN_RISK'`,
      );
      const byId = new Map(rows.map(({ id, ...context }) => [id, context]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(threadId);
