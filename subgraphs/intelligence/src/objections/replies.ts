import { type Sql, sql } from '@sophia/database';
import { spokenByUs, wroteToThem } from '../store/whose-words.ts';

/** Sentences after an objection of a call in which we answer it, and words that an answer has at least. */
const answerWithin = 12;
const leastWords = 4;

const iso = sql`to_char(answer.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * For a lateral join to an objection `o`, a row of `customerFindings`: our first answer to it, in the call or in the
 * thread, as a Quote in jsonb (column `reply`). In a call the segment has the words.
 */
export const replyTo: Sql = sql`
  select jsonb_build_object('text', answer.text, 'at', ${iso}, 'interactionId', answer.interaction_id,
    'segmentId', answer.segment_id, 'findingId', null) as reply
  from (
    select null as text, o.occurred_at, o.interaction_id, next.segment_id, next.start_ms
    from (
      select s.segment_id, s.role, s.word_count, s.start_ms from intelligence.segment_analyses s
      where s.tenant_id = o.tenant_id and s.call_id = o.call_id and s.start_ms > o.start_ms
      order by s.start_ms, s.segment_id limit ${answerWithin}
    ) next where o.call_id is not null and ${spokenByUs('next')} and next.word_count >= ${leastWords}
    union all
    select words.text, a.occurred_at, a.interaction_id, null, null
    from intelligence.interaction_analyses a
    left join lateral (
      select left(p.text, 500) as text from intelligence.passages p
      where p.tenant_id = a.tenant_id and p.interaction_id = a.interaction_id order by p.place limit 1
    ) words on true
    where o.call_id is null and a.tenant_id = o.tenant_id and a.thread_id = o.thread_id
      and a.occurred_at > o.occurred_at and ${wroteToThem('a')}
  ) answer
  order by answer.occurred_at, answer.start_ms, answer.interaction_id, answer.segment_id limit 1`;
