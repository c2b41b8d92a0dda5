import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, listed, shortened } from '../answers/format.ts';
import { type AskedCategory, objectionCategoryIn } from '../reading/objection-category.ts';
import { type Choice, namedAs, type Reading } from '../reading/reading.ts';
import type { Period } from '../reading/times.ts';
import { isFiller } from '../text/filler.ts';
import { has, placesOf, type Span, spansOf } from '../text/question-words.ts';
import { pastOf, wordsOfFuture } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount, Person } from './common/nodes.ts';

interface Matter {
  readonly kinds: readonly string[];
  readonly label: string;
  readonly words: RegExp;
}

/** What customers say that speaks against us or for a wish, by the words that ask for it. The first that is asked for counts. */
const matters: readonly Matter[] = [
  {
    kinds: ['FEATURE_REQUEST'],
    label: 'feature requests',
    words:
      /\b(?:(?:asks?|asked|asking|wish(?:es|ed|ing)?) for|request(?:s|ed|ing)? (?:of|from) us|feature requests?|requests for features|(?:most |top )?requested features?|features? (?:do|did|are|were|have) (?:\w+ )?(?:\w+ )?(?:want(?:ed)?|request(?:ed|ing)?|ask(?:ed|ing)? for))\b/gu,
  },
  {
    kinds: ['OBJECTION'],
    label: 'objections',
    words: /\b(?:objections?|pushbacks?|push back|object(?:s|ed|ing)?)\b/gu,
  },
  {
    kinds: ['OBJECTION', 'PAIN_POINT', 'ESCALATION'],
    label: 'complaints',
    words:
      /\b(?:complain(?:s|ed|ing)?|complaints?|grievances?|dislike[sd]?|(?:unhappy|dissatisfied|annoyed|upset|angry)(?= (?:about|with|at|over)\b)|hate[sd]?|(?:dont|doesnt|didnt|not) like)\b/gu,
  },
  {
    kinds: ['PAIN_POINT', 'OBJECTION', 'INTEGRATION_REQUIREMENT'],
    label: 'problems and objections',
    words:
      /\b(?:challenges?|problems?|issues?|difficult(?:y|ies)|troubles?|pain points?|struggl(?:e|es|ed|ing)|obstacles?|concerns?|frustrations?|worr(?:y|ies))\b/gu,
  },
];
const customers =
  /\b(?:(?:property |regional |site |community )?managers?|clients?|customers?|prospects?|buyers?|owners|operators|accounts?|residents|people|they)\b/gu;
const more =
  /\b(?:face[sd]?|facing|common(?:ly)?|typical(?:ly)?|main|most|frequent(?:ly)?|biggest|usual(?:ly)?|often|top|keep(?:s|ing)?|hear(?:ing)?|heard|raise[sd]?|get(?:ting)?|got|come|comes|came|up|there|latest|recent|discussed|express(?:ed)?|bring|brought|against|run into)\b/gu;
const aboutWords = /\b(?:about|regarding|concerning|with|on|around|to|over|against)\b/gu;
/** Beside the thing that it is done with, these say nothing more: "AI implementation". */
const undertakings = new Set(
  'implementation adoption rollout integration integrations use usage tool tools product products'.split(' '),
);

function read(reading: Reading): Plan[] {
  if (
    has(
      reading,
      /\b(?:how many|number of|rate|by|per|handl\w+|which (?:categor\w+|kinds?|types?|personas?|roles?|departments?))\b/u,
    )
  )
    return [];
  const found = matters.flatMap((matter) => {
    const spans = spansOf(reading, matter.words);
    return spans.length > 0 ? [{ ...matter, spans }] : [];
  })[0];
  const accounts = namedAs(reading, 'ACCOUNT');
  // "Which customers complain most" wants an order of customers.
  if (has(reading, /^(?:which|what) (?:of our )?(?:customers?|clients?|accounts?)\b.*\b(?:most|often|least)\b/u))
    return [];
  // One of our people or of theirs: who says what is another question.
  if (!found || accounts.length > 1 || namedAs(reading, 'EMPLOYEE', 'CONTACT').some(isOfPeopleAlone)) return [];
  const { spans, kinds, label } = found;
  const isOfFeatures = kinds.includes('FEATURE_REQUEST');
  const asked = isOfFeatures ? null : objectionCategoryIn(reading);
  // Who complains about integrations names what fails; who complains about prices objects to them.
  const category = label === 'objections' || asked?.category === 'PRICE' ? asked : null;
  const subjects = subjectsOf(reading, accounts, category);
  const [period] = reading.periods;
  const question: Question = {
    kinds: category ? ['OBJECTION'] : kinds,
    label: category ? `objections about ${wordsOf(reading, category)}` : label,
    about: category ? [] : subjects.texts,
    category: category?.category ?? null,
    account: accounts[0] ?? null,
    period: period ?? null,
    isCommon:
      isOfFeatures || has(reading, /\b(?:common(?:ly)?|most|frequent(?:ly)?|top|often|typical|main|usual(?:ly)?)\b/u),
    past: pastOf(reading),
  };
  return [
    {
      explains: [
        ...spans,
        ...accounts,
        ...(category ? [category] : subjects.spans),
        ...spansOf(reading, customers),
        ...spansOf(reading, more),
        ...reading.periods,
      ],
      names: [...accounts, ...(category ? [] : subjects.names)],
      problem: wordsOfFuture(reading),
      answer: (run) => answer(question, run),
    },
  ];
}

const isOfPeopleAlone = ({ candidates }: Choice): boolean =>
  candidates.every(({ kind }) => kind === 'EMPLOYEE' || kind === 'CONTACT');

const wordsOf = ({ words }: Reading, { from, to }: Span): string =>
  words
    .slice(from, to)
    .map(({ written }) => written)
    .join(' ');

/** What the statements are about: names of software and the like, of which any counts, or else the words after "about". */
function subjectsOf(reading: Reading, accounts: readonly Choice[], category: AskedCategory | null) {
  const names = namedAs(reading, 'SOFTWARE', 'COMPETITOR', 'TOPIC', 'PRODUCT').filter(
    ({ words }) => !category && !undertakings.has(words.toLowerCase()),
  );
  const isUndertaking = (at: number) => undertakings.has(reading.words[at]?.folded ?? '');
  const beside = reading.words.flatMap((_, at) => (isUndertaking(at) ? [{ from: at, to: at + 1 }] : []));
  if (names.length > 0)
    return { texts: [...new Set(names.map(({ chosen }) => chosen.name))], spans: [...names, ...beside], names };
  const [about] = spansOf(reading, aboutWords);
  const taken = new Set(
    [...reading.periods, ...accounts, ...spansOf(reading, customers), ...spansOf(reading, more)].flatMap(placesOf),
  );
  const places = about
    ? reading.words.flatMap((word, at) => (at >= about.to && !taken.has(at) && !isFiller(word.folded) ? [at] : []))
    : [];
  const kept = places.filter((at) => places.length === 1 || !isUndertaking(at));
  const text = kept.map((at) => reading.words[at]?.written ?? '').join(' ');
  return { texts: text === '' ? [] : [text], spans: places.map((at) => ({ from: at, to: at + 1 })), names: [] };
}

interface Question {
  readonly kinds: readonly string[];
  readonly label: string;
  readonly about: readonly string[];
  readonly category: string | null;
  readonly account: Choice | null;
  readonly period: Period | null;
  /** True if it asks which are frequent. */
  readonly isCommon: boolean;
  readonly past: { readonly from?: string; readonly asOf: string };
}

const document = /* GraphQL */ `
  query Statements(
    $kinds: [FindingKind!]!
    $about: [String!]
    $category: ObjectionCategory
    $accountId: ID
    $from: Date
    $asOf: DateTime
  ) {
    customerStatements(kinds: $kinds, about: $about, category: $category, accountId: $accountId, from: $from, asOf: $asOf) {
      counts { count accounts }
      subjects(first: 20) { name count accounts }
      statements(first: 50) {
        subject
        account { id name }
        contact { id fullName }
        quote { text at interaction { id title participants { displayName role } } segment { text speaker { name } } }
      }
    }
  }
`;

interface Statement {
  readonly subject: string | null;
  readonly account: NamedAccount;
  readonly contact: Person | null;
  readonly quote: {
    readonly text: string | null;
    readonly at: string;
    readonly interaction: {
      readonly id: string;
      readonly title: string;
      readonly participants: readonly { readonly displayName: string; readonly role: string }[];
    } | null;
    readonly segment: { readonly text: string; readonly speaker: { readonly name: string | null } | null } | null;
  };
}

interface Statements {
  readonly counts: { readonly count: number; readonly accounts: number };
  readonly subjects: readonly { readonly name: string | null; readonly count: number; readonly accounts: number }[];
  readonly statements: readonly Statement[];
}

const speakerOf = ({ contact, quote }: Statement): string | null =>
  quote.segment?.speaker?.name ??
  contact?.fullName ??
  quote.interaction?.participants.find(({ role }) => role === 'AUTHOR')?.displayName ??
  null;

const wordsSaid = ({ quote }: Statement): string | null => quote.text ?? quote.segment?.text ?? null;
const inWords = (subject: string): string => subject.toLowerCase().replaceAll('_', ' ');

async function answer(
  { kinds, label, about, category, account, period, isCommon, past }: Question,
  run: Run,
): Promise<Result> {
  const variables = { kinds, about, category, accountId: account?.chosen.id ?? null, ...past };
  const { counts, subjects, statements } = (await run({ document, variables })).customerStatements as Statements;
  const matter = about.length > 0 ? ` about ${listed(about)}` : '';
  const what = `${label}${matter}${account ? ` of ${account.chosen.name}` : ''}${period ? `, ${period.words}` : ', in the last year'}`;
  const say = (one: Statement) =>
    `${speakerOf(one) ?? one.account.name}, ${dayText(one.quote.at)}: “${shortened(wordsSaid(one), 200)}”`;
  const known = subjects.filter(({ name }) => name !== null);
  const named = known.reduce((sum, { count }) => sum + count, 0);
  const frequent = known.map(({ name, count }) => `${inWords(name ?? '')} (${formatted(count, {})})`);
  const ranked =
    !isCommon || category !== null || counts.count === 0
      ? ''
      : 2 * named < counts.count
        ? ` What they are about is known of ${formatted(named, {})}, so that none can be called the most frequent.`
        : ` Most often about ${listed(frequent.slice(0, 5))}.`;
  return {
    text:
      counts.count === 0
        ? `No customer’s words were found that are ${what}.`
        : `${formatted(counts.count, {})} ${counts.count === 1 ? 'sentence' : 'sentences'} of customers with ${what}, of ${formatted(counts.accounts, {})} ${counts.accounts === 1 ? 'account' : 'accounts'}.${ranked} The latest: ${statements.slice(0, 4).map(say).join('; ')}.`,
    value: counts.count,
    table: {
      columns: [
        { name: 'about', label: 'About' },
        { name: 'speaker', label: 'Who' },
        { name: 'words', label: 'Words' },
        { name: 'account', label: 'Account' },
        { name: 'day', label: 'Day' },
      ],
      rows: statements.map(
        (one): Row => ({
          values: [
            one.subject === null ? null : inWords(one.subject),
            speakerOf(one),
            shortened(wordsSaid(one), 500),
            one.account.name,
            dayText(one.quote.at),
          ],
          accountId: one.account.id,
          contactId: one.contact?.id,
          interactionId: one.quote.interaction?.id,
        }),
      ),
      total: counts.count,
    },
  };
}

/** What customers object to, complain about, struggle with or wish for: their words alone. */
export const statements: Intent = {
  name: 'statements',
  about: 'what customers object to, complain about, struggle with or wish for',
  examples: [
    'What are common objections from property managers about the price?',
    'What integration challenges do clients face with Yardi?',
    'Who complained about our prices?',
    'What are the top feature requests?',
    'What problems do customers have with RealPage?',
  ],
  read,
};
