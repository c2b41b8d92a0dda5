import { definitionOf } from '../../metrics/families/definitions.ts';
import type { Column, Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { type Days, yearOf } from '../reading/days.ts';
import { type Choice, namedAs, type Reading } from '../reading/reading.ts';
import { has, spansOf } from '../text/question-words.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { Person } from './common/nodes.ts';

/** What reps are compared by, if a question does not say. */
const usual = ['DEALS_WON', 'WON_VALUE', 'WIN_RATE', 'CALLS', 'TALK_RATIO', 'NEXT_STEP_RATE', 'RESPONSE_TIME'];
const ofObjections = ['OBJECTION_RATE', 'OBJECTION_HANDLING', 'PRICING_OBJECTION_RATE'];

const comparing = /\b(?:compare[sd]?|comparison|versus|vs|against|better|doing|performance|perform(?:s|ing|ed)?)\b/gu;
const objections = /\b(?:handl(?:e|es|ed|ing) (?:of )?(?:\w+ )?objections?|objections?(?: handling)?)\b/gu;
const others =
  /\b(?:compared? (?:to|with) |versus |vs |than |against )?(?:the )?(?:other|others|rest|average|team|peers)\b(?: (?:sales )?(?:reps?|representatives?|agents?|colleagues?|people|of the team))?/gu;

function read(reading: Reading): Plan[] {
  const names = namedAs(reading, 'EMPLOYEE');
  const spans = spansOf(reading, comparing);
  const about = spansOf(reading, objections);
  const beside = spansOf(reading, others);
  const isCompared =
    names.length > 1 || beside.length > 0 || about.length > 0 || has(reading, /\bhow (?:is|are|does|do)\b/u);
  if (names.length === 0 || !isCompared || (spans.length === 0 && about.length === 0 && beside.length === 0)) return [];
  const [period] = reading.periods;
  const days = period?.days ?? { ...yearOf(Number(reading.today.slice(0, 4)) - 1), to: reading.today };
  const metrics = about.length > 0 ? ofObjections : usual;
  const words = period?.words ?? 'since last year';
  return [
    {
      explains: [...names, ...spans, ...about, ...beside, ...reading.periods],
      names,
      problem: days.from > reading.today ? 'There are no figures of what has not happened yet' : undefined,
      answer: (run) => answer({ names, metrics, days, words, withOthers: beside.length > 0 }, run),
    },
  ];
}

interface Question {
  readonly names: readonly Choice[];
  readonly metrics: readonly string[];
  readonly days: Days;
  readonly words: string;
  readonly withOthers: boolean;
}

interface Values {
  readonly value: number | null;
  readonly currencyCode: string | null;
  readonly groups: readonly {
    readonly key: string | null;
    readonly value: number | null;
    readonly records: number;
    readonly employee: Person | null;
  }[];
}

const documentOf = (metrics: readonly string[]): string => `query Reps($range: MetricRange!) {
  ${metrics
    .map(
      (name) =>
        `${name.toLowerCase()}: metric(name: "${name}", range: $range, groupBy: EMPLOYEE) { value currencyCode groups(first: 500) { key value records employee { id fullName } } }`,
    )
    .join('\n  ')}
}`;

async function answer({ names, metrics, days, words, withOthers }: Question, run: Run): Promise<Result> {
  const data = await run({ document: documentOf(metrics), variables: { range: days } });
  const valuesOf = (metric: string) => data[metric.toLowerCase()] as Values;
  const columns: Column[] = metrics.map((metric) => {
    const { title, unit } = definitionOf(metric);
    return { name: metric.toLowerCase(), label: title, unit, currencyCode: valuesOf(metric).currencyCode };
  });
  const rowOf = (id: string | undefined, name: string): Row => ({
    values: [name, ...metrics.map((metric) => valuesOf(metric).groups.find(({ key }) => key === id)?.value ?? null)],
    employeeId: id,
  });
  const rows = names.map(({ chosen: { id, name } }) => rowOf(id, name));
  if (withOthers) rows.push({ values: ['All together', ...metrics.map((metric) => valuesOf(metric).value)] });
  const say = ({ values: [name, ...values] }: Row) =>
    `${name}: ${values.map((value, at) => `${columns[at]?.label.toLowerCase()} ${typeof value === 'number' ? formatted(value, columns[at] ?? {}) : 'none'}`).join(', ')}`;
  const places = withOthers
    ? names.flatMap((one) =>
        metrics.flatMap((metric, at) => placeOf(valuesOf(metric), one.chosen.id, columns[at]?.label ?? metric)),
      )
    : [];
  return {
    text: `Compared ${words}: ${rows.map(say).join('; ')}.${places.length > 0 ? ` Place by ${listed(places)}.` : ''}`,
    table: { columns: [{ name: 'name', label: 'Name' }, ...columns], rows },
  };
}

function placeOf({ groups }: Values, id: string | undefined, label: string): string[] {
  const known = groups
    .filter(({ value }) => value !== null)
    .toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const place = known.findIndex(({ key }) => key === id);
  return place === -1 ? [] : [`${label.toLowerCase()} ${place + 1} of ${known.length}`];
}

/** Reps beside one another, or beside the others. */
export const reps: Intent = {
  name: 'reps',
  about: 'reps beside one another',
  examples: [
    'Compare Maya Lindqvist to Tom Okafor',
    'How does Maya Lindqvist handle pricing objections compared to other reps?',
    'How is Tom Okafor doing compared to the team?',
  ],
  read,
};
