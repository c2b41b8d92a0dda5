import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FieldMapping, fieldKinds, guessMapping, type Linkage, link, type Row as Record } from '@sophia/linkage';
import { z } from 'zod';
import { readFlags } from '../common/flags.ts';
import { readCsv } from '../common/read-csv.ts';
import type { Report, Row } from '../common/report.ts';

const flags = {
  data: ['folder with the lists', '../shared/data/record-linkage'],
  sets: [
    'sets divided by commas; a list alone is searched for duplicates, lists joined by + are compared with each other',
    'dataset1.csv,dataset4a.csv+dataset4b.csv',
  ],
  truth: ['column that says who a row is; it is not compared', 'rec_id'],
  'truth-pattern': ['regular expression whose first group is the person', '^rec-(\\d+)-'],
  without: ['further columns that are not compared, divided by commas', ''],
  mapping: ['JSON file: [{"name", "kind", "columns"}]; otherwise the headings decide', ''],
  same: ['pairs from this probability on are one person', '0.99'],
  review: ['pairs from this probability on are for a person to decide', '0.5'],
} as const;

const mappingFile = z.array(
  z.object({ name: z.string(), kind: z.enum(fieldKinds), columns: z.array(z.string()).min(1) }),
);

/** Finds rows of one person, and compares them with who they are. The model never sees that. */
export async function linkageBench(args: readonly string[]): Promise<Report> {
  const about = 'Finds rows of one person in lists without labels, and compares the result with who they are.';
  const given = readFlags('linkage', about, flags, args);
  const [same, review] = [share(given.same, 'same'), share(given.review, 'review')];
  const truth = { column: given.truth, pattern: new RegExp(given['truth-pattern']) };
  const without = [given.truth, ...given.without.split(',').filter(Boolean)];
  const chosen = given.mapping && mappingFile.parse(JSON.parse(await readFile(given.mapping, 'utf8')));
  const rows: Row[] = [];
  for (const set of given.sets.split(',')) {
    const lists = await Promise.all(set.split('+').map((file) => readCsv(join(given.data, file))));
    const records = lists.flat();
    const sides = lists.length > 1 ? lists.flatMap((list, side) => list.map(() => side)) : undefined;
    const mapping: readonly FieldMapping[] = chosen || guessMapping(records, without);
    check(mapping, records, set);
    const [begin, cpuBegin] = [performance.now(), process.cpuUsage()];
    const linkage = link(records, mapping, { same, review, sides });
    const [seconds, cpu] = [(performance.now() - begin) / 1_000, process.cpuUsage(cpuBegin)];
    rows.push(
      row(set, 'rows', '', records.length),
      ...linkage.model.fields.map(({ name, m, u }) =>
        row(set, `${name}: equal values`, 'bits', Math.log2((m[0] ?? 0) / (u[0] ?? 1))),
      ),
      row(set, 'time', 's', seconds),
      row(set, 'processor time', 's', (cpu.user + cpu.system) / 1e6),
      row(set, 'pairs compared', '', linkage.pairs.left.length),
      row(set, 'pairs compared for each row', '', linkage.pairs.left.length / records.length),
      ...quality(set, linkage, records, truth, sides),
    );
  }
  return { bench: 'linkage', rows, ratios: [] };
}

function quality(
  set: string,
  { pairs, links }: Linkage,
  records: readonly Record[],
  { column, pattern }: { column: string; pattern: RegExp },
  sides: readonly number[] | undefined,
): Row[] {
  const person = records.map((record) => pattern.exec(record[column] ?? '')?.[1]);
  const found = links.filter(({ decision }) => decision === 'same');
  const counts = [
    row(set, 'pairs found', '', found.length),
    row(set, 'pairs for review', '', links.length - found.length),
  ];
  if (person.every((id) => id === undefined)) return counts;
  const isTrue = (left: number, right: number) => person[left] !== undefined && person[left] === person[right];
  const all = truePairs(person, sides);
  const right = found.filter((pair) => isTrue(pair.left, pair.right)).length;
  const inReview = links.filter((pair) => pair.decision === 'review' && isTrue(pair.left, pair.right)).length;
  let compared = 0;
  for (const [index, left] of pairs.left.entries()) if (isTrue(left, pairs.right[index] ?? -1)) compared += 1;
  return [
    row(set, 'true pairs', '', all),
    row(set, 'blocking recall', '', compared / all),
    ...counts,
    row(set, 'true pairs among those for review', '', inReview),
    row(set, 'precision', '', right / found.length),
    row(set, 'recall', '', right / all),
  ];
}

function truePairs(person: readonly (string | undefined)[], sides: readonly number[] | undefined): number {
  const groups = Map.groupBy(person.keys(), (index) => person[index]);
  groups.delete(undefined);
  let pairs = 0;
  for (const members of groups.values()) {
    for (const [index, member] of members.entries()) {
      pairs += members.slice(0, index).filter((other) => !sides || sides[other] !== sides[member]).length;
    }
  }
  return pairs;
}

function check(mapping: readonly FieldMapping[], records: readonly Record[], set: string): void {
  if (mapping.length === 0) throw new Error(`${set} has no column with values to compare`);
  for (const { name, columns } of mapping) {
    const missing = columns.find((column) => !records.some((record) => column in record));
    if (missing !== undefined)
      throw new Error(`--mapping: ${set} has no column ${JSON.stringify(missing)} for ${name}`);
  }
}

function share(text: string, flag: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) throw new Error(`--${flag} must be between 0 and 1, not ${text}`);
  return value;
}

const row = (target: string, metric: string, unit: string, value: number): Row => ({
  target,
  metric,
  unit,
  value: Number(value.toFixed(4)),
});
