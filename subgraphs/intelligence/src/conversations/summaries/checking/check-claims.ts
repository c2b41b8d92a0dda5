import type { TextEngine } from '@sophia/text-engines';
import { dot } from '../../../common/dot.ts';
import type { ThreadSentence } from '../../threads/thread-content.ts';
import { hasNumbersOf } from './numbers.ts';
import { deniesLike, hasDeedsOf, hasNamesOf, sharedWords } from './words.ts';

/** A claim of a model, with the places in the source, from 1, of the sentences that it cites. */
export interface WrittenClaim {
  readonly text: string;
  readonly ids: readonly number[];
}

/** A claim that its source bears out. */
export interface CheckedClaim {
  readonly text: string;
  readonly sentences: readonly ThreadSentence[];
}

const longestClaim = 400;
const mostClaims = 8;
/** The share of its words that a claim repeats from its source, and the cosine to it: either pair is enough. */
const enough = [
  { words: 0.5, cosine: 0.5 },
  { words: 0.25, cosine: 0.7 },
];

/** Returns the claims that their sources bear out; the others are dropped. */
export async function checkClaims(
  claims: readonly WrittenClaim[],
  source: readonly ThreadSentence[],
  engine: TextEngine,
  signal: AbortSignal,
): Promise<CheckedClaim[]> {
  const conversation = source.map(({ text }) => text).join('\n');
  const candidates = claims
    .slice(0, mostClaims)
    .map(({ text, ids }) => ({ text: text.trim(), sentences: citedBy(ids, source) }))
    .flatMap(({ text, sentences }) =>
      sentences && isBorneOut(text, sentences, conversation) ? [{ text, sentences }] : [],
    );
  const near = await nearness(candidates, engine, signal);
  return candidates.filter((claim, index) => meansTheSame(claim, near[index] ?? 0));
}

/** Returns the sentences with these ids, which count from 1; undefined if an id is wrong or there is none. */
function citedBy(ids: readonly number[], source: readonly ThreadSentence[]): ThreadSentence[] | undefined {
  const sentences = [...new Set(ids)].toSorted((a, b) => a - b).map((id) => source[id - 1]);
  const known = sentences.filter((sentence) => sentence !== undefined);
  return known.length > 0 && known.length === sentences.length ? known : undefined;
}

function isBorneOut(claim: string, sentences: readonly ThreadSentence[], conversation: string): boolean {
  const texts = sentences.map(({ text }) => text);
  const source = texts.join('\n');
  return (
    claim !== '' &&
    claim.length <= longestClaim &&
    hasNumbersOf(claim, source) &&
    hasNamesOf(claim, source, conversation) &&
    hasDeedsOf(claim, source) &&
    deniesLike(claim, texts)
  );
}

/** Returns the cosine of each claim to its source. */
async function nearness(claims: readonly CheckedClaim[], engine: TextEngine, signal: AbortSignal): Promise<number[]> {
  if (claims.length === 0) return [];
  const texts = claims.flatMap((claim) => [claim.text, sourceText(claim)]);
  const { vectors } = await engine.embed(texts, { role: 'PASSAGE', signal });
  return claims.map((_, index) => {
    const [claim, source] = [vectors[2 * index], vectors[2 * index + 1]];
    return claim && source ? dot(claim, source) : 0;
  });
}

const sourceText = ({ sentences }: CheckedClaim): string => sentences.map(({ text }) => text).join(' ');

function meansTheSame(claim: CheckedClaim, cosine: number): boolean {
  const share = sharedWords(claim.text, sourceText(claim));
  return enough.some((least) => share >= least.words && cosine >= least.cosine);
}
