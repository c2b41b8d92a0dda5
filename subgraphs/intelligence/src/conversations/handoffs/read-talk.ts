import { type EntityManager, query, sql } from '@sophia/database';
import { theirSentiment } from '../../store/their-sentiment.ts';
import { wroteToThem, wroteToUs } from '../../store/whose-words.ts';

/** What a thread of a source tells about a hand-off. */
export interface Talk {
  readonly id: string;
  readonly callId: string | null;
  /** Slack talk in a support channel or about support. */
  readonly isSupport: boolean;
  /** The customer's first message, and our first one after it. */
  readonly askedAt: string | null;
  readonly answeredAt: string | null;
  /** Mean of what the customer said. */
  readonly sentiment: number | null;
  /** Promises and requests in a call. */
  readonly actionItems: readonly string[];
  /** Beginning of what was written. */
  readonly text: string;
}

const mostCharacters = 20_000;

/** Reads what threads of sources tell about hand-offs. */
export function readTalk(em: EntityManager, sourceThreadIds: readonly string[]): Promise<Talk[]> {
  if (sourceThreadIds.length === 0) return Promise.resolve([]);
  return query<Talk>(
    em,
    sql`select thread.id, (array_agg(i.call_id) filter (where i.call_id is not null))[1] as "callId",
       bool_or(i.source = 'slack') and bool_or(coalesce(channel.type = 'SUPPORT', false) or 'support' = any(i.topics))
         as "isSupport",
       asked.at as "askedAt", (
         select min(a.occurred_at) from intelligence.interaction_analyses a
         where a.source_thread_id = thread.id and a.occurred_at >= asked.at and ${wroteToThem('a')}
       ) as "answeredAt",
       avg(${theirSentiment('i')}) as sentiment,
       coalesce((
         select array_agg(k.text order by k.segment_id, k.start_at) from intelligence.key_sentences k
         where k.call_id = any(array_agg(i.call_id)) and 'ACTION_ITEM' = any(k.kinds)
       ), '{}') as "actionItems",
       left(coalesce((
         select string_agg(p.text, ' ' order by p.occurred_at, p.interaction_id, p.place) from intelligence.passages p
         where p.interaction_id = any(array_agg(i.interaction_id)) and p.call_id is null
       ), ''), ${mostCharacters}) as text
     from unnest(${[...sourceThreadIds]}::uuid[]) as thread(id)
     join intelligence.interaction_analyses i on i.source_thread_id = thread.id
     left join intelligence.slack_channels channel
       on channel.tenant_id = i.tenant_id and channel.channel_id = i.channel_id
     cross join lateral (
       select min(c.occurred_at) as at from intelligence.interaction_analyses c
       where c.source_thread_id = thread.id and ${wroteToUs('c')}
     ) as asked
     group by thread.id, asked.at`,
  );
}
