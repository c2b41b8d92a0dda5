import type { Result, Row } from '../answers/answer.ts';
import { formatted } from '../answers/format.ts';
import { unitOf } from '../reading/days.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { comingDays } from '../reading/times.ts';
import { has, spansOf } from '../text/question-words.ts';
import type { Intent, Plan, Run } from './common/intent.ts';

const nouns =
  /\b(?:forecast(?:s|ed)?|predict(?:ed|ion)?|projected|projection|outlook|expected? (?:revenue|to close|to win)|(?:will|going to) (?:we )?(?:close|win|make|sell))\b/gu;
const more = /\b(?:revenue|sales|pipeline|value|worst|best|likely|case|close|current|money)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  if (spans.length === 0) return [];
  const names = namedAs(reading, 'EMPLOYEE', 'SEGMENT');
  if (names.length > 1) return [];
  const [period] = reading.periods;
  if (period && period.unit !== 'month' && period.unit !== 'quarter') return [];
  const unit = period?.unit === 'month' ? 'MONTH' : 'QUARTER';
  const day = (period ? comingDays(period, reading.today) : unitOf('quarter', reading.today)).from;
  const [name] = names;
  const variables = {
    kind: has(reading, /\bpipeline\b/u) ? 'PIPELINE' : 'REVENUE',
    unit,
    period: day,
    ownerId: name?.chosen.kind === 'EMPLOYEE' ? name.chosen.id : undefined,
    segment: name?.chosen.kind === 'SEGMENT' ? name.chosen.name : undefined,
  };
  const about = `${name ? ` of ${name.chosen.name}` : ''}, ${period?.words ?? 'this quarter'}`;
  return [
    {
      explains: [...spans, ...names, ...spansOf(reading, more), ...reading.periods],
      names,
      answer: (run) => answer(variables, about, run),
    },
  ];
}

const document = /* GraphQL */ `
  query Forecast($kind: ForecastKind!, $unit: PeriodUnit!, $period: Date, $ownerId: ID, $segment: String) {
    forecast(kind: $kind, unit: $unit, period: $period, ownerId: $ownerId, segment: $segment) {
      periodStart
      periodEnd
      currencyCode
      worst
      likely
      best
      intervalLevel
      confidence
      math { closed { amount dealCount } }
    }
  }
`;

interface Forecast {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly currencyCode: string | null;
  readonly worst: string;
  readonly likely: string;
  readonly best: string;
  readonly intervalLevel: number;
  readonly math: { readonly closed: { readonly amount: string; readonly dealCount: number } };
}

async function answer(variables: Readonly<Record<string, unknown>>, about: string, run: Run): Promise<Result> {
  const forecasts = (await run({ document, variables })).forecast as readonly Forecast[];
  const kind = variables.kind === 'PIPELINE' ? 'Pipeline' : 'Revenue';
  const say = (one: Forecast) => {
    const money = (amount: string) => formatted(Number(amount), { unit: 'CURRENCY', currencyCode: one.currencyCode });
    return `likely ${money(one.likely)}, between ${money(one.worst)} and ${money(one.best)} in ${formatted(one.intervalLevel, { unit: 'RATIO' })} of cases; closed so far ${money(one.math.closed.amount)}`;
  };
  const currencyCode = forecasts[0]?.currencyCode;
  const amount = (name: string, label: string) => ({ name, label, unit: 'CURRENCY', currencyCode }) as const;
  return {
    text: `${kind} forecast${about}: ${forecasts.length === 0 ? 'there are not enough deals to forecast from' : forecasts.map(say).join('; ')}.`,
    value: forecasts[0] ? Number(forecasts[0].likely) : null,
    table: {
      columns: [
        { name: 'from', label: 'First day' },
        { name: 'to', label: 'Last day' },
        amount('worst', 'Worst'),
        amount('likely', 'Likely'),
        amount('best', 'Best'),
        amount('closed', 'Closed so far'),
      ],
      rows: forecasts.map(
        (one): Row => ({
          values: [
            one.periodStart,
            one.periodEnd,
            Number(one.worst),
            Number(one.likely),
            Number(one.best),
            Number(one.math.closed.amount),
          ],
        }),
      ),
    },
  };
}

/** The forecast of a month or quarter. */
export const forecast: Intent = {
  name: 'forecast',
  about: 'a forecast of revenue or pipeline',
  examples: [
    'What is the forecast for this quarter?',
    'Revenue forecast next month',
    'How much will we close this quarter?',
  ],
  read,
};
