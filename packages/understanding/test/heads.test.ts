import { readFileSync } from 'node:fs';
import { builtInEngine, builtInTable, readWordTable, rowsOfText } from '@sophia/text-engines';
import { expect, it } from 'vitest';
import { featuresOf } from '../src/features/features-of.ts';
import { inputsOf, probability } from '../src/find.ts';
import { judgeSentiment } from '../src/heads/judge-sentiment.ts';
import { readHeads } from '../src/heads/read-heads.ts';
import { spokenText } from '../src/spoken-text.ts';

interface Expected {
  readonly text: string;
  readonly sentiment: readonly number[];
  readonly labels: Readonly<Record<string, number>>;
}

const heads = await readHeads(new URL('../src/heads/heads.bin', import.meta.url));
const table = await readWordTable(builtInTable);
const expected: Expected[] = readFileSync(new URL('expected.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

it('computes the probabilities that the training computed', async () => {
  const { vectors } = await builtInEngine().embed(
    expected.map(({ text }) => spokenText(text)),
    { role: 'PASSAGE' },
  );
  expect(expected.length).toBeGreaterThanOrEqual(60);
  for (const [index, { text: written, sentiment, labels }] of expected.entries()) {
    const text = spokenText(written);
    const { rows } = rowsOfText(text, table.rows);
    const features = { ...featuresOf(text), embedding: vectors[index] ?? null, rows };
    const { negative, neutral, positive } = judgeSentiment(heads.sentiment, features);
    const distances = [negative, neutral, positive].map((share, place) => Math.abs(share - (sentiment[place] ?? 1)));
    expect(Math.max(...distances), text).toBeLessThan(1e-4);
    const inputs = inputsOf(text, features);
    for (const [kind, wanted] of Object.entries(labels)) {
      const head = heads.labels.get(kind);
      if (head === undefined) throw new Error(`no head for ${kind}`);
      expect(Math.abs(probability(head, features, inputs) - wanted), `${kind}: ${text}`).toBeLessThan(1e-4);
    }
  }
});

it('refuses a file that holds no heads', async () => {
  await expect(readHeads(new URL(import.meta.url))).rejects.toThrow('heads.test.ts holds no heads');
});
