import { readFileSync } from 'node:fs';
import type { Token } from '../tokens/tokens.ts';
import { isNegation } from './valences.ts';

/** Mean valence, -4 to 4, that people gave to words and faces; the lexicon of VADER (Hutto and Gilbert, 2014). */
const lexicon: ReadonlyMap<string, number> = new Map(
  readFileSync(new URL(import.meta.resolve('vader-sentiment/vader_lexicon.txt')), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [word, valence] = line.split('\t');
      return word && valence ? [[word, Number(valence)] as const] : [];
    }),
);

/** True for an English word that people found to carry a feeling. */
export const hasValence = (word: string): boolean => word.length > 3 && lexicon.has(word);

const negationReach = 3;
const negationFactor = -0.7;
/** Borders between strong, clear and weak valences. */
const borders = [-2.5, -1.5, 0, 1.5, 2.5];
const softness = 15;

export const vaderNames = [
  'compound by VADER',
  'positive by VADER',
  'negative by VADER',
  'strongest by VADER',
  'weakest by VADER',
  'very negative words',
  'clearly negative words',
  'slightly negative words',
  'slightly positive words',
  'clearly positive words',
  'very positive words',
] as const;

/** Returns the numbers of `vaderNames` for the tokens of a text. */
export function vaderNumbers(tokens: readonly Token[]): number[] {
  const buckets = new Array<number>(borders.length + 1).fill(0);
  let [sum, positive, negative, strongest, weakest] = [0, 0, 0, 0, 0];
  const said = tokens.filter(({ kind }) => kind !== 'PUNCTUATION');
  for (const [index, { text }] of said.entries()) {
    const valence = lexicon.get(text);
    if (valence === undefined) continue;
    const before = said.slice(Math.max(0, index - negationReach), index);
    const value = valence * (before.some((earlier) => isNegation(earlier.text)) ? negationFactor : 1);
    sum += value;
    if (value > 0) positive += value;
    else negative -= value;
    strongest = Math.max(strongest, value);
    weakest = Math.min(weakest, value);
    const bucket = borders.filter((border) => value >= border).length;
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  return [
    sum / Math.sqrt(sum * sum + softness),
    Math.log1p(positive),
    Math.log1p(negative),
    strongest / 4,
    weakest / 4,
    ...buckets.map((count) => Math.log1p(count)),
  ];
}
