import { deriveId, type EntityManager, query, sql, upsert } from '@sophia/database';
import { severityRank } from '../entities/alert-rule.ts';
import { ruleKinds } from './kinds/index.ts';

/** Rules that every tenant starts with. */
const builtInRules = Object.values(ruleKinds).flatMap(({ name, builtIn }) =>
  builtIn === null ? [] : [{ kind: name, ...builtIn }],
);

/** Creates the built-in rules that are missing. Keeps what people changed in existing ones, and the names of other rules. */
export async function ensureBuiltInRules(em: EntityManager, tenant: string): Promise<void> {
  const [{ missing } = { missing: true }] = await query<{ missing: boolean }>(
    em,
    sql`select count(*) < ${builtInRules.length} as missing from intelligence.alert_rules where is_built_in`,
  );
  if (!missing) return;
  const taken = new Set(
    (await query<{ name: string }>(em, sql`select lower(name) as name from intelligence.alert_rules`)).map(
      ({ name }) => name,
    ),
  );
  await upsert(
    em,
    'intelligence.alert_rules',
    builtInRules.map((rule) => ({
      tenant_id: tenant,
      id: deriveId(tenant, 'alert-rule', rule.kind),
      name: taken.has(rule.name.toLowerCase()) ? `${rule.name} (built-in)` : rule.name,
      kind: rule.kind,
      severity: severityRank(rule.severity),
      enabled: true,
      threshold: rule.threshold,
      window_hours: rule.windowHours,
      keywords: [],
      account_ids: [],
      cooldown_hours: rule.cooldownHours,
      minimum_count: rule.minimumCount ?? null,
      baseline_windows: rule.baselineWindows ?? null,
      pending_minutes: 0,
      escalate_after_hours: rule.escalateAfterHours ?? null,
      is_built_in: true,
      created_by: 'sophia',
      updated_by: 'sophia',
    })),
    { key: ['tenant_id', 'id'], update: [] },
  );
}
