import { splitWords } from '@sophia/understanding';
import { isDeed } from './deeds.ts';

/** Words that name no object: of grammar, of courtesy, of time, of people in general. */
const empty = new Set(
  `a about after again all along already also am an and any anything are as asap at away back be been before being best
   both but by can cc come could day days did do does doing done down due each early either else end every everything
   finally find first folks for from full get getting go going good got great had has have he hello help her here hey hi
   him his hope how i if in into is it its just keep kindly know last late later let lets like made make maybe
   me mine minute month monday tuesday wednesday thursday friday saturday sunday morning afternoon evening moment most much
   must my need needs new next no noon not note now of off ok okay on once one only or other our ours out over own per
   please pls possible probably quick quickly ready really regards right said same see shall she should so some someone
   something soon still sure take taken team thank thanks that the their them then there these they thing things think
   this those thought through time to today together tomorrow tonight too try until up us version very via want was we
   week weeks well were what when where which while who will with within wo would year yes yet yesterday you your yours
   ll ve re im ill weve ive youll january february march april may june july august september october november december
   care everyone everybody anybody anyone people guys`.split(/\s+/u),
);

const shortestWord = 3;

/** "lists" and "list" are the same. */
const singular = (word: string): string => word.replace(/(?<=[a-z]{3})(?<!s)s$/u, '');

/** Returns the words of a sentence, folded. */
export const wordsOf = (sentence: string): string[] => splitWords(sentence).map(({ folded }) => folded);

/** Returns what a sentence speaks of: its words that are no deed and not of grammar. */
export const objectsOf = (words: readonly string[]): Set<string> =>
  new Set(
    words
      .filter((word) => word.length >= shortestWord && !empty.has(word) && !isDeed(word) && !/^\d+$/u.test(word))
      .map(singular),
  );
