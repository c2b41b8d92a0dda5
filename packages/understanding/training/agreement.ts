import { existsSync, writeFileSync } from 'node:fs';
import { cohensKappa } from './cohens-kappa.ts';
import { type Labelling, labelledTwice, labels, readLabels, readSample } from './labelling.ts';

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

const finalOf = ([one, other]: [Labelling, Labelling]) => adjudicated.get(one.id) ?? merged(one, other);
const final = pairs.map(finalOf);
writeFileSync(new URL('final.jsonl', folder), `${final.map((each) => JSON.stringify(each)).join('\n')}\n`);

for (const name of labelledTwice) {
  const splits = new Map(readSample(name).map(({ id, split }) => [id, split]));
  const own = pairs.filter(([{ id }]) => splits.has(id));
  const again = own.filter(([{ id }]) => adjudicated.has(id)).length;
  console.info(`\n${name}: ${own.length} sentences were labelled twice, ${again} of them a third time.\n`);
  console.info('| | kappa | kappa (test) | same | a | b | final |\n|---|---|---|---|---|---|---|');
  const isTest = ({ id }: Labelling) => splits.get(id) === 'test';
  for (const label of labels) report(own, isTest, label, (each) => each.labels.includes(label), Boolean);
  report(
    own,
    isTest,
    'sentiment',
    ({ sentiment }) => sentiment,
    (sentiment) => sentiment !== 0,
  );
  report(
    own,
    isTest,
    'urgency',
    ({ urgency }) => urgency,
    (urgency) => urgency > 1,
  );
  report(
    own,
    isTest,
    'topic',
    ({ topic }) => topic,
    (topic) => topic !== 'none',
  );
}

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
function report<T>(
  own: readonly [Labelling, Labelling][],
  isTest: (each: Labelling) => boolean,
  name: string,
  fieldOf: (each: Labelling) => T,
  isNotable: (value: T) => boolean,
): void {
  const valuesOf = ([one, other]: [Labelling, Labelling]): [T, T] => [fieldOf(one), fieldOf(other)];
  const values = own.map(valuesOf);
  const forTest = own.filter(([one]) => isTest(one)).map(valuesOf);
  const same = values.filter(([one, other]) => one === other).length / values.length;
  const counts = [own.map(([one]) => one), own.map(([, other]) => other), own.map(finalOf)].map(
    (each) => each.filter((labelling) => isNotable(fieldOf(labelling))).length,
  );
  const figures = [cohensKappa(values), cohensKappa(forTest), same].map((figure) => figure.toFixed(2));
  console.info(`| ${[name, ...figures, ...counts].join(' | ')} |`);
}
