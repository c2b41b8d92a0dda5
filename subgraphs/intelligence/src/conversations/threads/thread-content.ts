import { type EntityManager, query, sql } from '@sophia/database';
import type { Citation } from '../../entities/thread-analysis.ts';
import { theirSentiment } from '../../store/their-sentiment.ts';
import { mayBeTheirs, sideOf, spokenByThem, spokenByUs } from '../../store/whose-words.ts';
import type { SentenceKind } from '../key-sentences/choose.ts';

export interface ThreadInteraction {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly direction: string;
  readonly occurredAt: string;
  readonly isAnalysed: boolean;
  readonly isOurs: boolean;
  readonly isAboutDeal: boolean;
  readonly isInSupportChannel: boolean;
  /** The customer's. */
  readonly sentiment: number | null;
  readonly urgency: number | null;
  readonly escalation: boolean | null;
  readonly topics: readonly string[];
  readonly competitors: readonly string[];
  readonly contactIds: readonly string[];
}

/** A key sentence of a thread, in the order in which it was said. */
export interface ThreadSentence extends Citation {
  readonly kinds: readonly SentenceKind[];
  readonly centrality: number;
  readonly side: 'OURS' | 'THEIRS' | 'UNKNOWN';
  /** True if its text directs the reader to say something. */
  readonly directs: boolean;
  /** True of an action item that a person closed, or that a later text says is done. */
  readonly isDone: boolean;
  /** True if it says that an action item is done. */
  readonly closes: boolean;
}

export interface ThreadContent {
  readonly threadId: string;
  readonly interactions: readonly ThreadInteraction[];
  readonly sentences: readonly ThreadSentence[];
}

/** The latest interactions of a thread that are read, and the key sentences. */
const mostInteractions = 500;
const mostSentences = 1_000;

/** Reads what threads consist of, in the order in which it happened. Leaves out threads without interactions. */
export function readThreads(em: EntityManager, threadIds: readonly string[]): Promise<ThreadContent[]> {
  if (threadIds.length === 0) return Promise.resolve([]);
  return query<ThreadContent>(
    em,
    sql`select thread.id as "threadId", content.interactions, coalesce(said.sentences, '[]') as sentences
     from unnest(${[...threadIds]}::uuid[]) as thread(id)
     cross join lateral (
       select json_agg(json_build_object(
         'id', interaction_id, 'kind', kind, 'source', source, 'direction', direction, 'occurredAt', occurred_at,
         'isAnalysed', analysed, 'isOurs', ours, 'isAboutDeal', deal_id is not null, 'isInSupportChannel', support,
         'sentiment', mood, 'urgency', urgency, 'escalation', escalation, 'topics', topics,
         'competitors', competitors, 'contactIds', contact_ids
       ) order by occurred_at, interaction_id) as interactions
       from (
         select i.interaction_id, i.kind, i.source, i.direction, i.occurred_at, i.model is not null as analysed,
           not ${mayBeTheirs('i')} as ours, i.deal_id,
           coalesce(channel.type = 'SUPPORT', false) as support, ${theirSentiment('i')} as mood,
           i.urgency, i.escalation, i.topics, i.competitors, i.contact_ids
         from intelligence.interaction_analyses i
         left join intelligence.slack_channels channel
           on channel.tenant_id = i.tenant_id and channel.channel_id = i.channel_id
         where i.thread_id = thread.id order by i.occurred_at desc, i.interaction_id desc limit ${mostInteractions}
       ) as latest
     ) as content
     left join lateral (
       select json_agg(json_build_object(
         'interactionId', interaction_id, 'segmentId', segment_id, 'start', start_at, 'end', end_at, 'text', text,
         'kinds', kinds, 'centrality', centrality, 'side', side, 'directs', directs,
         'isDone', is_done, 'closes', closes
       ) order by occurred_at, interaction_id, start_ms nulls first, start_at, source_id) as sentences
       from (
         select i.occurred_at, i.interaction_id, s.start_ms, k.*,
           case when ${spokenByUs('s')} then 'OURS' when ${spokenByThem('s')} then 'THEIRS' when s.role is not null then 'UNKNOWN'
             else replace(${sideOf('i')}, 'BOTH', 'UNKNOWN') end as side,
           exists (
             select from intelligence.findings f
             where f.tenant_id = i.tenant_id and f.interaction_id = i.interaction_id and f.kind = 'ACTION_ITEM'
               and f.segment_id is not distinct from k.segment_id and f.start_offset < k.end_at and f.end_offset > k.start_at
               and (f.done_at is not null or f.likely_done is not null)
           ) as is_done,
           'COMPLETION' = any(k.kinds) and exists (
             select from intelligence.findings f
             where f.tenant_id = i.tenant_id and f.likely_done is not null
               and (f.likely_done ->> 'threadId')::uuid = i.source_thread_id
               and (f.likely_done ->> 'interactionId')::uuid = i.interaction_id
               and (f.likely_done ->> 'segmentId')::uuid is not distinct from k.segment_id
               and (f.likely_done ->> 'start')::int = k.start_at
           ) as closes
         from intelligence.interaction_analyses i
         join lateral (
           select source_id, segment_id, start_at, end_at, text, kinds, centrality, directs
           from intelligence.key_sentences
           where interaction_id = i.interaction_id
           union all
           select source_id, segment_id, start_at, end_at, text, kinds, centrality, directs
           from intelligence.key_sentences
           where call_id = i.call_id
         ) as k on true
         left join intelligence.segment_analyses s on s.tenant_id = i.tenant_id and s.segment_id = k.segment_id
         where i.thread_id = thread.id
         order by cardinality(k.kinds) > 0 desc, k.centrality desc, k.source_id, k.start_at limit ${mostSentences}
       ) as known
     ) as said on true
     where content.interactions is not null`,
  );
}
