import { existsSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { cohensKappa } from './cohens-kappa.ts';
import { type Labelling, labels, readLabels } from './labelling.ts';
import { readLines } from './read-lines.ts';

/** Compares the labels of the two labellers, prints their agreement, and writes labels/final.jsonl. */
const folder = new URL('labels/', import.meta.url);
const first = readLabels(new URL('a.jsonl', folder));
const second = readLabels(new URL('b.jsonl', folder));
const adjudication = new URL('adjudicated.jsonl', folder);
const adjudicated = existsSync(adjudication) ? readLabels(adjudication) : new Map<string, Labelling>();
const pairs = [...first.values()].flatMap((one): [Labelling, Labelling][] => {
  const other = second.get(one.id);
  return other === undefined ? [] : [[one, other]];
});
if (pairs.length === 0) throw new Error('a.jsonl and b.jsonl have no sentence in common');
const sample = readLines(new URL('sample.jsonl', import.meta.url), z.object({ id: z.string(), split: z.string() }));
const forTesting = new Set(sample.filter(({ split }) => split === 'test').map(({ id }) => id));

const final = pairs.map(([one, other]) => adjudicated.get(one.id) ?? merged(one, other));
writeFileSync(new URL('final.jsonl', folder), `${final.map((each) => JSON.stringify(each)).join('\n')}\n`);

console.info(`${pairs.length} sentences were labelled twice, ${adjudicated.size} of them a third time.\n`);
console.info('| | kappa | kappa (test) | same | a | b | final |\n|---|---|---|---|---|---|---|');
for (const label of labels) report(label, (each) => each.labels.includes(label), Boolean);
report(
  'sentiment',
  ({ sentiment }) => sentiment,
  (sentiment) => sentiment !== 0,
);
report(
  'urgency',
  ({ urgency }) => urgency,
  (urgency) => urgency > 1,
);
report(
  'topic',
  ({ topic }) => topic,
  (topic) => topic !== 'none',
);

/** Keeps what both say. Where they differ: no label, neutral, the lower urgency, no topic, and the first owner and date. */
function merged(one: Labelling, other: Labelling): Labelling {
  const both = one.labels.filter((label) => other.labels.includes(label));
  const isTask = both.includes('ACTION_ITEM');
  return {
    id: one.id,
    labels: both.length > 0 ? both : ['NONE'],
    sentiment: one.sentiment === other.sentiment ? one.sentiment : 0,
    urgency: Math.min(one.urgency, other.urgency),
    topic: one.topic === other.topic ? one.topic : 'none',
    owner: isTask ? (one.owner ?? other.owner) : undefined,
    due: isTask ? (one.due ?? other.due) : undefined,
  };
}

/** Prints a row. The last three columns count the sentences where the value is not the usual one. */
function report<T>(name: string, fieldOf: (each: Labelling) => T, isNotable: (value: T) => boolean): void {
  const valuesOf = ([one, other]: [Labelling, Labelling]): [T, T] => [fieldOf(one), fieldOf(other)];
  const values = pairs.map(valuesOf);
  const forTest = pairs.filter(([one]) => forTesting.has(one.id)).map(valuesOf);
  const same = values.filter(([one, other]) => one === other).length / values.length;
  const counts = [pairs.map(([one]) => one), pairs.map(([, other]) => other), final].map(
    (each) => each.filter((labelling) => isNotable(fieldOf(labelling))).length,
  );
  const figures = [cohensKappa(values), cohensKappa(forTest), same].map((figure) => figure.toFixed(2));
  console.info(`| ${[name, ...figures, ...counts].join(' | ')} |`);
}
