import { createHash } from 'node:crypto';
import { type EntityManager, upsert } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { keywordFinder } from '../analysis/keywords.ts';
import type { TextAnalyzer } from '../analysis/text-analyzer.ts';
import { analysisColumns } from './analysis-columns.ts';
import { presentSubjects } from './gone-subjects.ts';
import { idList } from './sql-list.ts';

type Interaction = EventData<'interaction.changed'>;

const key = ['tenant_id', 'interaction_id'] as const;

/**
 * Keeps what the events say of interactions and analyses the words that are new, looking for `keywords` too. A call's
 * words come in its transcript.
 *
 * @returns the ids of those whose words were analysed just now
 */
export async function saveInteractions(
  em: EntityManager,
  tenant: string,
  interactions: readonly Interaction[],
  analyzer: TextAnalyzer,
  keywords: readonly string[],
): Promise<string[]> {
  const find = keywordFinder(keywords);
  const account = await presentSubjects(
    em,
    'ACCOUNT',
    interactions.flatMap(({ accountId }) => accountId ?? []),
  );
  const known = await digests(em, interactions);
  const due = interactions.filter((interaction) => {
    const digest = digestOf(interaction);
    return digest !== null && known.get(interaction.id) !== digest;
  });
  const analyses = await analyzer.analyse(due.map(({ text }) => ({ text: text ?? '', language: null })));
  const analysedAt = new Date();
  const analysed = due.map((interaction, index) => {
    const analysis = analyses[index];
    if (analysis === undefined) throw new Error(`${analyzer.model} answered ${analyses.length} of ${due.length} texts`);
    return {
      ...factColumns(tenant, interaction, account),
      ...analysisColumns(analysis),
      keywords: find(interaction.text ?? ''),
      products: analysis.products,
      industry_keywords: analysis.industryKeywords,
      text_digest: digestOf(interaction),
      model: analyzer.model,
      model_version: analyzer.version,
      analysed_at: analysedAt,
    };
  });
  await upsert(em, 'intelligence.interaction_analyses', analysed, { key });
  const analysedIds = new Set(due.map(({ id }) => id));
  await upsert(
    em,
    'intelligence.interaction_analyses',
    interactions
      .filter(({ id }) => !analysedIds.has(id))
      .map((interaction) => factColumns(tenant, interaction, account)),
    { key },
  );
  return [...analysedIds];
}

/** Forgets interactions that are no more, with what was noticed in them. Alerts stay, and refer to them no longer. */
export async function dropInteractions(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await em.execute('delete from intelligence.insights where interaction_id = any(?::uuid[])', [idList(ids)]);
  await em.execute(
    `with gone as (select unnest(?::uuid[]) as id)
     update intelligence.alerts set
       interaction_id = case when interaction_id in (select id from gone) then null else interaction_id end,
       evidence = (
         select jsonb_agg(
           case when item ->> 'interactionId' in (select id::text from gone)
             then jsonb_set(item, '{interactionId}', 'null') else item end
           order by place)
         from jsonb_array_elements(evidence) with ordinality as evidence(item, place)
       )
     where exists (
       select from jsonb_array_elements(evidence) as item where item ->> 'interactionId' in (select id::text from gone)
     )`,
    [idList(ids)],
  );
  await em.execute('delete from intelligence.interaction_analyses where interaction_id = any(?::uuid[])', [
    idList(ids),
  ]);
}

function factColumns(tenant: string, interaction: Interaction, account: (id: string | null) => string | null) {
  return {
    tenant_id: tenant,
    interaction_id: interaction.id,
    kind: interaction.kind,
    source: interaction.source,
    occurred_at: interaction.occurredAt,
    title: interaction.title,
    direction: interaction.direction,
    account_id: account(interaction.accountId),
    deal_id: interaction.dealId,
    thread_id: interaction.threadId,
    call_id: interaction.callId,
    message_id: interaction.messageId,
    contact_ids: interaction.contactIds,
    employee_ids: interaction.employeeIds,
  };
}

/** Null when there is nothing to analyse. */
function digestOf({ kind, text }: Interaction): string | null {
  if (kind === 'CALL' || text === null || text.trim() === '') return null;
  return createHash('sha256').update(text).digest('base64url');
}

async function digests(em: EntityManager, interactions: readonly Interaction[]): Promise<Map<string, string | null>> {
  const rows = await em.execute<{ interaction_id: string; text_digest: string | null }[]>(
    'select interaction_id, text_digest from intelligence.interaction_analyses where interaction_id = any(?::uuid[])',
    [idList(interactions.map(({ id }) => id))],
  );
  return new Map(rows.map((row) => [row.interaction_id, row.text_digest]));
}

/** Whom an interaction belongs to so far. */
export interface Belonging {
  readonly interactionId: string;
  readonly accountId: string | null;
  readonly contactIds: readonly string[];
}

/** The accounts and contacts that these interactions belong to so far. */
export async function belongingsOf(em: EntityManager, interactionIds: readonly string[]): Promise<Belonging[]> {
  const rows = await em.execute<{ interaction_id: string; account_id: string | null; contact_ids: string[] }[]>(
    'select interaction_id, account_id, contact_ids from intelligence.interaction_analyses where interaction_id = any(?::uuid[])',
    [idList(interactionIds)],
  );
  return rows.map((row) => ({
    interactionId: row.interaction_id,
    accountId: row.account_id,
    contactIds: row.contact_ids,
  }));
}
