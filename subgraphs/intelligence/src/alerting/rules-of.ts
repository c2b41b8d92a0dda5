import type { EntityManager } from '@sophia/database';
import { AlertRule, type AlertRuleRow } from '../entities/alert-rule.ts';
import { ensureBuiltInRules } from './built-in-rules.ts';

/** Returns the tenant's enabled rules. Creates the built-in ones on the first call. */
export async function rulesOf(em: EntityManager, tenant: string): Promise<AlertRuleRow[]> {
  await ensureBuiltInRules(em, tenant);
  return enabledRules(em);
}

/** Returns the tenant's enabled rules, without those that are not created yet. */
export const enabledRules = (em: EntityManager): Promise<AlertRuleRow[]> =>
  em.find(AlertRule, { enabled: true }, { refresh: true });

/** Returns the keywords of enabled rules, in lower case. */
export const keywordsOf = (rules: readonly AlertRuleRow[]): string[] =>
  rules.flatMap(({ keywords }) => keywords.map((word) => word.toLowerCase()));
