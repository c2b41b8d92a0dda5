import { definitionOf } from '../../metrics/families/definitions.ts';
import { categoryInWords, type ObjectionCategory } from '../../objections/categories.ts';
import type { Column, Result, Row, Unit } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { type Days, yearOf } from '../reading/days.ts';
import { objectionCategoryIn } from '../reading/objection-category.ts';
import { type Choice, namedAs, type Reading } from '../reading/reading.ts';
import { has, spansOf } from '../text/question-words.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { Person } from './common/nodes.ts';

/** What reps are compared by, if a question does not say. */
const usual = ['DEALS_WON', 'WON_VALUE', 'WIN_RATE', 'CALLS', 'TALK_RATIO', 'NEXT_STEP_RATE', 'RESPONSE_TIME'];
const ofObjections = ['CALL_OBJECTIONS', 'OBJECTION_HANDLING'];
const ofAnyObjections = [...ofObjections, 'OBJECTION_RATE'];

const comparing =
  /\b(?:compare[sd]?|how well|comparison|versus|vs|against|better|doing|performance|perform(?:s|ing|ed)?)\b/gu;
const objections =
  /\b(?:handl(?:e|es|ed|ing)|respond(?:s|ed|ing)? to|answer(?:s|ed|ing)?|deal(?:s|ing)? with|overcome(?:s)?)\b|\b(?:objections?|pushbacks?)(?: handling)?\b/gu;
/** What is defended is what customers object to. */
const defending = /\b(?:defend(?:s|ed|ing)?|hold(?:s|ing)? (?:firm )?on)\b/gu;
const others =
  /\b(?:compared? (?:to|with) |versus |vs |than |against )?(?:the )?(?:other|others|rest|average|team|peers)\b(?: (?:sales )?(?:reps?|representatives?|agents?|colleagues?|people|of the team))?/gu;

function read(reading: Reading): Plan[] {
  const names = namedAs(reading, 'EMPLOYEE');
  const spans = spansOf(reading, comparing);
  const defended = spansOf(reading, defending);
  const isOfObjections = defended.length > 0 || has(reading, /\b(?:objections?|pushbacks?)\b/u);
  const about = isOfObjections ? [...spansOf(reading, objections), ...defended] : [];
  const category = isOfObjections ? objectionCategoryIn(reading) : null;
  const beside = spansOf(reading, others);
  const isCompared =
    names.length > 1 || beside.length > 0 || about.length > 0 || has(reading, /\bhow (?:well )?(?:is|are|does|do)\b/u);
  if (names.length === 0 || !isCompared || (spans.length === 0 && about.length === 0 && beside.length === 0)) return [];
  const [period] = reading.periods;
  const days = period?.days ?? { ...yearOf(Number(reading.today.slice(0, 4)) - 1), to: reading.today };
  const metrics = category ? ofObjections : isOfObjections ? ofAnyObjections : usual;
  const words = period?.words ?? 'since last year';
  return [
    {
      explains: [...names, ...spans, ...about, ...(category ? [category] : []), ...beside, ...reading.periods],
      names,
      problem: days.from > reading.today ? 'There are no figures of what has not happened yet' : undefined,
      answer: (run) =>
        answer(
          { names, metrics, days, words, category: category?.category ?? null, withOthers: beside.length > 0 },
          run,
        ),
    },
  ];
}

interface Question {
  readonly names: readonly Choice[];
  readonly metrics: readonly string[];
  readonly days: Days;
  readonly words: string;
  /** Of the objections; all of them if it is null. */
  readonly category: ObjectionCategory | null;
  readonly withOthers: boolean;
}

interface Values extends Readonly<Record<`others${number}`, Others>> {
  readonly currencyCode: string | null;
  readonly groups: readonly {
    readonly key: string | null;
    readonly value: number | null;
    readonly records: number;
    readonly employee: Person | null;
  }[];
}

/** Figures of employees, and for each one named those of the colleagues together, without the one. */
const documentOf = (
  metrics: readonly string[],
  ids: readonly string[],
): string => `query Reps($range: MetricRange!, $filter: [MetricCondition!]) {
  ${metrics
    .map(
      (name) =>
        `${name.toLowerCase()}: metric(name: "${name}", range: $range, groupBy: EMPLOYEE, filter: $filter) { currencyCode groups(first: 500) { key value records employee { id fullName } } ${ids.map((id, at) => `others${at}: others(key: "${id}") { value records groups }`).join(' ')} }`,
    )
    .join('\n  ')}
}`;

const recordsOf = (unit: Unit | undefined, records: number): string =>
  unit === 'RATIO' ? ` (of ${formatted(records, {})})` : '';

async function answer({ names, metrics, days, words, category, withOthers }: Question, run: Run): Promise<Result> {
  const ids = names.map(({ chosen: { id } }) => id ?? '');
  const filter = category ? [{ dimension: 'OBJECTION_CATEGORY', values: [category] }] : [];
  const document = documentOf(metrics, withOthers ? ids : []);
  const data = await run({ document, variables: { range: days, filter } });
  const valuesOf = (metric: string) => data[metric.toLowerCase()] as Values;
  const columns: Column[] = metrics.map((metric) => {
    const { title, unit } = definitionOf(metric);
    return { name: metric.toLowerCase(), label: title, unit, currencyCode: valuesOf(metric).currencyCode };
  });
  const lines = names.flatMap(({ chosen: { id, name } }, at): Line[] => {
    const own = metrics.map((metric) => valuesOf(metric).groups.find(({ key }) => key === id) ?? none(metric));
    const others = withOthers
      ? metrics.map((metric) => perColleague(metric, valuesOf(metric)[`others${at}`] ?? nobody))
      : [];
    const beside = names.length > 1 ? `The others, without ${name}` : 'The others';
    return [{ name, id, figures: own }, ...(withOthers ? [{ name: beside, figures: others }] : [])];
  });
  const say = ({ name, figures }: Line) =>
    `${name}: ${figures
      .map(({ value, records }, at) => {
        const { label = '', unit, currencyCode } = columns[at] ?? {};
        const said = value === null ? 'none' : formatted(value, { unit, currencyCode }) + recordsOf(unit, records);
        return `${label.toLowerCase()} ${said}`;
      })
      .join(', ')}`;
  const places = withOthers
    ? names.flatMap((one) =>
        metrics.flatMap((metric, at) => placeOf(valuesOf(metric), one.chosen.id, columns[at]?.label ?? metric)),
      )
    : [];
  const what = category ? `Objections about ${categoryInWords(category)} compared` : 'Compared';
  const mean = withOthers ? ' Counts and amounts of the others are by person.' : '';
  return {
    text: `${what} ${words}: ${lines.map(say).join('; ')}.${places.length > 0 ? ` Place by ${listed(places)}.` : ''}${mean}`,
    table: {
      columns: [{ name: 'name', label: 'Name' }, ...columns],
      rows: lines.map(
        ({ name, id, figures }): Row => ({ values: [name, ...figures.map(({ value }) => value)], employeeId: id }),
      ),
    },
  };
}

interface Figure {
  readonly value: number | null;
  readonly records: number;
}

interface Others extends Figure {
  readonly groups: number;
}

const nobody: Others = { value: null, records: 0, groups: 0 };

interface Line {
  readonly name: string;
  readonly id?: string | undefined;
  readonly figures: readonly Figure[];
}

/** Without records a count is 0; a mean or share is not known. */
const none = (metric: string): Figure => ({ value: definitionOf(metric).per === undefined ? 0 : null, records: 0 });

/** A count or an amount of several people is their mean. */
const perColleague = (metric: string, { value, records, groups }: Others): Figure =>
  definitionOf(metric).per === undefined && value !== null && groups > 0
    ? { value: value / groups, records }
    : { value, records };

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
