import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAnalyzer } from '../src/analyzer.ts';
import { shown } from '../src/show.ts';

interface Case {
  readonly about: string;
  readonly text: string;
  readonly language?: string;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  readonly sentiment?: string;
  /** Sentiments that are right, where more than one is. */
  readonly mood?: readonly string[];
  readonly urgency?: number;
  readonly escalation?: boolean;
  /** What a churn signal says; null if it must have none. */
  readonly leaving?: string | null;
  /** What each feeling is about, + or - first. */
  readonly feelings?: readonly string[];
  /** What it is taken for today. */
  readonly wrong?: string;
}

const cases: Case[] = readFileSync(new URL('fools.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const analyzer = await openAnalyzer();

async function check({
  text,
  language,
  has = [],
  lacks = [],
  sentiment,
  mood,
  urgency,
  escalation,
  leaving,
  feelings,
}: Case): Promise<void> {
  const [analysis] = await analyzer.analyse([{ text, language: null }]);
  if (analysis === undefined) throw new Error('no analysis');
  const { findings, sentimentLabel, ...rest } = shown(analysis);
  const kinds = findings.map(({ kind }) => kind as string);
  for (const kind of has) expect(kinds).toContain(kind);
  for (const kind of lacks) expect(kinds).not.toContain(kind);
  if (sentiment !== undefined) expect(sentimentLabel).toBe(sentiment);
  if (mood !== undefined) expect(mood).toContain(sentimentLabel);
  if (leaving !== undefined) expect(findings.find(({ kind }) => kind === 'CHURN_SIGNAL')?.target ?? null).toBe(leaving);
  if (feelings !== undefined) {
    const felt = findings.filter(({ kind }) => kind === 'SENTIMENT');
    expect(felt.map(({ polarity, target }) => `${(polarity ?? 0) > 0 ? '+' : '-'} ${target}`)).toEqual(feelings);
  }
  if (escalation !== undefined) expect(rest.escalationRequired).toBe(escalation);
  if (urgency !== undefined) expect(rest.urgency).toBe(urgency);
  if (language !== undefined) expect(rest.language).toBe(language);
}

describe('texts that are easily taken for something else', () => {
  it.each(cases.filter(({ wrong }) => wrong === undefined))('$about: $text', check);
});

describe('texts that are taken for something else today', () => {
  it.fails.each(cases.filter(({ wrong }) => wrong !== undefined))('$about: $text is taken for $wrong', check);
});
