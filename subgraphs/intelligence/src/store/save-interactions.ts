import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { readableText } from '@sophia/understanding';
import { removeMarks } from '../findings/action-item-marks.ts';
import { removeInteractionFindings } from '../findings/remove-findings.ts';
import { blankColumns } from './analysis-columns.ts';
import { digestOf } from './digest.ts';
import { currentSubjects } from './gone-subjects.ts';
import { callLinksIn, messageLinksIn } from './links.ts';
import { isTheirs } from './whose-words.ts';

type Interaction = EventData<'interaction.changed'>;

/** A text of an interaction that is not analysed yet. */
export interface PendingText {
  readonly id: string;
  /** Digest of the text. The analysis is saved only if the interaction still has it. */
  readonly digest: string;
  readonly text: string;
}

export interface SavedInteractions {
  readonly pending: readonly PendingText[];
  /** Interactions that lost their analysis because their text changed. */
  readonly outdatedIds: readonly string[];
  /** Returns the account that an interaction's account was merged into, or null if it was deleted. */
  readonly currentAccount: (id: string | null) => string | null;
}

/** Saves the facts of interactions and returns the texts to analyse. A call's text comes with its transcript. */
export async function saveInteractions(
  em: EntityManager,
  tenant: string,
  interactions: readonly Interaction[],
): Promise<SavedInteractions> {
  const currentAccount = await currentSubjects(
    em,
    'ACCOUNT',
    interactions.flatMap(({ accountId }) => accountId ?? []),
  );
  const known = await readKnown(em, interactions);
  const current = interactions.map((interaction) => ({ interaction, digest: textDigestOf(interaction) }));
  await upsert(
    em,
    'intelligence.interaction_analyses',
    current.map(({ interaction, digest }) => ({
      ...factColumns(tenant, interaction, currentAccount),
      author_id: authorOf(interaction, known.get(interaction.id)),
      text_digest: digest,
    })),
    { key: ['tenant_id', 'interaction_id'] },
  );
  const changed = current.filter(({ interaction, digest }) => digest !== (known.get(interaction.id)?.digest ?? null));
  const outdatedIds = changed.flatMap(({ interaction: { id } }) => (known.get(id)?.digest == null ? [] : [id]));
  await blank(em, outdatedIds);
  return {
    pending: changed.flatMap(({ interaction: { id, text }, digest }) =>
      digest === null || text === null ? [] : [{ id, digest, text }],
    ),
    outdatedIds,
    currentAccount,
  };
}

async function blank(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await removeInteractionFindings(em, ids);
  await query(
    em,
    sql`update intelligence.interaction_analyses i set ${blankColumns} where i.interaction_id = any(${ids}::uuid[])`,
  );
}

/** Removes interactions with their findings and insights. Alerts stay, but no longer refer to them. */
export async function dropInteractions(em: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await query(em, sql`delete from intelligence.insights where interaction_id = any(${ids}::uuid[])`);
  await removeInteractionFindings(em, ids);
  await removeMarks(em, ids);
  await query(
    em,
    sql`with gone as (select unnest(${ids}::uuid[]) as id)
     update intelligence.alerts set
       interaction_id = case when interaction_id in (select id from gone) then null else interaction_id end,
       evidence = (
         select jsonb_agg(
           case when item ->> 'interactionId' in (select id::text from gone)
             then item || '{"interactionId": null, "segmentId": null}' else item end
           order by place)
         from jsonb_array_elements(evidence) with ordinality as evidence(item, place)
       )
     where exists (
       select from jsonb_array_elements(evidence) as item where item ->> 'interactionId' in (select id::text from gone)
     )`,
  );
  await query(em, sql`delete from intelligence.interaction_analyses where interaction_id = any(${ids}::uuid[])`);
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
    source_thread_id: interaction.sourceThreadId ?? interaction.threadId,
    source_id: interaction.sourceId ?? null,
    duration_seconds: interaction.durationSeconds ?? null,
    channel_id: interaction.channelId ?? null,
    call_links: callLinksIn(readableText(interaction.text ?? '')),
    message_links: messageLinksIn(readableText(interaction.text ?? '')),
    call_id: interaction.callId,
    message_id: interaction.messageId,
    contact_ids: interaction.contactIds,
    author_contact_id: authorContactOf(interaction),
    employee_ids: interaction.employeeIds,
  };
}

/** Returns the digest of the text to analyse; null when there is none. */
function textDigestOf({ kind, text }: Interaction): string | null {
  return kind === 'CALL' || text === null || text.trim() === '' ? null : digestOf(text);
}

interface Known {
  readonly digest: string | null;
  readonly author_id: string | null;
}

/** An event of before its field does not tell the author, who stays. */
const authorOf = ({ authorId }: Interaction, known: Known | undefined): string | null =>
  authorId === undefined ? (known?.author_id ?? null) : authorId;

/** An event of before its field does not tell who of several contacts wrote to us. */
function authorContactOf({ kind, direction, authorContactId, contactIds }: Interaction): string | null {
  if (authorContactId !== undefined) return authorContactId;
  return isTheirs({ kind, direction }) && contactIds.length === 1 ? (contactIds[0] ?? null) : null;
}

async function readKnown(em: EntityManager, interactions: readonly Interaction[]): Promise<Map<string, Known>> {
  const rows = await query<Known & { id: string }>(
    em,
    sql`select interaction_id as id, text_digest as digest, author_id from intelligence.interaction_analyses
     where interaction_id = any(${interactions.map(({ id }) => id)}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Current account, deal, contacts and threads of an interaction. */
export interface InteractionLinks {
  readonly interactionId: string;
  readonly accountId: string | null;
  readonly dealId: string | null;
  readonly contactIds: readonly string[];
  readonly threadId: string | null;
  readonly sourceThreadId: string | null;
}

/** Loads the current accounts, deals, contacts and threads of these interactions. */
export async function linksOf(em: EntityManager, interactionIds: readonly string[]): Promise<InteractionLinks[]> {
  const rows = await query<{
    interaction_id: string;
    account_id: string | null;
    deal_id: string | null;
    contact_ids: string[];
    thread_id: string | null;
    source_thread_id: string | null;
  }>(
    em,
    sql`select interaction_id, account_id, deal_id, contact_ids, thread_id, source_thread_id from intelligence.interaction_analyses
     where interaction_id = any(${interactionIds}::uuid[])`,
  );
  return rows.map((row) => ({
    interactionId: row.interaction_id,
    accountId: row.account_id,
    dealId: row.deal_id,
    contactIds: row.contact_ids,
    threadId: row.thread_id,
    sourceThreadId: row.source_thread_id,
  }));
}
