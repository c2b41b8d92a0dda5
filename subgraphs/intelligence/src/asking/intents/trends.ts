import type { Result, Row } from '../answers/answer.ts';
import { formatted } from '../answers/format.ts';
import type { Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import type { Intent, Plan, Run } from './common/intent.ts';

const nouns =
  /\b(?:market trends?|trends?|trending|(?:talk(?:ing)? about|discuss(?:ing)?|mention(?:ing)?) (?:more|less) than before|(?:is|are) (?:rising|falling))\b/gu;
const subjects = [
  ['TOPIC', /\btopics?\b/gu],
  ['COMPETITOR', /\bcompetitors?\b/gu],
  ['FEATURE', /\bfeatures?\b/gu],
  ['INTEGRATION', /\bintegrations?\b/gu],
  ['PROPERTY_SOFTWARE', /\b(?:property )?software\b/gu],
  ['PRODUCT', /\bproducts?\b/gu],
] as const;
const more =
  /\b(?:market|new|current|customers?|clients?|accounts?|conversations?|calls?|topics?|trends?|rising|falling|latest)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  // The present is the last four weeks; other times are not compared.
  if (spans.length === 0 || reading.periods.length > 0 || reading.mentions.length > 0) return [];
  const named = subjects.flatMap(([subject, words]) => spansOf(reading, words).map((span) => ({ subject, ...span })));
  const variables = {
    asOf: reading.now.toISOString(),
    subjects: named.length > 0 ? [...new Set(named.map(({ subject }) => subject))] : null,
  };
  return [
    { explains: [...spans, ...named, ...spansOf(reading, more)], names: [], answer: (run) => answer(variables, run) },
  ];
}

const document = /* GraphQL */ `
  query Trends($asOf: DateTime!, $subjects: [TrendSubject!]) {
    marketTrends(asOf: $asOf) { trends(subjects: $subjects, first: 50) { subject name direction count expected } }
  }
`;

interface Trend {
  readonly subject: string;
  readonly name: string;
  readonly direction: string;
  readonly count: number;
  readonly expected: number;
}

async function answer(variables: Readonly<Record<string, unknown>>, run: Run): Promise<Result> {
  const { trends } = (await run({ document, variables })).marketTrends as { trends: Trend[] };
  const say = ({ name, direction, count, expected }: Trend) =>
    `${name} is ${direction.toLowerCase()} (${formatted(count, {})} accounts by week, ${formatted(expected, {})} expected)`;
  return {
    text:
      trends.length === 0
        ? 'Nothing is talked about more or less than before, beyond chance.'
        : `In the last four weeks, against the 26 before: ${trends.slice(0, 7).map(say).join('; ')}.`,
    table: {
      columns: [
        { name: 'name', label: 'Name' },
        { name: 'subject', label: 'Subject' },
        { name: 'direction', label: 'Direction' },
        { name: 'count', label: 'Accounts by week, summed', unit: 'COUNT' },
        { name: 'expected', label: 'Expected', unit: 'COUNT' },
      ],
      rows: trends.map(
        ({ name, subject, direction, count, expected }): Row => ({
          values: [name, subject.toLowerCase().replaceAll('_', ' '), direction.toLowerCase(), count, expected],
        }),
      ),
    },
  };
}

/** What customers talk about more or less than before. */
export const trends: Intent = {
  name: 'trends',
  about: 'what customers talk about more or less than before',
  examples: ['What are the market trends?', 'Which topics are trending?'],
  read,
};
