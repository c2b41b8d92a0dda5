import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { languageOf } from '../src/language/language-of.ts';
import { byDigest, isLongEnough, splitOf } from './by-chance.ts';
import { gongUnits } from './gong-units.ts';
import { headsOfToday, judge } from './heads-of-today.ts';
import { readLines } from './read-lines.ts';
import { slackUnits } from './slack-units.ts';
import type { Unit } from './unit.ts';

const testUnits = 60;
const trainUnits = 110;
const pool = 4_000;

/**
 * Writes a second sample for labelling: sentences for testing by chance, and for training those of which the heads are
 * least sure. Its training part depends on the heads of the time.
 */
const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, to: { type: 'string' } },
});
if (values.to === undefined) throw new Error('--to is missing: name the file of the sample');
const known = new Set(
  readLines(new URL('sample.jsonl', import.meta.url), z.object({ id: z.string() })).map(({ id }) => id),
);
const isEnglish = (text: string): boolean => languageOf(text, null) === 'en';

const lines: string[] = [];
for (const units of [await slackUnits(values.data, isEnglish), gongUnits(values.data)]) {
  const shuffled = units.filter((unit) => !known.has(unit.id) && isLongEnough(unit)).toSorted(byDigest(({ id }) => id));
  const test = shuffled.filter((unit) => splitOf(unit) === 'test').slice(0, testUnits);
  const candidates = shuffled.filter((unit) => splitOf(unit) === 'train').slice(0, pool);
  const train = (await leastSure(candidates)).slice(0, trainUnits);
  lines.push(...test.map(({ id }) => JSON.stringify({ id, split: 'test' })));
  lines.push(...train.map(({ id }) => JSON.stringify({ id, split: 'train' })));
}
writeFileSync(values.to, `${lines.join('\n')}\n`);
console.info(`${lines.length} sentences in ${values.to}`);

/** Sorts sentences: first the one that is nearest to the threshold of some head, for each head in turn. */
async function leastSure(units: readonly Unit[]): Promise<Unit[]> {
  const judged = await judge(units);
  const queues = [...headsOfToday].map(([kind, { threshold }]) =>
    judged
      .map(({ unit, probabilities }) => ({ unit, distance: Math.abs((probabilities.get(kind) ?? 0) - threshold) }))
      .toSorted((one, other) => one.distance - other.distance)
      .slice(0, trainUnits),
  );
  const places = Array.from({ length: trainUnits }, (_, place) => place);
  return [...new Set(places.flatMap((place) => queues.flatMap((queue) => queue[place]?.unit ?? [])))];
}
