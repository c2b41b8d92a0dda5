import { englishWords } from '@sophia/understanding';
import { isFiller } from './filler.ts';
import type { QuestionText, QuestionWord, Span } from './question-words.ts';
import { placesOf } from './question-words.ts';

/** Words that questions are made of and that people mistype. Short ones are left out: many words are like them. */
const words = (
  'account accounts customer customers client clients company companies contact contacts people deals opportunities pipeline revenue ' +
  'average amount value total number count owner owners manager managers calls meetings messages emails tickets tasks interactions ' +
  'conversations alerts objections competitors competitor mentioned subsidiaries properties units software segment region industry product products ' +
  'quarter month months weeks year january february march april june july august september october november december ' +
  'response sentiment health churn renewal renewals forecast retention escalations highest lowest largest biggest smallest longest shortest ' +
  'compare compared between employees colleague colleagues website headquarters'
).split(' ');
const known = new Set(words);

/** True for a word that says what a question is about, so that an answer must not ignore it. */
export const isOfQuestions = (folded: string): boolean => known.has(folded);

const leastLength = 4;

/**
 * Corrects words with one typing error that are no words otherwise. Words of names stay, and so do ordinary ones. Returns the text
 * itself if there is nothing to correct.
 */
export function withoutTypos(text: QuestionText, names: readonly Span[]): QuestionText {
  const named = new Set(names.flatMap(placesOf));
  const corrected = text.words.map((word, at) => (named.has(at) ? word : correctedOf(word)));
  if (corrected.every((word, at) => word === text.words[at])) return text;
  return { ...text, words: corrected, text: corrected.map(({ folded }) => folded).join(' ') };
}

function correctedOf(word: QuestionWord): QuestionWord {
  const { folded } = word;
  if (
    folded.length < leastLength ||
    /\d/u.test(folded) ||
    known.has(folded) ||
    isFiller(folded) ||
    englishWords.has(folded)
  )
    return word;
  const meant = words.filter((each) => each[0] === folded[0] && isOneErrorAway(folded, each));
  return meant.length === 1 && meant[0] !== undefined ? { ...word, folded: meant[0] } : word;
}

/** True if a letter is missing, too much or wrong, or two are swapped. A missing or added plural is no error. */
function isOneErrorAway(typed: string, word: string): boolean {
  if (`${typed}s` === word || `${word}s` === typed) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const [rest, other] = [typed.slice(at), word.slice(at)];
  if (rest.slice(1) === other || rest === other.slice(1) || rest.slice(1) === other.slice(1)) return rest !== other;
  return rest.length > 1 && rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
}
