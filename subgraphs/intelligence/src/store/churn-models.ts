import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { PriorCard } from '../entities/intelligence-model.ts';
import { type ChurnModel, fewestLeavers, type TrainedChurnModel } from '../scoring/churn-model.ts';
import { scoreRules } from '../scoring/common/score-rules.ts';
import type { ChanceModel } from '../scoring/models/common/chance-model.ts';

const purpose = 'Risk that an account leaves within 90 days';

const card: PriorCard = {
  subjectCount: 0,
  rowCount: 0,
  trainCount: 0,
  testCount: 0,
  baseRate: null,
  calibration: [],
  intercept: null,
  features: [],
  note: `Weights and bounds are judgement, and each factor shows them. From ${fewestLeavers} accounts that are known to have left a model is trained.`,
};

/** The rules, which stand in until a model is trained. */
export const rulesForChurn = { ...scoreRules, purpose, isPrior: true, card } as const;

/** Saves a trained model. The same model trained again keeps its row, with the newer card. */
export async function saveChurnModel(
  em: EntityManager,
  tenant: string,
  { model: { name, version, auc: _, ...parameters }, card: trainedCard }: TrainedChurnModel,
): Promise<void> {
  const row = {
    tenant_id: tenant,
    name,
    version,
    purpose,
    is_prior: false,
    trained_at: trainedCard.trainedAt,
    parameters,
    card: trainedCard,
  };
  await upsert(em, 'intelligence.models', [row], { key: ['tenant_id', 'name', 'version', 'purpose'] });
}

/** True if a tenant has a trained model, which its accounts are scored with. */
export async function hasChurnModel(em: EntityManager): Promise<boolean> {
  const rows = await query(em, sql`select from intelligence.models where name = 'churn' limit 1`);
  return rows.length > 0;
}

/** Returns the model that a tenant's accounts are scored with at a time; null if it is the rules. */
export async function churnModelAt(em: EntityManager, now: Date): Promise<ChurnModel | null> {
  const [row] = await query<{ name: string; version: string; parameters: ChanceModel; auc: number | null }>(
    em,
    sql`select name, version, parameters, (card ->> 'auc')::float8 as auc from intelligence.models
     where name = 'churn' and trained_at <= ${now}::timestamptz order by trained_at desc limit 1`,
  );
  return row === undefined ? null : { ...row.parameters, name: row.name, version: row.version, auc: row.auc };
}
