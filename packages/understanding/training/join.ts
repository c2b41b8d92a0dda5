import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { gongUnits } from './gong-units.ts';
import { readLines } from './read-lines.ts';
import { slackUnits } from './slack-units.ts';

/**
 * Writes sentences with their texts, and those before and after, to a file outside of the repository, for labelling: those
 * of the samples, or of the ids in FILE.
 */
const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, ids: { type: 'string' }, to: { type: 'string' } },
});
if (values.to === undefined) throw new Error('--to is missing: name a file outside of the repository');
const all = [...(await slackUnits(values.data)), ...gongUnits(values.data)];
const units = new Map(all.map((unit) => [unit.id, unit]));
const after = new Map(
  [...Map.groupBy(all, ({ conversation }) => conversation).values()].flatMap((conversation) =>
    conversation.map(({ id }, index) => [id, conversation[index + 1]?.text ?? null]),
  ),
);
const samples = ['sample.jsonl', 'labels/once.jsonl', 'found.jsonl', 'found-again.jsonl'].map(
  (name) => new URL(name, import.meta.url),
);
const files = values.ids === undefined ? samples : [pathToFileURL(values.ids)];
const lines = files
  .flatMap((file) => readLines(file, z.object({ id: z.string() })))
  .map(({ id }) => {
    const unit = units.get(id);
    if (unit === undefined) throw new Error(`${values.data} holds no sentence ${id}`);
    return JSON.stringify({ id, before: unit.before, text: unit.text, said: unit.said, after: after.get(id) ?? null });
  });
writeFileSync(values.to, `${lines.join('\n')}\n`);
console.info(`${lines.length} sentences in ${values.to}`);
