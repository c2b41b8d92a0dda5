import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAnalyzer } from '../src/analyzer.ts';

/** Sentences that break a law on a subject, and near misses, which have none. `pnpm bench understanding` counts them. */
const sentences: { readonly text: string; readonly topic: string | null }[] = readFileSync(
  new URL('compliance.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const analyzer = await openAnalyzer();

async function flagged(text: string): Promise<string[]> {
  const [analysis] = await analyzer.analyse([{ text, language: 'en' }]);
  return analysis?.complianceFlags.map(({ topic }) => topic) ?? [];
}

describe('sentences that may break a law', () => {
  it.each(sentences.filter(({ topic }) => topic !== null))('$topic: $text', async ({ text, topic }) => {
    expect(await flagged(text)).toContain(topic);
  });
});

describe('sentences that break none', () => {
  it.each(sentences.filter(({ topic }) => topic === null))('$text', async ({ text }) => {
    expect(await flagged(text)).toEqual([]);
  });
});
