import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { languageOf } from '../src/language/language-of.ts';
import { cues } from './cues.ts';
import { gongUnits } from './gong-units.ts';
import { slackUnits } from './slack-units.ts';
import type { Unit } from './unit.ts';

const testUnits = 120;
const trainUnits = 240;
const fewestWords = 3;
const isEnglishOrSpanish = (text: string): boolean => ['en', 'es'].includes(languageOf(text, null) ?? '');

/** Writes sample.jsonl, the ids of the sentences to label. The same data gives the same sample. */
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const sources = [await slackUnits(values.data, isEnglishOrSpanish), gongUnits(values.data)];
const sample = sources.flatMap(sampleOf).toSorted(byDigest(({ id }) => id));
const lines = sample.map(({ id, split }) => JSON.stringify({ id, split }));
writeFileSync(new URL('sample.jsonl', import.meta.url), `${lines.join('\n')}\n`);
console.info(`${sample.length} sentences of ${sources.flat().length}`);

type Split = 'test' | 'train';

/** Takes sentences for testing by chance and sentences for training by cues, from different conversations. */
function sampleOf(units: readonly Unit[]): (Unit & { split: Split })[] {
  const eligible = units.filter(({ text }) => text.split(/\s+/u).length >= fewestWords);
  const shuffled = eligible.toSorted(byDigest(({ id }) => id));
  const forTest = shuffled.filter((unit) => splitOf(unit) === 'test').slice(0, testUnits);
  const forTrain = enriched(shuffled.filter((unit) => splitOf(unit) === 'train'));
  return [...forTest, ...forTrain].map((unit) => ({ ...unit, split: splitOf(unit) }));
}

function splitOf({ conversation }: Unit): Split {
  return Number.parseInt(digest(conversation).slice(0, 8), 16) % 3 === 0 ? 'test' : 'train';
}

/** Takes a sentence for each cue in turn, and at most one of a message or turn. */
function enriched(shuffled: readonly Unit[]): Unit[] {
  const queues = cues.map((cue) => shuffled.filter(({ text }) => cue.test(text)));
  const taken = new Map<string, Unit>();
  while (taken.size < trainUnits && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const next = queue.shift();
      if (next !== undefined && taken.size < trainUnits) taken.set(turnOf(next), taken.get(turnOf(next)) ?? next);
    }
  }
  return [...taken.values()];
}

function turnOf({ id }: Unit): string {
  return id.slice(0, id.lastIndexOf('/'));
}

function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

function byDigest<T>(key: (item: T) => string): (one: T, other: T) => number {
  return (one, other) => (digest(key(one)) < digest(key(other)) ? -1 : 1);
}
