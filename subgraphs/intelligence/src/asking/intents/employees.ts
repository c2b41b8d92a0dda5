import type { Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { type Choice, namedAs, type Reading } from '../reading/reading.ts';
import { has, type Span, spansOf } from '../text/question-words.ts';
import { namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { Person } from './common/nodes.ts';
import { Unanswerable } from './common/unanswerable.ts';

interface Employee extends Person {
  readonly title: string | null;
  readonly department: string | null;
  readonly email: string | null;
  readonly region: string | null;
  readonly manager: Person | null;
}

const people =
  /\b(?:people|persons?|reps?|representatives?|agents?|colleagues?|employees?|members?|everyone|everybody|staff|names?|names)\b/gu;
/** Words after or before the name of a manager. */
const reporting =
  /\b(?:direct reports?|reports?|reporting|team|teams|crew|squad|subordinates?|managed|manages?|works?|working|led|leads?)\b/gu;
const manager = /\b(?:managers?|boss|supervisors?|lead)\b/gu;
const ofPerson: readonly (readonly [label: string, words: RegExp, value: (of: Employee) => string | null])[] = [
  ['Title', /\b(?:(?:job )?title|role|position|job)\b/gu, ({ title }) => title],
  ['Department', /\bdepartment\b/gu, ({ department }) => department],
  ['Email', /\b(?:e ?mail(?: address)?|address)\b/gu, ({ email }) => email],
  ['Region', /\b(?:region|territory|office|regional office)\b/gu, ({ region }) => region],
];

function read(reading: Reading): Plan[] {
  const [name, ...others] = namedAs(reading, 'EMPLOYEE');
  const list =
    name || reading.mentions.some(({ candidates }) => candidates.some(({ id }) => id)) ? null : listPlan(reading);
  if (list) return reading.periods.length > 0 ? [] : [list];
  if (!name || others.length > 0 || reading.periods.length > 0 || reading.thresholds.length > 0) return [];
  return [
    ...(isAboutReports(reading, name) ? [reportsPlan(reading, name)] : []),
    ...(isAboutManager(reading, name) ? [managerPlan(reading, name)] : []),
    ...ofPerson.flatMap(([label, words, value]) => {
      const spans = spansOf(reading, words);
      return spans.length > 0
        ? [factPlan(name, spans, (found) => `${label} of ${found.fullName}: ${value(found) ?? 'not known'}.`)]
        : [];
    }),
    ...(has(reading, /^who is\b/u) && name.to === reading.words.length
      ? [
          factPlan(
            name,
            [],
            ({ fullName, title, department, email }) =>
              `${[fullName, title, department, email].filter(Boolean).join(', ')}.`,
          ),
        ]
      : []),
  ];
}

const inDepartment = (name: string): RegExp =>
  new RegExp(
    `\\b(?:(?:(?:in|on|of|from) (?:the )?)?${name} (?:team|department|people|staff)|(?:in|on|from) (?:the )?${name})\\b`,
    'gu',
  );

/** Words of titles and departments of our people, with the part that these contain. */
const kinds: readonly (readonly [words: RegExp, field: 'title' | 'department', contained: string])[] = [
  [/\baccount executives?\b/gu, 'title', 'account executive'],
  [/\b(?:csms?|customer success managers?)\b/gu, 'title', 'customer success manager'],
  [/\baccount managers?\b/gu, 'title', 'account manager'],
  [/\bsolutions? engineers?\b/gu, 'title', 'solutions engineer'],
  [/\bsupport engineers?\b/gu, 'title', 'support engineer'],
  [/\bcustomer success(?: team| department)?\b/gu, 'department', 'customer success'],
  [inDepartment('support'), 'department', 'support'],
  [inDepartment('sales'), 'department', 'sales'],
];

/** The region of our people, which is none of accounts. */
const inRegion = /\b(?:in|from|of) (?:the )?(\w+)(?: sales)? (?:region|office|territory)\b/gu;

/** "List all account executives", "who works in support", "how many employees do we have". */
function listPlan(reading: Reading): Plan | null {
  const [kind] = kinds.flatMap(([words, field, contained]) => {
    const spans = spansOf(reading, words);
    return spans.length > 0 ? [{ spans, field, contained }] : [];
  });
  const [region] = spansOf(reading, inRegion);
  const all = spansOf(
    reading,
    region ? /\b(?:employees|colleagues|staff|reps|agents|people|who)\b/gu : /\b(?:employees|colleagues|staff)\b/gu,
  );
  const isAsked = has(
    reading,
    /^(?:who|list|show|name|give|how many|which (?:people|colleagues|employees)|(?:all )?our)\b/u,
  );
  if (!isAsked || (!kind && all.length === 0)) return null;
  const place = region?.match[1];
  const filter = {
    active: { eq: true },
    ...(kind && { [kind.field]: { contains: kind.contained } }),
    ...(place !== undefined && { region: { contains: place } }),
  };
  return {
    explains: [
      ...(kind?.spans ?? []),
      ...(region ? [region] : []),
      ...all,
      ...spansOf(reading, people),
      ...spansOf(reading, /\b(?:works?|number|our)\b/gu),
    ],
    names: [],
    answer: (run) => answerList(filter, kind?.contained ?? null, run),
  };
}

const listDocument = /* GraphQL */ `
  query Employees($filter: EmployeeFilter) {
    employees(filter: $filter, first: 100) {
      totalCount
      nodes { id fullName title department email region manager { id fullName } }
    }
  }
`;

async function answerList(filter: object, contained: string | null, run: Run): Promise<Result> {
  const data = await run({ document: listDocument, variables: { filter } });
  const { totalCount, nodes } = data.employees as { totalCount: number; nodes: Employee[] };
  if (totalCount === 0) throw new Unanswerable('No such employees are known.');
  const said = listed(nodes.slice(0, 10).map(({ fullName }) => fullName));
  return {
    text: `Employees${contained ? `, ${contained}` : ''}: ${formatted(totalCount, {})}: ${said}${totalCount > 10 ? ' and others' : ''}.`,
    value: totalCount,
    table: { columns, rows: nodes.map(rowOf), total: totalCount },
  };
}

const textFrom = ({ words }: Reading, at: number, count: number): string =>
  words
    .slice(Math.max(0, at), Math.max(0, at) + count)
    .map(({ folded }) => folded)
    .join(' ');

/** "Who reports to Grace", "Grace's team", "who does Grace manage". */
function isAboutReports(reading: Reading, { from, to }: Span): boolean {
  const [before, after] = [textFrom(reading, from - 3, Math.min(3, from)), textFrom(reading, to, 3)];
  return (
    /\b(?:report(?:s|ing)? (?:directly )?to|managed by|led by|works? (?:for|under)|working (?:for|under)|team (?:of|under)|reports of)$/u.test(
      before,
    ) ||
    /^(?:direct reports?|reports|team|crew|squad|subordinates?|people)\b/u.test(after) ||
    (/\b(?:does|do)$/u.test(before) && /^(?:manage|lead)\b/u.test(after))
  );
}

/** "Who does Tom report to", "Tom's manager", "who manages Tom". */
function isAboutManager(reading: Reading, { from, to }: Span): boolean {
  const [before, after] = [textFrom(reading, from - 3, Math.min(3, from)), textFrom(reading, to, 3)];
  return (
    /^(?:managers?|boss|supervisor|report(?:s|ing)? to)\b/u.test(after) ||
    /\b(?:who (?:manages|leads|supervises)|(?:manager|boss|supervisor) of)$/u.test(before)
  );
}

const reportsPlan = (reading: Reading, name: Choice): Plan => ({
  explains: [
    name,
    ...spansOf(reading, reporting),
    ...spansOf(reading, people),
    ...spansOf(reading, /\b(?:sales|number|many|directly|under|for)\b/gu),
  ],
  names: [name],
  answer: (run) => answerReports(name, run),
});

const managerPlan = (reading: Reading, name: Choice): Plan => ({
  explains: [name, ...spansOf(reading, manager), ...spansOf(reading, reporting)],
  names: [name],
  answer: (run) =>
    factOf(name, run, ({ fullName, manager: own }) => `Manager of ${fullName}: ${own?.fullName ?? 'not known'}.`),
});

const factPlan = (name: Choice, spans: readonly Span[], say: (of: Employee) => string): Plan => ({
  explains: [name, ...spans],
  names: [name],
  answer: (run) => factOf(name, run, say),
});

const document = /* GraphQL */ `
  query EmployeeFacts($id: ID!) {
    employee(id: $id) {
      id
      fullName
      title
      department
      email
      region
      manager { id fullName }
      reports(first: 100) { totalCount nodes { id fullName title department email region manager { id fullName } } }
    }
  }
`;

type Found = Employee & { readonly reports: { readonly totalCount: number; readonly nodes: readonly Employee[] } };

async function found({ chosen: { id } }: Choice, run: Run): Promise<Found> {
  const { employee } = (await run({ document, variables: { id } })) as { employee: Found | null };
  if (!employee) throw new Unanswerable('The employee no longer exists.');
  return employee;
}

const columns = [
  { name: 'employee', label: 'Employee' },
  { name: 'title', label: 'Title' },
  { name: 'department', label: 'Department' },
  { name: 'email', label: 'E-mail' },
  { name: 'region', label: 'Region' },
  { name: 'manager', label: 'Manager' },
];

const rowOf = ({ id, fullName, title, department, email, region, manager: own }: Employee): Row => ({
  values: [fullName, title, department, email, region, own?.fullName ?? null],
  employeeId: id,
});

async function factOf(name: Choice, run: Run, say: (of: Employee) => string): Promise<Result> {
  const employee = await found(name, run);
  return { text: say(employee), table: { columns, rows: [rowOf(employee)] } };
}

async function answerReports(name: Choice, run: Run): Promise<Result> {
  const {
    fullName,
    reports: { totalCount, nodes },
  } = await found(name, run);
  const said = listed(nodes.slice(0, 10).map((each) => each.fullName));
  const text =
    totalCount === 0
      ? `Nobody is known to report to ${fullName}.`
      : `${formatted(totalCount, {})} ${totalCount === 1 ? 'person reports' : 'people report'} to ${namesOf([name])[0]}: ${said}${totalCount > 10 ? ' and others' : ''}.`;
  return { text, value: totalCount, table: { columns, rows: nodes.map(rowOf), total: totalCount } };
}

/** Our people: who reports to whom, and what they do. */
export const employees: Intent = {
  name: 'employees',
  about: 'our people: team, manager, title',
  examples: [
    'Who reports to Grace Holloway?',
    'Who is on the team of Owen Whitfield?',
    'Who is the manager of Tom Okafor?',
    'What is the title of Tom Okafor?',
  ],
  read,
};
