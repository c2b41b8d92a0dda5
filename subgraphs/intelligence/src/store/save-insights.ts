import { deriveId, type EntityManager, query, sql, upsert } from '@sophia/database';
import type { InsightKind } from '../entities/insight.ts';
import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import { isOurs } from './whose-words.ts';

interface Noticed {
  readonly kind: InsightKind;
  readonly title: string;
  readonly detail: string | null;
}

/** Replaces the insights from these interactions. */
export async function saveInsights(
  em: EntityManager,
  tenant: string,
  interactions: readonly InteractionAnalysisRow[],
): Promise<void> {
  const findingOf = await quotedFindings(em, interactions);
  const rows = interactions.flatMap((interaction) =>
    interaction.accountId === null && interaction.complianceFlags.length === 0
      ? []
      : noticedIn(interaction).map(({ kind, title, detail }) => ({
          ...findingOf(interaction.interactionId, kind, detail),
          tenant_id: tenant,
          id: deriveId(tenant, 'insight', interaction.interactionId, kind, title),
          kind,
          title,
          detail,
          account_id: interaction.accountId ?? null,
          interaction_id: interaction.interactionId,
          occurred_at: interaction.occurredAt,
          model: interaction.model ?? 'rules',
        })),
  );
  await query(
    em,
    sql`delete from intelligence.insights
     where interaction_id = any(${interactions.map(({ interactionId }) => interactionId)}::uuid[])
     and id <> all(${rows.map(({ id }) => id)}::uuid[])`,
  );
  await upsert(em, 'intelligence.insights', rows, { key: ['tenant_id', 'id'] });
}

/** Returns the finding that an insight quotes, and its confidence; nulls for names, which are found without a model. */
async function quotedFindings(em: EntityManager, interactions: readonly InteractionAnalysisRow[]) {
  const rows = await query<{ subject: string; kind: string; sentence: string; id: string; confidence: number | null }>(
    em,
    sql`select distinct on (interaction_id, kind, sentence) interaction_id as subject, kind, sentence, id, confidence
     from intelligence.findings
     where interaction_id = any(${interactions.map(({ interactionId }) => interactionId)}::uuid[])
       and kind in ('OBJECTION', 'BUYING_SIGNAL', 'FEATURE_REQUEST', 'COMPLIANCE')
     order by interaction_id, kind, sentence, confidence desc nulls last, start_ms, start_offset, id`,
  );
  const known = new Map(rows.map((row) => [`${row.subject} ${row.kind} ${row.sentence}`, row]));
  return (interactionId: string, kind: InsightKind, sentence: string | null) => {
    const found = known.get(`${interactionId} ${kind} ${sentence}`);
    return { finding_id: found?.id ?? null, confidence: found?.confidence ?? null };
  };
}

const quoted = (kind: InsightKind, label: string, sentences: readonly string[]): Noticed[] =>
  sentences.slice(0, 3).map((sentence) => ({ kind, title: `${label}: ${shortened(sentence)}`, detail: sentence }));

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

/** Insights that only a customer's words can give. */
const saidByThem = (interaction: InteractionAnalysisRow): Noticed[] => [
  ...quoted('OBJECTION', 'Objection', interaction.objections),
  ...quoted('BUYING_SIGNAL', 'Buying signal', interaction.buyingSignals),
  ...quoted('FEATURE_REQUEST', 'Feature requested', interaction.featureRequests),
];

const noticedIn = (interaction: InteractionAnalysisRow): Noticed[] => [
  ...interaction.competitors.map(
    (name): Noticed => ({ kind: 'COMPETITOR_MENTION', title: `${name} was mentioned`, detail: null }),
  ),
  ...interaction.propertySoftware.map(
    (name): Noticed => ({ kind: 'PROPERTY_SOFTWARE_MENTION', title: `${name} was mentioned`, detail: null }),
  ),
  ...(isOurs(interaction) ? [] : saidByThem(interaction)),
  ...interaction.complianceFlags.slice(0, 3).map(
    (flag): Noticed => ({
      kind: 'COMPLIANCE',
      title: `${flag.regulation === 'FDCPA' ? 'FDCPA' : 'Fair Housing'}: ${flag.topic}`,
      detail: flag.sentence,
    }),
  ),
];
