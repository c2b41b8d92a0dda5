import type { EntityManager } from '@sophia/database';
import { ensureBuiltInRules } from '../alerting/built-in-rules.ts';
import { AlertRule, type AlertRuleRow } from '../entities/alert-rule.ts';

/** The rules of a tenant that raise alerts now. The first look brings the built-in ones. */
export async function rulesOf(em: EntityManager, tenant: string): Promise<AlertRuleRow[]> {
  await ensureBuiltInRules(em, tenant);
  return em.find(AlertRule, { enabled: true }, { refresh: true });
}

/** The words that enabled rules look for, in lower case. */
export const keywordsOf = (rules: readonly AlertRuleRow[]): string[] =>
  rules.flatMap(({ keywords }) => keywords.map((word) => word.toLowerCase()));
