import { deriveId, type EntityManager, query, sql, upsert } from '@sophia/database';
import type { Flag } from '@sophia/understanding';
import type { InsightKind } from '../entities/insight.ts';
import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import { isOurs, spokenByUs } from './whose-words.ts';

interface Noticed {
  readonly kind: InsightKind;
  readonly title: string;
  /** The quoted sentence; null for names. */
  readonly detail: string | null;
  /** What it is about, if it quotes no finding that says it. */
  readonly subject?: string;
  readonly regulation?: Flag['regulation'];
}

/** Replaces the insights from these interactions. */
export async function saveInsights(
  em: EntityManager,
  tenant: string,
  interactions: readonly InteractionAnalysisRow[],
): Promise<void> {
  const findingOf = await quotedFindings(em, interactions);
  const leavingIn = await churnSignals(em, interactions);
  const rows = interactions.flatMap((interaction) =>
    interaction.accountId === null && interaction.complianceFlags.length === 0
      ? []
      : [...noticedIn(interaction), ...leavingIn(interaction)].map(
          ({ kind, title, detail, subject, regulation = null }) => ({
            ...findingOf(interaction.interactionId, kind, detail),
            ...(subject === undefined ? {} : { subject }),
            regulation,
            tenant_id: tenant,
            id: deriveId(tenant, 'insight', interaction.interactionId, kind, title),
            kind,
            title,
            detail,
            account_id: interaction.accountId ?? null,
            interaction_id: interaction.interactionId,
            occurred_at: interaction.occurredAt,
            model: interaction.model ?? 'rules',
          }),
        ),
  );
  await query(
    em,
    sql`delete from intelligence.insights
     where interaction_id = any(${interactions.map(({ interactionId }) => interactionId)}::uuid[])
     and id <> all(${rows.map(({ id }) => id)}::uuid[])`,
  );
  await upsert(em, 'intelligence.insights', rows, { key: ['tenant_id', 'id'] });
}

/**
 * Returns the finding that an insight quotes, its confidence and its subject; nulls for names, which are found without a model.
 */
async function quotedFindings(em: EntityManager, interactions: readonly InteractionAnalysisRow[]) {
  const rows = await query<{
    subject: string;
    kind: string;
    sentence: string;
    id: string;
    confidence: number | null;
    target: string | null;
  }>(
    em,
    sql`select distinct on (interaction_id, kind, sentence) interaction_id as subject, kind, sentence, id, confidence, target
     from intelligence.findings
     where interaction_id = any(${interactions.map(({ interactionId }) => interactionId)}::uuid[])
       and kind in ('OBJECTION', 'BUYING_SIGNAL', 'FEATURE_REQUEST', 'COMPLIANCE', 'CHURN_SIGNAL')
     order by interaction_id, kind, sentence, confidence desc nulls last, start_ms, start_offset, id`,
  );
  const known = new Map(rows.map((row) => [`${row.subject} ${row.kind} ${row.sentence}`, row]));
  return (interactionId: string, kind: InsightKind, sentence: string | null) => {
    const found = known.get(`${interactionId} ${kind} ${sentence}`);
    return { finding_id: found?.id ?? null, confidence: found?.confidence ?? null, subject: found?.target ?? null };
  };
}

/** Returns what is noticed of a customer who leaves or may leave. What our people say in a call is none. */
async function churnSignals(em: EntityManager, interactions: readonly InteractionAnalysisRow[]) {
  const theirs = interactions.filter((interaction) => !isOurs(interaction));
  const rows = await query<{ subject: string; sentences: string[] }>(
    em,
    sql`select f.interaction_id as subject, array_agg(f.sentence order by f.start_ms, f.start_offset) as sentences
     from intelligence.findings f
     left join intelligence.segment_analyses s on s.tenant_id = f.tenant_id and s.segment_id = f.segment_id
     where f.interaction_id = any(${theirs.map(({ interactionId }) => interactionId)}::uuid[])
       and f.kind = 'CHURN_SIGNAL' and (s.segment_id is null or not ${spokenByUs('s')})
     group by f.interaction_id`,
  );
  const sentencesOf = new Map(rows.map(({ subject, sentences }) => [subject, sentences]));
  return ({ interactionId }: InteractionAnalysisRow): Noticed[] =>
    quoted('CHURN_SIGNAL', 'Churn signal', [...new Set(sentencesOf.get(interactionId))]);
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
    (name): Noticed => ({ kind: 'COMPETITOR_MENTION', title: `${name} was mentioned`, detail: null, subject: name }),
  ),
  ...interaction.propertySoftware.map(
    (name): Noticed => ({
      kind: 'PROPERTY_SOFTWARE_MENTION',
      title: `${name} was mentioned`,
      detail: null,
      subject: name,
    }),
  ),
  ...(isOurs(interaction) ? [] : saidByThem(interaction)),
  ...interaction.complianceFlags.slice(0, 3).map(
    (flag): Noticed => ({
      kind: 'COMPLIANCE',
      title: `${flag.regulation === 'FDCPA' ? 'FDCPA' : 'Fair Housing'}: ${flag.topic}`,
      detail: flag.sentence,
      subject: flag.topic,
      regulation: flag.regulation,
    }),
  ),
];
