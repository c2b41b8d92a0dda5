import { type EntityManager, upsert } from '@sophia/database';
import { ruleAnalyzer } from '../analysis/rule-analyzer.ts';
import { scoreModel } from '../scoring/account-scores.ts';

/** Notes which models work for a tenant. One statement where nothing is new. */
export async function registerModels(em: EntityManager, tenant: string): Promise<void> {
  await upsert(
    em,
    'intelligence.models',
    [
      {
        tenant_id: tenant,
        name: ruleAnalyzer.model,
        version: ruleAnalyzer.version,
        purpose: 'Reads texts: sentiment by a lexicon, the rest by words and rules',
      },
      {
        tenant_id: tenant,
        name: scoreModel.name,
        version: scoreModel.version,
        purpose: 'Scores accounts and contacts by weighted measures of their interactions',
      },
    ],
    { key: ['tenant_id', 'name', 'version', 'purpose'], update: [] },
  );
}
