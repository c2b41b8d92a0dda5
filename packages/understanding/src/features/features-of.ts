import { vaderNumbers } from '../lexicon/vader.ts';
import { isNegation, type Valences, valencesOf } from '../lexicon/valences.ts';
import { type Token, tokensOf } from '../tokens/tokens.ts';
import { indexOf, type SparseFeatures, scaled } from './hashed.ts';
import { characterBits, ownNames, wordBits } from './layout.ts';

/** What the heads know of a text, apart from its embedding. */
export interface Features {
  readonly dense: Float32Array;
  readonly words: SparseFeatures;
  readonly characters: SparseFeatures;
}

const negationReach = 4;
const [wordSeed, characterSeed] = [1, 2];
const [shortestGram, longestGram] = [3, 5];
/** Characters of which grams are made; words and valences are read of the whole text. */
const longestForCharacters = 3_000;

const sentenceEnd = /^[.!?]+$/u;

/** Computes the features of a text. The same text has the same features in training and in use. */
export function featuresOf(text: string): Features {
  const tokens = tokensOf(text);
  return { dense: denseOf(text, tokens), words: wordsOf(tokens), characters: charactersOf(tokens) };
}

const add = (counts: Map<number, number>, feature: string, bits: number, seed: number): void => {
  const index = indexOf(feature, bits, seed);
  counts.set(index, (counts.get(index) ?? 0) + 1);
};

/** Words, pairs of words, words behind a negation, and words of the last sentence. */
function wordsOf(tokens: readonly Token[]): SparseFeatures {
  const counts = new Map<number, number>();
  let before = '^';
  let reach = 0;
  for (const { text, kind } of tokens) {
    add(counts, text, wordBits, wordSeed);
    add(counts, `${before} ${text}`, wordBits, wordSeed);
    if (kind === 'PUNCTUATION') reach = 0;
    else if (reach > 0) {
      add(counts, `not_${text}`, wordBits, wordSeed);
      reach -= 1;
    }
    if (kind === 'WORD' && isNegation(text)) reach = negationReach;
    before = text;
  }
  add(counts, `${before} $`, wordBits, wordSeed);
  for (const { text } of splitSentences(tokens).at(-1) ?? []) add(counts, `last_${text}`, wordBits, wordSeed);
  return scaled(counts);
}

/** Runs of three to five characters of each word with its borders. */
function charactersOf(tokens: readonly Token[]): SparseFeatures {
  const counts = new Map<number, number>();
  let characters = 0;
  for (const { text, kind } of tokens) {
    if (kind !== 'WORD') continue;
    characters += text.length;
    if (characters > longestForCharacters) break;
    const bounded = ` ${text} `;
    for (let size = shortestGram; size <= longestGram; size += 1) {
      for (let start = 0; start + size <= bounded.length; start += 1) {
        add(counts, bounded.slice(start, start + size), characterBits, characterSeed);
      }
    }
  }
  return scaled(counts);
}

const thanks = /^(?:thanks?|thx|ty|cheers|appreciate[ds]?|grateful|kudos|gracias)$/u;
const apology = /^(?:sorry|apolog\w{1,5}|unfortunately|afraid)$/u;
const firstPerson = /^(?:i|we|my|our|us|me|i'm|i've|i'll|we're|we've)$/u;
const secondPerson = /^(?:you|your|you're|you've|yours)$/u;
const contrast = /^(?:but|however|although|though|yet|except|unless)$/u;
const irony =
  /\b(?:oh,? (?:great|good|nice|wonderful|joy)|(?:great|nice|wonderful|fantastic|lovely|brilliant|just what we needed|awesome|perfect),? (?:another|yet another|one more|more)|yeah,? right|thanks for nothing|what a surprise|(?:great|nice|love|so much|good) (?:job|going|way|to see|it|fun) (?:breaking|losing|when (?:it|everything|the \w{1,20}) (?:breaks|crashes|goes down|fails)))\b/iu;

const log = (count: number): number => Math.log1p(count);

function denseOf(text: string, tokens: readonly Token[]): Float32Array {
  const sentences = splitSentences(tokens);
  const whole = valences(tokens);
  const compounds = sentences.map((sentence) => vaderNumbers(sentence)[0] ?? 0);
  const words = tokens.filter(({ kind }) => kind === 'WORD').map(({ text: word }) => word);
  const count = (pattern: RegExp) => words.reduce((found, word) => found + (pattern.test(word) ? 1 : 0), 0);
  const marks = (mark: string) =>
    tokens.reduce((found, token) => found + (token.kind === 'PUNCTUATION' && token.text.includes(mark) ? 1 : 0), 0);
  const values: Record<(typeof ownNames)[number], number> = {
    compound: whole.compound,
    'compound of the first sentence': valences(sentences[0] ?? []).compound,
    'compound of the last sentence': valences(sentences.at(-1) ?? []).compound,
    positive: log(whole.positive),
    negative: log(whole.negative),
    strongest: whole.strongest / 5,
    weakest: whole.weakest / 5,
    'positive words': log(whole.positives),
    'negative words': log(whole.negatives),
    'negated feelings': log(whole.negated),
    negations: log(words.filter(isNegation).length),
    'happy or sad faces': faceBalance(tokens),
    'exclamation marks': log(marks('!')),
    'question marks': log(marks('?')),
    'ends with a question': tokens.findLast(({ kind }) => kind !== 'FACE')?.text.includes('?') ? 1 : 0,
    dots: log(marks('..')),
    capitals: capitalShare(text),
    length: log(words.length) / 5,
    sentences: log(sentences.length) / 3,
    thanks: log(count(thanks)),
    please: log(count(/^(?:please|pls|plz)$/u)),
    apology: log(count(apology)),
    'first person': log(count(firstPerson)),
    'second person': log(count(secondPerson)),
    contrast: log(count(contrast)),
    irony: irony.test(text) ? 1 : 0,
    'most positive sentence': Math.max(0, ...compounds),
    'most negative sentence': Math.min(0, ...compounds),
    'share of questions': sentences.length === 0 ? 0 : sentences.filter(isAsked).length / sentences.length,
    'praise by +1': tokens.some(({ text: face }) => face === '+1') ? 1 : 0,
  };
  return Float32Array.from([...ownNames.map((name) => values[name]), ...vaderNumbers(tokens)]);
}

const isAsked = (sentence: readonly Token[]): boolean =>
  sentence.some(({ kind, text }) => kind === 'PUNCTUATION' && text.includes('?'));

const valences = (tokens: readonly Token[]): Valences =>
  valencesOf(
    tokens.filter(({ kind }) => kind === 'WORD').map(({ text }) => text),
    facesOf(tokens),
  );

const facesOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ kind }) => kind === 'FACE').map(({ text }) => text);

function faceBalance(tokens: readonly Token[]): number {
  const { positive, negative } = valencesOf([], facesOf(tokens));
  return Math.sign(positive - negative) * log(Math.abs(positive - negative));
}

/** Share of the letters that are capitals, in texts with at least one word of them. */
function capitalShare(text: string): number {
  const capitals = text.match(/\b\p{Lu}{4,}\b/gu)?.join('').length ?? 0;
  return text.length === 0 ? 0 : capitals / text.length;
}

function splitSentences(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  for (const token of tokens) {
    current.push(token);
    if (token.kind === 'PUNCTUATION' && sentenceEnd.test(token.text)) {
      sentences.push(current);
      current = [];
    }
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}
