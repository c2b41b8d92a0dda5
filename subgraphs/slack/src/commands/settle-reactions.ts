import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import type { StoredReaction } from '../entities/slack-message.ts';

/** The reactions that a message came with; without a time if it said nothing of them. */
interface Shown {
  readonly id: string;
  readonly reactions: readonly StoredReaction[];
  readonly reactions_at: string;
}

/**
 * Keeps for known messages the reactions that Slack showed last. `notes`: equal ones are noted as shown again.
 *
 * @returns the ids of the messages to settle
 */
export async function keepShownReactions(
  em: EntityManager,
  messages: readonly Shown[],
  notes: boolean,
): Promise<string[]> {
  const telling = messages.filter((message) => message.reactions_at !== '');
  if (telling.length === 0) return [];
  const rows = telling.map(({ id, reactions, reactions_at: at }) => ({ id, shown: reactions, at }));
  const kept = await query<{ id: string }>(
    em,
    sql`update slack.slack_messages m set source_reactions = input.shown, reactions_at = input.at
       from jsonb_to_recordset(${toDatabaseJson(rows)}::jsonb) as input(id uuid, shown jsonb, at text)
       where m.id = input.id
         and input.at >= coalesce(m.reactions_at, split_part(m.version, '@', 1)) collate "C"
         and (${notes} or input.shown <> m.reactions or input.shown <> coalesce(m.source_reactions, m.reactions))
       returning m.id`,
  );
  return kept.map(({ id }) => id);
}

/** A reaction that an event told of. */
interface Told {
  readonly name: string;
  readonly userId: string;
  readonly isAdded: boolean;
}

interface MessageRow {
  readonly id: string;
  /** Reactions of the message as Slack showed it last. */
  readonly shown: StoredReaction[];
  /** What events told since then, oldest first. */
  readonly told: Told[];
}

/**
 * Recomputes the reactions of messages: those that Slack showed with the message, changed by the events after that. So
 * messages and events may come in any order.
 *
 * @returns the ids of the messages whose reactions changed
 */
export async function settleReactions(em: EntityManager, messageIds: readonly string[]): Promise<string[]> {
  const rows = await query<MessageRow>(
    em,
    sql`select m.id, coalesce(m.source_reactions, m.reactions) as shown,
         coalesce(
           jsonb_agg(jsonb_build_object('name', t.name, 'userId', t.user_id, 'isAdded', t.is_added)
             order by t.told_at, t.name, t.user_id) filter (where t.name is not null), '[]') as told
       from slack.slack_messages m
       left join slack.told_reactions t on t.tenant_id = m.tenant_id and t.message_id = m.id
         and t.told_at > coalesce(m.reactions_at, split_part(m.version, '@', 1))
       where m.id = any(${messageIds}::uuid[])
       group by m.tenant_id, m.id
       having count(t.name) > 0 or m.source_reactions is not null`,
  );
  if (rows.length === 0) return [];
  const wanted = rows.map(({ id, shown, told }) => {
    const reactions = told.reduce(afterEvent, shown);
    return { id, shown, reactions, count: reactions.reduce((sum, { count }) => sum + count, 0) };
  });
  const changed = await query<{ id: string; is_shown: boolean }>(
    em,
    sql`with wanted as (
         select * from jsonb_to_recordset(${toDatabaseJson(wanted)}::jsonb)
           as wanted(id uuid, shown jsonb, reactions jsonb, count int)
       ),
       before as (
         select m.id, m.reactions from slack.slack_messages m join wanted on wanted.id = m.id
       )
       update slack.slack_messages m
       set source_reactions = nullif(wanted.shown, wanted.reactions), reactions = wanted.reactions,
         reaction_count = wanted.count, updated_at = now()
       from wanted join before on before.id = wanted.id
       where m.id = wanted.id
         and (m.source_reactions, m.reactions) is distinct from (nullif(wanted.shown, wanted.reactions), wanted.reactions)
       returning m.id, before.reactions <> wanted.reactions as is_shown`,
  );
  return changed.filter((row) => row.is_shown).map(({ id }) => id);
}

function afterEvent(reactions: StoredReaction[], { name, userId, isAdded }: Told): StoredReaction[] {
  const known = reactions.find((reaction) => reaction.name === name);
  if (!known) return isAdded ? [...reactions, { name, count: 1, userIds: [userId] }] : reactions;
  const isListed = known.userIds.includes(userId);
  // Slack may list fewer people than it counts, so whoever takes a reaction back may be one of the others.
  const isCounted = isListed || known.count > known.userIds.length;
  if (isAdded ? isListed : !isCounted) return reactions;
  const others = known.userIds.filter((each) => each !== userId);
  const changed = { name, count: known.count + (isAdded ? 1 : -1), userIds: isAdded ? [...others, userId] : others };
  return reactions.map((each) => (each === known ? changed : each)).filter(({ count }) => count > 0);
}
