import { readFileSync } from 'node:fs';
import { builtInEngine, builtInTable, readWordTable, rowsOfText } from '@sophia/text-engines';
import { expect, it } from 'vitest';
import { featuresOf } from '../src/features/features-of.ts';
import { probabilitiesOf } from '../src/find.ts';
import { judgeSentiment, type LayeredText, layered } from '../src/heads/judge-sentiment.ts';
import { readHeads } from '../src/heads/read-heads.ts';
import { sentenceSpans } from '../src/sentence-spans.ts';
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

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a text was not read');
  return value;
}

async function read(texts: readonly string[]): Promise<LayeredText[]> {
  const { vectors } = await builtInEngine().embed(texts, { role: 'PASSAGE' });
  return texts.map((text, index) => {
    const { rows } = rowsOfText(text, table.rows);
    return layered(heads.sentiment, { ...featuresOf(text), embedding: vectors[index] ?? null, rows });
  });
}

it('computes the probabilities that the training computed', async () => {
  const texts = expected.map(({ text }) => spokenText(text));
  const whole = await read(texts);
  const sentences = await Promise.all(texts.map((text) => read(sentenceSpans(text).map((each) => each.text))));
  expect(expected.length).toBeGreaterThanOrEqual(80);
  expect(sentences.filter(({ length }) => length > 1).length).toBeGreaterThan(5);
  for (const [index, { text, sentiment, labels }] of expected.entries()) {
    const judged = known(whole[index]);
    const { negative, neutral, positive } = judgeSentiment(heads.sentiment, judged, known(sentences[index]));
    const distances = [negative, neutral, positive].map((share, place) => Math.abs(share - (sentiment[place] ?? 1)));
    expect(Math.max(...distances), text).toBeLessThan(1e-4);
    const found = probabilitiesOf(heads, known(texts[index]), judged.features);
    expect([...found.keys()]).toEqual(Object.keys(labels));
    for (const [kind, wanted] of Object.entries(labels)) {
      expect(Math.abs((found.get(kind) ?? 1) - wanted), `${kind}: ${text}`).toBeLessThan(1e-4);
    }
  }
});

it('refuses a file that holds no heads', async () => {
  await expect(readHeads(new URL(import.meta.url))).rejects.toThrow('heads.test.ts holds no heads');
});
