import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { AlertRuleRow } from '../entities/alert-rule.ts';
import { ruleKinds } from './kinds/index.ts';

const minute = 60_000;
/** Schedules run some seconds late. */
const tolerance = 0.9;

/** Returns the rules of conditions whose time to be judged by the clock has come. */
export async function dueRules(em: EntityManager, rules: readonly AlertRuleRow[], now: Date): Promise<AlertRuleRow[]> {
  const rows = await query<{ rule_id: string; checked_at: string }>(
    em,
    sql`select rule_id, checked_at from intelligence.alert_rule_checks`,
  );
  const checkedAt = new Map(rows.map((row) => [row.rule_id, Date.parse(row.checked_at)]));
  return rules.filter((rule) => {
    const kind = ruleKinds[rule.kind];
    const last = checkedAt.get(rule.id) ?? 0;
    return kind.lasts && now.getTime() - last >= kind.everyMinutes * minute * tolerance;
  });
}

/** Records that a rule was judged. */
export const markChecked = (em: EntityManager, tenant: string, { id }: AlertRuleRow, now: Date) =>
  upsert(em, 'intelligence.alert_rule_checks', [{ tenant_id: tenant, rule_id: id, checked_at: now }], {
    key: ['tenant_id', 'rule_id'],
  });
