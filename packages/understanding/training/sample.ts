import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { languageOf } from '../src/language/language-of.ts';
import { byDigest, isLongEnough, type Split, splitOf } from './by-chance.ts';
import { cues } from './cues.ts';
import { gongUnits } from './gong-units.ts';
import { slackUnits } from './slack-units.ts';
import type { Unit } from './unit.ts';

const testUnits = 120;
const trainUnits = 240;
const isEnglishOrSpanish = (text: string): boolean => ['en', 'es'].includes(languageOf(text, null) ?? '');

/** Writes sample.jsonl, the ids of the sentences to label. The same data gives the same sample. */
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const sources = [await slackUnits(values.data, isEnglishOrSpanish), gongUnits(values.data)];
const sample = sources.flatMap(sampleOf).toSorted(byDigest(({ id }) => id));
const lines = sample.map(({ id, split }) => JSON.stringify({ id, split }));
writeFileSync(new URL('sample.jsonl', import.meta.url), `${lines.join('\n')}\n`);
console.info(`${sample.length} sentences of ${sources.flat().length}`);

/** Takes sentences for testing by chance and sentences for training by cues, from different conversations. */
function sampleOf(units: readonly Unit[]): (Unit & { split: Split })[] {
  const shuffled = units.filter(isLongEnough).toSorted(byDigest(({ id }) => id));
  const forTest = shuffled.filter((unit) => splitOf(unit) === 'test').slice(0, testUnits);
  const forTrain = enriched(shuffled.filter((unit) => splitOf(unit) === 'train'));
  return [...forTest, ...forTrain].map((unit) => ({ ...unit, split: splitOf(unit) }));
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
