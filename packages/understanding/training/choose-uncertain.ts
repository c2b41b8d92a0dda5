import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtInEngine } from '@sophia/text-engines';
import { z } from 'zod';
import { featuresOf } from '../src/features/features-of.ts';
import { inputsOf, probability } from '../src/find.ts';
import { readHeads } from '../src/heads/read-heads.ts';
import { languageOf } from '../src/language/language-of.ts';
import { gongUnits } from './gong-units.ts';
import { readLines } from './read-lines.ts';
import { slackUnits } from './slack-units.ts';
import type { Unit } from './unit.ts';

const testUnits = 60;
const trainUnits = 110;
const pool = 4_000;
const fewestWords = 3;

/**
 * Writes a second sample for labelling: sentences for testing by chance, and for training those of which the heads are
 * least sure. Its training part depends on the heads of the time.
 */
const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, to: { type: 'string' } },
});
if (values.to === undefined) throw new Error('--to is missing: name the file of the sample');
const heads = await readHeads(new URL('../src/heads/heads.bin', import.meta.url));
const engine = builtInEngine();
const known = new Set(
  readLines(new URL('sample.jsonl', import.meta.url), z.object({ id: z.string() })).map(({ id }) => id),
);
const isEnglish = (text: string): boolean => languageOf(text, null) === 'en';

const lines: string[] = [];
for (const units of [await slackUnits(values.data, isEnglish), gongUnits(values.data)]) {
  const shuffled = units
    .filter(({ id, text }) => !known.has(id) && text.split(/\s+/u).length >= fewestWords)
    .toSorted((one, other) => (digest(one.id) < digest(other.id) ? -1 : 1));
  const test = shuffled.filter((unit) => isForTest(unit)).slice(0, testUnits);
  const candidates = shuffled.filter((unit) => !isForTest(unit)).slice(0, pool);
  const train = (await leastSure(candidates)).slice(0, trainUnits);
  lines.push(...test.map(({ id }) => JSON.stringify({ id, split: 'test' })));
  lines.push(...train.map(({ id }) => JSON.stringify({ id, split: 'train' })));
}
writeFileSync(values.to, `${lines.join('\n')}\n`);
console.info(`${lines.length} sentences in ${values.to}`);

/** Sorts sentences: first the one that is nearest to the threshold of some head, for each head in turn. */
async function leastSure(units: readonly Unit[]): Promise<Unit[]> {
  const { vectors } = await engine.embed(
    units.map(({ text }) => text),
    { role: 'PASSAGE' },
  );
  const read = units.map((unit, index) => ({
    unit,
    features: { ...featuresOf(unit.text), embedding: vectors[index] ?? null, rows: [] },
  }));
  const queues = [...heads.labels.values()].map((head) =>
    read
      .map(({ unit, features }) => {
        const value = probability(head, features, inputsOf(unit.text, features));
        return { unit, distance: Math.abs(value - head.threshold) };
      })
      .toSorted((one, other) => one.distance - other.distance)
      .slice(0, trainUnits),
  );
  const places = Array.from({ length: trainUnits }, (_, place) => place);
  return [...new Set(places.flatMap((place) => queues.flatMap((queue) => queue[place]?.unit ?? [])))];
}

function isForTest({ conversation }: Unit): boolean {
  return Number.parseInt(digest(conversation).slice(0, 8), 16) % 3 === 0;
}

function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
