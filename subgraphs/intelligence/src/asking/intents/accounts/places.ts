import { fold } from '@sophia/understanding';
import type { Reading } from '../../reading/reading.ts';
import { isFiller } from '../../text/filler.ts';
import { type Span, spansOf } from '../../text/question-words.ts';

/** Words of a question that say where accounts have their office. */
export interface Place extends Span {
  /** As it was typed. */
  readonly words: string;
}

const before =
  /\b(?:(?:based|located|headquartered|headquarters|offices?|live|sit) (?:in|at|near|outside(?: of)?)|in|from|outside(?: of)?|not in)(?: the)? /gu;
const longestPlace = 3;

/** Finds what may be a place: up to three words that follow "in", "based in" or "outside", and are nothing else. */
export function placeIn(reading: Reading, taken: readonly Span[]): Place | null {
  for (const { to: from } of spansOf(reading, before)) {
    const isPart = (at: number): boolean => {
      const word = reading.words[at];
      const isOther = taken.some((span) => span.from <= at && at < span.to);
      const isWord = word?.written === 'US' || (word !== undefined && !isFiller(word.folded));
      return isWord && at < from + longestPlace && !isOther;
    };
    let to = from;
    while (isPart(to)) to += 1;
    const [first, last] = [reading.words[from], reading.words[to - 1]];
    if (first && last && to > from) return { from, to, words: reading.question.slice(first.start, last.end) };
  }
  return null;
}

const states: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'al:alabama ak:alaska az:arizona ar:arkansas ca:california co:colorado ct:connecticut de:delaware fl:florida ga:georgia ' +
    'hi:hawaii id:idaho il:illinois in:indiana ia:iowa ks:kansas ky:kentucky la:louisiana me:maine md:maryland ' +
    'ma:massachusetts mi:michigan mn:minnesota ms:mississippi mo:missouri mt:montana ne:nebraska nv:nevada ' +
    'nh:new hampshire nj:new jersey nm:new mexico ny:new york nc:north carolina nd:north dakota oh:ohio ok:oklahoma ' +
    'or:oregon pa:pennsylvania ri:rhode island sc:south carolina sd:south dakota tn:tennessee tx:texas ut:utah ' +
    'vt:vermont va:virginia wa:washington wv:west virginia wi:wisconsin wy:wyoming us:united states'
  )
    .split(/ (?=\w\w:)/u)
    .map((pair) => pair.split(':').toReversed()),
);
const alsoUnitedStates = new Set(['us', 'usa', 'u s', 'u s a', 'america', 'states', 'united states of america']);

/** True if an office such as "Tampa, FL, US" is in this place. */
export function isIn(office: string, place: string): boolean {
  const wanted = fold(place).replaceAll(/[.,]/gu, ' ').replaceAll(/\s+/gu, ' ').trim();
  const name = alsoUnitedStates.has(wanted) ? 'united states' : wanted;
  const parts = fold(office)
    .split(',')
    .map((part) => part.trim());
  return parts.some((part) => part === name || part === states[name]);
}
