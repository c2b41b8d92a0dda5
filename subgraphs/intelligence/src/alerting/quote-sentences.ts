import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { fold, sentenceSpans } from '@sophia/understanding';
import { cutText } from '../common/cut-text.ts';
import { spokenByUs } from '../store/whose-words.ts';
import { longestEvidence } from './kinds/of-interaction.ts';
import type { Match } from './raise.ts';

interface Quote {
  readonly place: number;
  /** The sentence; of a name, the text around it. */
  readonly text: string | null;
  readonly segment_id: string | null;
  readonly start_ms: number | null;
}

/** Makes the sentence that shows it the evidence of each match: in a call, with its segment and the time at which it was said. */
export async function quoteSentences(em: EntityManager, matches: readonly Match[]): Promise<Match[]> {
  const sought = matches.flatMap(({ finding: { quotes, interactionId } }, place) =>
    quotes === null || interactionId === null ? [] : [{ place, interaction_id: interactionId, ...quotes }],
  );
  const quotes = [
    ...(await sentencesWithFindings(
      em,
      sought.filter(({ kind }) => kind !== 'NAME'),
    )),
    ...(await textsWithNames(
      em,
      sought.filter(({ kind }) => kind === 'NAME'),
    )),
  ];
  const byPlace = new Map(quotes.map((quote) => [quote.place, quote]));
  return matches.map((match, place) => {
    const quote = byPlace.get(place);
    return quote === undefined ? match : { ...match, finding: quoted(match.finding, quote) };
  });
}

function quoted(finding: Match['finding'], { text, segment_id, start_ms }: Quote): Match['finding'] {
  const name = finding.quotes?.kind === 'NAME' ? finding.quotes.name : null;
  const sentence = text === null || name === null ? text : sentenceWith(text, name);
  const began = Date.parse(finding.occurredAt);
  return {
    ...finding,
    text: cutText(sentence ?? finding.text ?? '', longestEvidence),
    occurredAt: new Date(began + (start_ms ?? 0)).toISOString(),
    segmentId: segment_id,
  };
}

/** Returns the first sentence with the name; the whole text if it has the name by another word. */
const sentenceWith = (text: string, name: string): string =>
  sentenceSpans(text).find((sentence) => fold(sentence.text).includes(fold(name)))?.text ?? text;

/** The surest sentence of each: rules, which have no confidence, are surer than heads. What our people say in a call asks for no escalation. */
async function sentencesWithFindings(em: EntityManager, sought: readonly object[]): Promise<Quote[]> {
  if (sought.length === 0) return [];
  return query<Quote>(
    em,
    sql`select distinct on (wanted.place) wanted.place, f.sentence as text, f.segment_id, f.start_ms
     from json_to_recordset(${toDatabaseJson(sought)}::json) as wanted(place int, interaction_id uuid, kind text, sentence text)
     join intelligence.findings f on f.interaction_id = wanted.interaction_id and f.kind = wanted.kind
     left join intelligence.segment_analyses s on s.tenant_id = f.tenant_id and s.segment_id = f.segment_id
     where case when f.kind = 'ESCALATION' then s.segment_id is null or s.escalation and not ${spokenByUs('s')}
       else f.sentence = wanted.sentence end
     order by wanted.place, f.confidence desc nulls first, f.start_ms, f.start_offset`,
  );
}

/** The text that names each; in a call, that around the first sentence that does. */
async function textsWithNames(em: EntityManager, sought: readonly object[]): Promise<Quote[]> {
  if (sought.length === 0) return [];
  return query<Quote>(
    em,
    sql`select wanted.place, words.text, said.segment_id, said.start_ms
     from json_to_recordset(${toDatabaseJson(sought)}::json) as wanted(place int, interaction_id uuid, name text)
     join intelligence.interaction_analyses i on i.interaction_id = wanted.interaction_id
     left join lateral (
       select s.segment_id, s.start_ms from intelligence.segment_analyses s
       where s.tenant_id = i.tenant_id and s.call_id = i.call_id
         and (wanted.name = any(s.competitors) or lower(wanted.name) = any(s.keywords))
       order by s.start_ms, s.segment_id limit 1
     ) said on true
     left join lateral (
       select p.text from intelligence.passages p
       where p.tenant_id = i.tenant_id and p.interaction_id = i.interaction_id
         and (said.segment_id is null or said.segment_id = any(p.segment_ids))
       order by strpos(lower(p.text), lower(wanted.name)) = 0, p.place limit 1
     ) words on true`,
  );
}
