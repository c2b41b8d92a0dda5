import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { gongUnits } from './gong-units.ts';
import { readLines } from './read-lines.ts';
import { slackUnits } from './slack-units.ts';

/** Writes the sampled sentences with their texts to a file outside of the repository, for labelling. */
const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, to: { type: 'string' } },
});
if (values.to === undefined) throw new Error('--to is missing: name a file outside of the repository');
const units = new Map([...(await slackUnits(values.data)), ...gongUnits(values.data)].map((unit) => [unit.id, unit]));
const files = ['sample.jsonl', 'labels/once.jsonl'].map((name) => new URL(name, import.meta.url));
const lines = files
  .flatMap((file) => readLines(file, z.object({ id: z.string() })))
  .map(({ id }) => {
    const unit = units.get(id);
    if (unit === undefined) throw new Error(`${values.data} holds no sentence ${id}`);
    return JSON.stringify({ id, before: unit.before, text: unit.text });
  });
writeFileSync(values.to, `${lines.join('\n')}\n`);
console.info(`${lines.length} sentences in ${values.to}`);
