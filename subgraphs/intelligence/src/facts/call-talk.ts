import { type Sql, sql } from '@sophia/database';
import { spokenByThem, spokenByUs } from '../store/whose-words.ts';

/**
 * Returns a select of how people talked in calls, for those with an analysed transcript. The condition names a call `c`.
 *
 * Columns: tenant_id, call_id, started_at, duration_seconds, host_employee_id, talk_ratio (our share of the time that
 * people spoke, 0 to 1), our_ms, their_ms (unknown speakers count as neither), longest_monologue_ms (ours: from the start
 * to the end of sentences of one speaker that follow each other), longest_story_ms (theirs), switches (times when the
 * speaker changed), switches_per_minute (of speech), our_questions, their_questions.
 */
export const callTalk = (condition: Sql): Sql => sql`
  with calls as (
    select c.*, host.employee_id as host_employee_id from intelligence.call_facts c
    left join intelligence.gong_identities host on host.tenant_id = c.tenant_id and host.identity_id = c.host_user_id
    where ${condition}
  ), sentences as (
    select s.tenant_id, s.call_id, s.start_ms, s.end_ms, s.question_count,
      case when ${spokenByUs('s')} then 'OURS' when ${spokenByThem('s')} then 'THEIRS' else 'UNKNOWN' end as side,
      lag(coalesce(s.party_id::text, s.role)) over spoken is distinct from coalesce(s.party_id::text, s.role) as is_start,
      row_number() over spoken as place
    from calls join intelligence.segment_analyses s on s.tenant_id = calls.tenant_id and s.call_id = calls.call_id
    where s.end_ms is not null
    window spoken as (partition by s.tenant_id, s.call_id order by s.start_ms, s.segment_id)
  ), numbered as (
    select *, count(*) filter (where is_start) over (partition by tenant_id, call_id order by place) as turn
    from sentences
  ), turns as (
    select tenant_id, call_id, side, turn, max(end_ms) - min(start_ms) as length_ms,
      sum(greatest(end_ms - start_ms, 0)) as spoken_ms, sum(question_count) as questions
    from numbered group by tenant_id, call_id, side, turn
  ), talk as (
    select tenant_id, call_id, sum(spoken_ms) as spoken_ms,
      coalesce(sum(spoken_ms) filter (where side = 'OURS'), 0) as our_ms,
      coalesce(sum(spoken_ms) filter (where side = 'THEIRS'), 0) as their_ms,
      max(length_ms) filter (where side = 'OURS') as longest_monologue_ms,
      max(length_ms) filter (where side = 'THEIRS') as longest_story_ms,
      count(distinct turn) - 1 as switches,
      coalesce(sum(questions) filter (where side = 'OURS'), 0) as our_questions,
      coalesce(sum(questions) filter (where side = 'THEIRS'), 0) as their_questions
    from turns group by tenant_id, call_id
  )
  select talk.tenant_id, talk.call_id, calls.started_at, calls.duration_seconds, calls.host_employee_id,
    (our_ms / nullif(our_ms + their_ms, 0))::double precision as talk_ratio,
    our_ms::int, their_ms::int, longest_monologue_ms, longest_story_ms, switches::int,
    (switches * 60000.0 / nullif(spoken_ms, 0))::double precision as switches_per_minute,
    our_questions::int, their_questions::int
  from talk join calls on calls.tenant_id = talk.tenant_id and calls.call_id = talk.call_id`;
