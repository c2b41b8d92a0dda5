import { vaderNames } from '../lexicon/vader.ts';

/** Bits of the indices of hashed features. */
export const wordBits = 16;
export const characterBits = 16;

/** Those that features-of.ts computes itself. */
export const ownNames = [
  'compound',
  'compound of the first sentence',
  'compound of the last sentence',
  'positive',
  'negative',
  'strongest',
  'weakest',
  'positive words',
  'negative words',
  'negated feelings',
  'negations',
  'happy or sad faces',
  'exclamation marks',
  'question marks',
  'ends with a question',
  'dots',
  'capitals',
  'length',
  'sentences',
  'thanks',
  'please',
  'apology',
  'first person',
  'second person',
  'contrast',
  'irony',
  'most positive sentence',
  'most negative sentence',
  'share of questions',
  'praise by +1',
] as const;

/** Features with a place of their own, in the order of their numbers. */
export const denseNames: readonly string[] = [...ownNames, ...vaderNames];
