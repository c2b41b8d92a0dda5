import { deriveId, type EntityManager, query, sql, upsert } from '@sophia/database';
import type { Finding, TextAnalyzer } from '@sophia/understanding';
import { restoreMarks } from './action-item-marks.ts';

/** Findings in a sentence of a call. */
export interface SegmentFindings {
  readonly segmentId: string;
  readonly callId: string;
  readonly startMs: number;
  readonly findings: readonly Finding[];
}

/** Findings in the text of an interaction that is no call. */
export interface InteractionFindings {
  readonly interactionId: string;
  readonly findings: readonly Finding[];
}

type Model = Pick<TextAnalyzer, 'model' | 'version'>;

/** Replaces the findings of interactions. */
export async function saveInteractionFindings(
  em: EntityManager,
  tenant: string,
  interactions: readonly InteractionFindings[],
  model: Model,
): Promise<void> {
  const rows = interactions.flatMap(({ interactionId, findings }) => {
    const subject = { interaction_id: interactionId, segment_id: null, call_id: null, start_ms: null };
    return findings.map((finding) => ({ ...subject, ...columnsOf(tenant, interactionId, finding, model) }));
  });
  await query(
    em,
    sql`delete from intelligence.findings
     where interaction_id = any(${interactions.map(({ interactionId }) => interactionId)}::uuid[]) and call_id is null
       and id <> all(${rows.map(({ id }) => id)}::uuid[])`,
  );
  await upsert(em, 'intelligence.findings', rows, { key: ['tenant_id', 'id'] });
  await restoreMarks(
    em,
    interactions.map(({ interactionId }) => interactionId),
  );
}

/** Replaces the findings of sentences of calls. */
export async function saveSegmentFindings(
  em: EntityManager,
  tenant: string,
  segments: readonly SegmentFindings[],
  model: Model,
): Promise<void> {
  const rows = segments.flatMap(({ segmentId, callId, startMs, findings }) => {
    const subject = { segment_id: segmentId, call_id: callId, start_ms: startMs };
    return findings.map((finding) => ({ ...subject, ...columnsOf(tenant, segmentId, finding, model) }));
  });
  await query(
    em,
    sql`delete from intelligence.findings where segment_id = any(${segments.map(({ segmentId }) => segmentId)}::uuid[])
     and id <> all(${rows.map(({ id }) => id)}::uuid[])`,
  );
  await upsert(em, 'intelligence.findings', rows, { key: ['tenant_id', 'id'] });
  await restoreMarks(
    em,
    segments.map(({ callId }) => callId),
  );
}

/** A sentence may have several findings of a kind, with other targets, such as two laws that it may break. */
function columnsOf(tenant: string, subjectId: string, finding: Finding, { model, version }: Model) {
  const { kind, start, target } = finding;
  return {
    tenant_id: tenant,
    id: deriveId(tenant, 'finding', subjectId, kind, String(start), target ?? ''),
    kind,
    sentence: finding.sentence,
    start_offset: start,
    end_offset: finding.end,
    confidence: finding.confidence,
    owner: finding.owner,
    due_text: finding.dueText,
    due_date: finding.dueDate,
    target,
    handling: finding.handling,
    polarity: finding.polarity,
    model,
    model_version: version,
  };
}
