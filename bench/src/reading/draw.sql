-- Draws what a person reads beside its source: analyses of texts, conversations, scores and alerts, a JSON line each.
-- The same seed draws the same rows. The sources are in the lines.
--   psql URL -q -v tenant=local -v seed=WORD -v texts=60 -v sentences=25 -v found=15 -v threads=20 -v scores=2 -v alerts=20 -f draw.sql
-- `found` draws among sentences of calls with a finding; `scores` is the number of each kind and subject.
\pset format unaligned
\pset tuples_only on

select json_build_object('what', 'text', 'id', a.interaction_id, 'language', a.language, 'sentiment', a.sentiment,
    'urgency', a.urgency, 'escalation', a.escalation, 'topics', a.topics, 'software', a.property_software,
    'competitors', a.competitors, 'findings', (
      select json_agg(json_build_array(f.kind, f.confidence, f.owner, f.due_text, f.due_date, f.target, f.sentence) order by f.start_offset)
      from intelligence.findings f
      where f.tenant_id = a.tenant_id and f.interaction_id = a.interaction_id and f.segment_id is null),
    'source', i.text)
from intelligence.interaction_analyses a
join interactions.unified_interactions i on i.tenant_id = a.tenant_id and i.id = a.interaction_id
where a.tenant_id = :'tenant' and a.kind = 'MESSAGE' and a.model is not null
order by md5(:'seed' || a.interaction_id) limit :texts;

with drawn as (
  select a.*, s.text, s.position, row_number() over (order by md5(:'seed' || a.segment_id)) as place,
    exists (select from intelligence.findings f where f.tenant_id = a.tenant_id and f.segment_id = a.segment_id) as has_findings
  from intelligence.segment_analyses a
  join gong.transcript_segments s on s.tenant_id = a.tenant_id and s.id = a.segment_id
  where a.tenant_id = :'tenant'
)
select json_build_object('what', 'sentence', 'id', d.segment_id, 'role', d.role, 'language', d.language,
    'sentiment', d.sentiment, 'urgency', d.urgency, 'escalation', d.escalation, 'topics', d.topics, 'findings', (
      select json_agg(json_build_array(f.kind, f.confidence, f.owner, f.due_text, f.due_date, f.target))
      from intelligence.findings f where f.tenant_id = d.tenant_id and f.segment_id = d.segment_id),
    'before', (
      select b.text from gong.transcript_segments b
      where b.tenant_id = d.tenant_id and b.call_id = d.call_id and b.position = d.position - 1),
    'source', d.text)
from drawn d
where d.place <= :sentences or d.segment_id in (
  select segment_id from drawn where has_findings and place > :sentences order by place limit :found)
order by d.place;

select json_build_object('what', 'conversation', 'id', t.thread_id, 'type', t.type, 'reasons', t.type_reasons,
    'sentiment', t.sentiment, 'satisfaction', t.satisfaction, 'painPoints', t.pain_points,
    'proposedSolutions', t.proposed_solutions, 'competitiveLandscape', t.competitive_landscape,
    'predictedNextActions', t.predicted_next_actions, 'recommendedFollowUps', t.recommended_follow_ups,
    'escalationRecommendations', t.escalation_recommendations, 'expansionOpportunities', t.expansion_opportunities,
    'confidence', t.confidence, 'subject', c.subject, 'source', (
      select json_agg(i.text order by e.occurred_at)
      from interactions.timeline_entries e
      join interactions.unified_interactions i on i.tenant_id = e.tenant_id and i.id = e.id
      where e.tenant_id = t.tenant_id and e.thread_id = t.thread_id))
from intelligence.thread_analyses t
join interactions.conversation_threads c on c.tenant_id = t.tenant_id and c.id = t.thread_id
where t.tenant_id = :'tenant'
order by md5(:'seed' || t.thread_id) limit :threads;

select json_build_object('what', 'score', 'kind', s.kind, 'subject', s.subject_type, 'id', s.subject_id,
    'value', s.value, 'baseline', s.baseline, 'probability', s.probability, 'confidence', s.confidence,
    'coverage', s.coverage, 'factors', s.factors, 'sum', s.baseline + (
      select sum((factor ->> 'contribution')::float8) from jsonb_array_elements(s.factors) factor))
from (
  select *, row_number() over (partition by kind, subject_type order by md5(:'seed' || id)) as place
  from intelligence.scores where tenant_id = :'tenant'
) s
where s.place <= :scores
order by s.kind, s.subject_type, s.place;

select json_build_object('what', 'alert', 'kind', kind, 'severity', severity, 'status', status, 'title', title,
    'message', message, 'evidence', evidence, 'occurrences', occurrences)
from intelligence.alerts
where tenant_id = :'tenant'
order by md5(:'seed' || id) limit :alerts;
