import type { InteractionAnalysisRow } from '../../entities/interaction-analysis.ts';
import { dayAfter } from '../../metrics/days.ts';
import { isTheirRole, isTheirs } from '../../store/whose-words.ts';
import type { Result, Row } from '../answers/answer.ts';
import { dayText, listed, shortened } from '../answers/format.ts';
import { startOf } from '../reading/days.ts';
import { type Choice, contentWords, namedAs, type Reading } from '../reading/reading.ts';
import { has, type Span, spansOf } from '../text/question-words.ts';
import { all, idsOf, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount } from './common/nodes.ts';

const said =
  /\b(?:say(?:s|ing)?|said|tell|told|mention(?:s|ed)?|talk(?:s|ed|ing)? about|discuss(?:es|ed)?|think(?:s|ing)?|thought|feel(?:s|ings?)?|wr(?:ite|ites|ote|itten)|ask(?:s|ed)? (?:about|for)|feedback|opinions?|comments?|raise[sd]?|br(?:ing|ings|inging|ought) up)\b/gu;
/** What a person says against us. Of customers as a whole, the intent `statements` tells it. */
const complaining =
  /\b(?:complain(?:s|ed|ing)?|complaints?|concern(?:s|ed)?|worr(?:y|ies|ied)|problems?|issues?|objections?|object(?:s|ed)?)\b/gu;
/** Who speaks for the customers. */
const customers = /\b(?:customers?|clients?|prospects?|accounts?|property managers?|managers?|buyers?)\b/u;
const around =
  /\b(?:face[sd]?|facing|common|typical|main|most|frequent(?:ly)?|biggest|usual(?:ly)?|often|top|about|regarding|around|on|concerning|related to|property managers?|managers?|clients?|customers?|accounts?|prospects?|people|discussed|hear(?:ing)?|heard|raise[sd]?)\b/gu;

function read(reading: Reading): Plan[] {
  const isOfPerson = namedAs(reading, 'CONTACT').length > 0;
  const speaking = [said, ...(isOfPerson ? [complaining] : [])].flatMap((words) => spansOf(reading, words));
  if (speaking.length === 0) return [];
  if (has(reading, /\b(?:how many|number of|rate|by|per|most often)\b/u)) return [];
  const people = namedAs(reading, 'ACCOUNT', 'CONTACT');
  const matters = namedAs(reading, 'SOFTWARE', 'COMPETITOR', 'TOPIC', 'PRODUCT');
  const about = aboutOf(reading);
  const text = textOf(reading, people, about);
  if (text === '' || (people.length === 0 && matters.length === 0 && about === null)) return [];
  const explains = [
    ...people,
    ...matters,
    ...speaking,
    ...(about ? [about] : []),
    ...spansOf(reading, around),
    ...reading.periods,
  ];
  const isOfCustomers = has(reading, customers) || people.some(({ chosen }) => chosen.kind === 'ACCOUNT');
  const question = { reading, people, text, isOfCustomers };
  return [{ explains, names: [...people, ...matters], answer: (run) => answer(question, run) }];
}

const before = [/\b(?:about|regarding|concerning)\b/gu, /\b(?:with|on|around)\b/gu];

/** The words after "about", up to a period. */
function aboutOf(reading: Reading): Span | null {
  const found = before.flatMap((words) => spansOf(reading, words))[0];
  if (!found) return null;
  const later = reading.periods.map(({ from }) => from).filter((from) => from > found.from);
  const end = Math.min(reading.words.length, ...later);
  return found.to < end ? { from: found.to, to: end } : null;
}

/** What to search for: the matter, without who speaks. */
function textOf(reading: Reading, people: readonly Choice[], about: Span | null): string {
  const left = new Set(people.flatMap(({ from, to }) => range(from, to)));
  for (const { from, to } of [...reading.periods, ...spansOf(reading, said)])
    for (const at of range(from, to)) left.add(at);
  const kept = about ? range(about.from, about.to) : reading.words.map((_, at) => at);
  const content = new Set(contentWords(reading));
  const ignored = new Set(spansOf(reading, around).flatMap(({ from, to }) => range(from, to)));
  return [...new Set(kept)]
    .filter((at) => !left.has(at) && (about || !ignored.has(at)))
    .flatMap((at) => reading.words[at] ?? [])
    .filter(({ folded }) => content.has(folded))
    .map(({ written }) => written)
    .join(' ');
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

const document = /* GraphQL */ `
  query Said($text: String!, $filter: SearchFilter) {
    search(text: $text, filter: $filter, first: 50) {
      nodes {
        id
        kind
        title
        text
        occurredAt
        interaction { id kind direction participants { displayName role } }
        account { id name }
        segments { text role speaker { name } }
        call { id title }
      }
      edges { wordRank similarity highlights { text } }
    }
  }
`;

interface Segment {
  readonly text: string;
  readonly role: string;
  readonly speaker: { readonly name: string | null } | null;
}

interface Passage {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly occurredAt: string;
  readonly interaction: {
    readonly id: string;
    readonly kind: InteractionAnalysisRow['kind'];
    readonly direction: InteractionAnalysisRow['direction'];
    readonly participants: readonly { readonly displayName: string; readonly role: string }[];
  } | null;
  readonly account: NamedAccount | null;
  readonly segments: readonly Segment[];
  readonly call: { readonly id: string } | null;
}

interface Edge {
  readonly wordRank: number | null;
  readonly similarity: number | null;
  readonly highlights: readonly { readonly text: string }[];
}

/** Passages that only sound alike are about something else. */
const leastSimilarity = 0.5;
const isAbout = ({ wordRank, similarity }: Edge): boolean => wordRank !== null || (similarity ?? 0) >= leastSimilarity;

interface Quote {
  readonly passage: Passage;
  readonly speaker: string | null;
  readonly text: string;
}

interface Question {
  readonly reading: Reading;
  readonly people: readonly Choice[];
  readonly text: string;
  /** True if only what customers said counts. */
  readonly isOfCustomers: boolean;
}

async function answer({ reading, people, text, isOfCustomers }: Question, run: Run): Promise<Result> {
  const of = (kind: string) => people.filter(({ chosen }) => chosen.kind === kind);
  const [period] = reading.periods;
  const filter = all({
    // Notes and tasks are rows about people, not words of theirs.
    kinds: ['MESSAGE', 'CALL', 'EMAIL', 'TICKET', 'MEETING'],
    accountIds: of('ACCOUNT').length > 0 ? idsOf(of('ACCOUNT')) : undefined,
    contactIds: of('CONTACT').length > 0 ? idsOf(of('CONTACT')) : undefined,
    from: period && startOf(period.days.from, reading.timeZone),
    to: period ? startOf(dayAfter(period.days.to, 1), reading.timeZone) : reading.now.toISOString(),
  });
  const data = await run({ document, variables: { text, filter } });
  const { nodes, edges } = data.search as { nodes: Passage[]; edges: Edge[] };
  const speakers = namesOf(of('CONTACT'));
  const found = nodes.flatMap((passage, at) => {
    const edge = edges[at];
    const theirs = isOfCustomers ? theirPart(passage) : passage;
    return theirs && edge && isAbout(edge) ? quotesOf(theirs, edge.highlights[0]?.text ?? null, speakers, text) : [];
  });
  const own = found.filter(({ speaker }) => speaker !== null && speakers.includes(speaker));
  const quotes = own.length > 0 ? own : found;
  const who = people.length > 0 ? ` of ${listed(namesOf(people))}` : '';
  const side = isOfCustomers ? ' in the words of customers' : '';
  const say = ({ passage, speaker, text: words }: Quote) =>
    `${speaker ?? passage.title}, ${dayText(passage.occurredAt)}: “${shortened(words, 200)}”`;
  return {
    text:
      quotes.length === 0
        ? `Nothing${who}${side} was found about “${text}”.`
        : `Found${who}${side} about “${text}”: ${quotes.slice(0, 4).map(say).join('; ')}.`,
    table: {
      columns: [
        { name: 'day', label: 'Day' },
        { name: 'speaker', label: 'Who' },
        { name: 'text', label: 'Words' },
        { name: 'account', label: 'Account' },
        { name: 'title', label: 'Where' },
      ],
      rows: quotes.map(
        ({ passage, speaker, text: words }): Row => ({
          values: [
            dayText(passage.occurredAt),
            speaker,
            shortened(words, 500),
            passage.account?.name ?? null,
            passage.title,
          ],
          interactionId: passage.interaction?.id,
          accountId: passage.account?.id,
          callId: passage.call?.id,
        }),
      ),
    },
  };
}

/** The passage with the sentences of the customer alone; null if it is not theirs. */
function theirPart(passage: Passage): Passage | null {
  const { interaction, segments } = passage;
  if (segments.length === 0) return interaction && isTheirs(interaction) ? passage : null;
  const theirs = segments.filter(({ role }) => isTheirRole(role));
  return theirs.length > 0 ? { ...passage, segments: theirs } : null;
}

/** Of a call, the sentence with most words of the question, by one of these speakers if there are any. */
function quotesOf(passage: Passage, highlight: string | null, speakers: readonly string[], text: string): Quote[] {
  if (passage.segments.length === 0) return [{ passage, speaker: authorOf(passage), text: highlight ?? passage.text }];
  const words = text.toLowerCase().split(' ').map(withoutEnding);
  const [best] = passage.segments
    .filter(({ speaker }) => speakers.length === 0 || speakers.includes(speaker?.name ?? ''))
    .map((segment) => ({ segment, hits: words.filter((word) => segment.text.toLowerCase().includes(word)).length }))
    .toSorted((one, other) => other.hits - one.hits);
  // The one who is asked about may have said it in other words; of all customers, only sentences with the words tell something.
  return best && (best.hits > 0 || speakers.length > 0)
    ? [{ passage, speaker: best.segment.speaker?.name ?? null, text: best.segment.text }]
    : [];
}

/** "Pricing" and "price" are the same word. */
const withoutEnding = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|e|s)$/u, '') : word);

/** Only a message has a single author. */
const authorOf = ({ kind, interaction }: Passage): string | null =>
  kind === 'MESSAGE' ? (interaction?.participants.find(({ role }) => role === 'AUTHOR')?.displayName ?? null) : null;

/** What was said or written about a matter. */
export const saidAbout: Intent = {
  name: 'said',
  about: 'what was said or written about something',
  examples: [
    'What did Renee Castellanos say about pricing?',
    'What do customers say about Yardi?',
    'What does Enterprise Property Group think about the renewal?',
  ],
  read,
};
