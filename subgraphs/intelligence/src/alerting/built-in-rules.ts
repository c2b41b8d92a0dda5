import { deriveId, type EntityManager, query, sql, upsert } from '@sophia/database';
import { type AlertKind, type Severity, severityRank } from '../entities/alert-rule.ts';

interface BuiltInRule {
  readonly name: string;
  readonly kind: AlertKind;
  readonly severity: Severity;
  readonly threshold: number | null;
  readonly windowHours: number;
  readonly cooldownHours: number;
}

const days = (n: number): number => n * 24;

/**
 * Rules that every tenant starts with. A rule raises nothing for events older than its window, so that loading years of
 * history does not hide what matters today.
 */
const builtInRules: readonly BuiltInRule[] = [
  {
    name: 'Escalation',
    kind: 'ESCALATION',
    severity: 'HIGH',
    threshold: null,
    windowHours: days(30),
    cooldownHours: days(7),
  },
  {
    name: 'Negative sentiment',
    kind: 'NEGATIVE_SENTIMENT_SPIKE',
    severity: 'MEDIUM',
    threshold: 3,
    windowHours: days(30),
    cooldownHours: days(7),
  },
  {
    name: 'Competitor mentioned',
    kind: 'COMPETITOR_NAMED',
    severity: 'MEDIUM',
    threshold: null,
    windowHours: days(60),
    cooldownHours: days(14),
  },
  {
    name: 'Compliance',
    kind: 'COMPLIANCE_FLAG',
    severity: 'CRITICAL',
    threshold: null,
    windowHours: days(90),
    cooldownHours: 0,
  },
  {
    name: 'Health falling',
    kind: 'HEALTH_FALLING',
    severity: 'HIGH',
    threshold: 15,
    windowHours: days(30),
    cooldownHours: days(7),
  },
  {
    name: 'Source fails to load',
    kind: 'SOURCE_SYNC_FAILING',
    severity: 'HIGH',
    threshold: null,
    windowHours: days(7),
    cooldownHours: 1,
  },
];

/** Creates the built-in rules that are missing. Keeps what people changed in existing ones. */
export async function ensureBuiltInRules(em: EntityManager, tenant: string): Promise<void> {
  const [{ missing } = { missing: true }] = await query<{ missing: boolean }>(
    em,
    sql`select count(*) < ${builtInRules.length} as missing from intelligence.alert_rules where is_built_in`,
  );
  if (!missing) return;
  await upsert(
    em,
    'intelligence.alert_rules',
    builtInRules.map((rule) => ({
      tenant_id: tenant,
      id: deriveId(tenant, 'alert-rule', rule.kind),
      name: rule.name,
      kind: rule.kind,
      severity: severityRank(rule.severity),
      enabled: true,
      threshold: rule.threshold,
      window_hours: rule.windowHours,
      keywords: [],
      account_ids: [],
      cooldown_hours: rule.cooldownHours,
      is_built_in: true,
      created_by: 'sophia',
      updated_by: 'sophia',
    })),
    { key: ['tenant_id', 'id'], update: [] },
  );
}
