import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { builtInEngine, builtInTable, charactersRead, readWordTable, rowsOfText } from '@sophia/text-engines';
import { featuresOf } from '../src/features/features-of.ts';
import type { SparseFeatures } from '../src/features/hashed.ts';
import { characterBits, denseNames, wordBits } from '../src/features/layout.ts';
import { cueNames, cueNumbers } from '../src/rules/cues.ts';
import { matchRules, ruleKinds, ruleNumbers } from '../src/rules/rules.ts';
import { spokenText } from '../src/spoken-text.ts';

/**
 * Writes the features of texts (JSON strings, a line each, from standard input) into a folder, as flat arrays that
 * features.py reads. Usage: node dump-features.ts FOLDER
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node dump-features.ts FOLDER < TEXTS');
await mkdir(folder, { recursive: true });

const engine = builtInEngine();
const space = await engine.space();
const table = await readWordTable(builtInTable);

const out = (name: string): WriteStream => createWriteStream(join(folder, name));
const files = {
  dense: out('dense.f32'),
  rules: out('rules.f32'),
  cues: out('cues.f32'),
  embedding: out('embedding.f32'),
  words: { lengths: out('words.lengths.u32'), indices: out('words.indices.u32'), values: out('words.values.f32') },
  rows: { lengths: out('rows.lengths.u32'), indices: out('rows.indices.u32') },
  characters: {
    lengths: out('characters.lengths.u32'),
    indices: out('characters.indices.u32'),
    values: out('characters.values.f32'),
  },
};

async function write(stream: WriteStream, array: Float32Array | Uint32Array): Promise<void> {
  const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  if (bytes.length > 0 && !stream.write(bytes)) await once(stream, 'drain');
}

async function writeSparse(to: (typeof files)['words'], { indices, values }: SparseFeatures): Promise<void> {
  await write(to.lengths, Uint32Array.of(indices.length));
  await write(to.indices, indices);
  await write(to.values, values);
}

let texts = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const text = spokenText(JSON.parse(line) as string);
  const { dense, words, characters } = featuresOf(text);
  const { vectors } = await engine.embed([text], { role: 'PASSAGE' });
  await write(files.dense, dense);
  await write(files.rules, ruleNumbers(matchRules(text)));
  await write(files.cues, cueNumbers(text));
  await write(files.embedding, vectors[0] ?? new Float32Array(space.dimensions));
  const { rows } = rowsOfText(text.slice(0, charactersRead), table.rows);
  await write(files.rows.lengths, Uint32Array.of(rows.length));
  await write(files.rows.indices, Uint32Array.from(rows));
  await writeSparse(files.words, words);
  await writeSparse(files.characters, characters);
  texts += 1;
}
const streams = [
  files.dense,
  files.rules,
  files.cues,
  files.embedding,
  ...Object.values(files.words),
  ...Object.values(files.characters),
];
await Promise.all(
  streams.map(async (stream) => {
    stream.end();
    await once(stream, 'finish');
  }),
);
await writeFile(
  join(folder, 'layout.json'),
  JSON.stringify({
    texts,
    dense: denseNames,
    rules: ruleKinds,
    cues: cueNames,
    embedding: space,
    wordBits,
    characterBits,
  }),
);
