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
  /** How many sentences of all talk it stands for; absent if all of its set had the same chance. */
  readonly weight?: number;
}

const training = new URL('../../../packages/understanding/training/', import.meta.url);

const recordsOf = (name: string) =>
  readFileSync(new URL(name, training), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The labelled sentences of Slack and calls that are for tests, and all sentences of calls. */
interface Talk {
  /** Drawn at random. */
  readonly sampled: readonly Judged[];
  /** Drawn from what heads found, nearly found, and from all, with weights. */
  readonly found: readonly Judged[];
  readonly all: readonly string[];
}

export async function readTalk(data: string): Promise<Talk> {
  const calls = gongUnits(data);
  const texts = new Map([...(await slackUnits(data)), ...calls].map(({ id, said }) => [id, said]));
  const labels = new Map(['labels/final.jsonl', 'labels/once.jsonl'].flatMap(recordsOf).map((each) => [each.id, each]));
  const testsOf = (name: string) =>
    recordsOf(name).flatMap(({ id, split, probability = 1 }): Judged[] => {
      const text = texts.get(id);
      return split === 'test' && text !== undefined ? [{ ...labels.get(id), text, weight: 1 / probability }] : [];
    });
  return {
    sampled: ['sample.jsonl', 'labels/once.jsonl'].flatMap(testsOf),
    found: ['found.jsonl', 'found-again.jsonl'].flatMap(testsOf),
    all: calls.map(({ text }) => text),
  };
}

/** Reads the sentences for tests of a file of sentences that were written for this. */
export const readWritten = (name: 'customer-sentences.jsonl' | 'voices.jsonl'): Judged[] =>
  recordsOf(name).filter(({ split }) => split === 'test');

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
