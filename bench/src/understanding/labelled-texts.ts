import { readFileSync } from 'node:fs';
import { gongUnits } from '../../../packages/understanding/training/gong-units.ts';
import { slackUnits } from '../../../packages/understanding/training/slack-units.ts';

/** A text with what people say of it. */
export interface Judged {
  readonly text: string;
  /** -1, 0 or 1. */
  readonly sentiment: number;
  /** Absent if only the sentiment was judged. */
  readonly labels?: readonly string[];
  /** 1 to 5. */
  readonly urgency?: number;
}

const training = new URL('../../../packages/understanding/training/', import.meta.url);

const recordsOf = (name: string) =>
  readFileSync(new URL(name, training), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Reads the labelled sentences of Slack and calls that are for tests, and all sentences of calls. */
export async function readSampledSentences(data: string): Promise<{ test: Judged[]; all: string[] }> {
  const calls = gongUnits(data);
  const texts = new Map([...(await slackUnits(data)), ...calls].map(({ id, text }) => [id, text]));
  const isTest = new Set(
    ['sample.jsonl', 'labels/once.jsonl'].flatMap(recordsOf).flatMap(({ id, split }) => (split === 'test' ? [id] : [])),
  );
  const test = ['labels/final.jsonl', 'labels/once.jsonl'].flatMap(recordsOf).flatMap((record): Judged[] => {
    const { id, sentiment, labels, urgency } = record;
    const text = texts.get(id);
    return isTest.has(id) && text !== undefined ? [{ text, sentiment, labels, urgency }] : [];
  });
  return { test, all: calls.map(({ text }) => text) };
}

/** Reads the sentences that were written for tests. */
export const readCustomerSentences = (): Judged[] =>
  recordsOf('customer-sentences.jsonl').filter(({ split }) => split === 'test');

const polarities: Readonly<Record<string, number>> = { negative: -1, neutral: 0, positive: 1 };

/** Reads Senti4SD: `id;polarity;text`, with quoted texts. */
export const readPosts = (file: string): Judged[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n(?=t\d+;)/u)
    .map((row) => {
      const [, polarity = '', ...text] = row.split(';');
      return {
        text: text.join(';').replace(/^"|"$/gu, '').replaceAll('""', '"'),
        sentiment: polarities[polarity] ?? 0,
      };
    });
