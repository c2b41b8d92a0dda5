import type { Client } from '../graph/graphql-client.ts';
import type { Expected, Question } from './questions.ts';

export interface Asked {
  readonly question: Question;
  readonly verdict: 'right' | 'wrong' | 'declined';
  /** What is wrong. */
  readonly why: string;
  readonly text: string;
  readonly confidence: number;
  readonly milliseconds: number;
}

const document = /* GraphQL */ `
  query Ask($question: String!, $now: DateTime) {
    ask(question: $question, now: $now) {
      status
      text
      value
      confidence
      table { total rows { cells { text number } } }
    }
  }
`;

interface Cell {
  readonly text: string | null;
  readonly number: number | null;
}

interface Answer {
  readonly status: string;
  readonly text: string;
  readonly value: number | null;
  readonly confidence: number;
  readonly table: {
    readonly total: number | null;
    readonly rows: readonly { readonly cells: readonly Cell[] }[];
  } | null;
}

/** Asks a question and judges the answer. A question that should be declined is right when it is. */
export async function askedWith(client: Client, question: Question): Promise<Asked> {
  const begun = performance.now();
  const { ask } = await client.request<{ ask: Answer }>(document, { question: question.question, now: question.now });
  const milliseconds = performance.now() - begun;
  const { expect } = question;
  const isDeclined = ask.status === 'DECLINED';
  const why = isDeclined ? '' : faultOf(ask, expect);
  const verdict = isDeclined ? (expect.declined ? 'right' : 'declined') : why === '' ? 'right' : 'wrong';
  return { question, verdict, why, text: ask.text, confidence: ask.confidence, milliseconds };
}

const usualTolerance = 0.001;

function faultOf({ text, value, table }: Answer, expect: Expected): string {
  const rows = table?.rows ?? [];
  const all = [text, ...rows.flatMap(({ cells }) => cells.map((cell) => cell.text ?? ''))].join('\n').toLowerCase();
  const names = rows.map(({ cells: [name] }) => name?.text ?? '');
  const isNear = (one: number | null | undefined, other: number) =>
    one != null && Math.abs(one - other) <= Math.abs(other) * (expect.within ?? usualTolerance);
  const faults: (string | false)[] = [];
  if (expect.declined) {
    const isFine =
      (expect.orValue !== undefined && isNear(value, expect.orValue)) ||
      (expect.orMentions?.every((each) => all.includes(each.toLowerCase())) ?? false);
    faults.push(!isFine && 'should be declined');
  }
  if (expect.value !== undefined) faults.push(!isNear(value, expect.value) && `${value} instead of ${expect.value}`);
  for (const each of expect.mentions ?? [])
    faults.push(!all.includes(each.toLowerCase()) && `does not mention ${each}`);
  for (const each of expect.leaves ?? []) faults.push(all.includes(each.toLowerCase()) && `mentions ${each}`);
  if (expect.first !== undefined) faults.push(names[0] !== expect.first && `${names[0]} comes first`);
  if (expect.top)
    faults.push(
      expect.top.some((name, at) => names[at] !== name) &&
        `the first are ${names.slice(0, expect.top.length).join(', ')}`,
    );
  if (expect.rows) faults.push(rowsFault(rows, expect));
  for (const [name, number] of Object.entries(expect.points ?? {})) {
    const row = rows.find(({ cells }) => cells[0]?.text === name);
    faults.push(!row?.cells.some((cell) => isNear(cell.number, number)) && `${name} is not ${number}`);
  }
  return faults.filter((fault) => fault !== false).join('; ');
}

/** Each expected name is in another row, and no other row is there. */
function rowsFault(
  rows: readonly { readonly cells: readonly Cell[] }[],
  { rows: expected = [], alsoFine = [] }: Expected,
): string | false {
  const has = (row: { readonly cells: readonly Cell[] }, name: string) =>
    row.cells.some(({ text }) => text?.includes(name));
  const missing = expected.filter((name) => !rows.some((row) => has(row, name)));
  const extra = rows.filter((row) => ![...expected, ...alsoFine].some((name) => has(row, name)));
  if (missing.length > 0) return `lacks ${missing.join(', ')}`;
  return extra.length > 0 && `has ${extra.map(({ cells }) => cells[0]?.text).join(', ')}`;
}
