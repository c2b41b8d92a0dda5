import { splitWords, type Word } from '@sophia/understanding';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Words with which a claim may begin though its source does not have them. */
const openers = words(
  `the a an our their they we it he she both all each every together there this that these those in on at after before during since for to and but
   customer customers client team vendor support sales der die das wir sie kunde el la los las nosotros cliente le les nous`,
);

/** Words that tell a time; a claim needs them from its source whatever their case is. */
const times = words(
  `today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february april june
   july august september october november december week month quarter year`,
);

const negations = words(
  `not no never none nobody nothing neither nor without cannot cant dont doesnt didnt wont wouldnt isnt arent wasnt werent
   hasnt havent hadnt couldnt shouldnt unable fail fails failed failing refuse refused decline declined lack lacks missing
   nicht kein keine keinen keiner nie ohne nunca sin jamas tampoco pas jamais sans`,
);

/** Words for deeds that bind or end something. A wish or a question of the source is not yet one of them. */
const deeds = words(
  `buy bought purchase sign accept approve agree cancel refund renew switch move leave left pay paid sue expand upgrade
   commit confirm threaten terminate churn`,
);

/** Words that say nothing by themselves, besides the openers. */
const empty = words(
  `is are was were be been being has have had do does did will would can could should may might must of with from by as
   about into or if than then so what which who when where how because also more most some any all its his her your my us
   them you i not no said says asked asks wants want needs need reported reports mentioned`,
);

const sentenceEnd = /(?:^|[.!?:]["'”’)]*\s+)["'“‘(]*$/u;

/** Returns the folded form of a word without the ending of a possessive or plural. */
const root = (folded: string): string => folded.replace(/(?<=.{3})s$/u, '');

const rootsOf = (text: string): Set<string> => new Set(splitWords(text).map(({ folded }) => root(folded)));

/**
 * True if every name of a claim occurs in its source: words with a capital letter, and words that tell a time. The first
 * word of a sentence may be one of a few others, or any of the conversation.
 */
export function hasNamesOf(claim: string, source: string, conversation: string): boolean {
  const known = rootsOf(source);
  const said = rootsOf(conversation);
  return splitWords(claim).every((word) => {
    const { folded, start } = word;
    if (known.has(root(folded))) return true;
    if (times.has(folded)) return false;
    if (!/^\p{Lu}/u.test(claim.slice(start))) return true;
    return sentenceEnd.test(claim.slice(0, start)) && (openers.has(folded) || isPlainWord(word, conversation, said));
  });
}

/** True if the conversation has the word, and not as a name. */
const isPlainWord = ({ folded }: Word, conversation: string, said: ReadonlySet<string>): boolean =>
  said.has(root(folded)) &&
  splitWords(conversation).some((word) => word.folded === folded && isLowerCase(word, conversation));

const isLowerCase = ({ start }: Word, text: string): boolean => /^\p{Ll}/u.test(text.slice(start));

const isNegative = (text: string): boolean => splitWords(text).some(({ folded }) => negations.has(folded));

/** True if a claim denies something if, and only if, a sentence of its source does. */
export const deniesLike = (claim: string, sentences: readonly string[]): boolean =>
  isNegative(claim) ? sentences.some(isNegative) : !sentences.every(isNegative);

/** Returns a word without a common ending, so that "payments" and "paying" are the same. */
const stem = (folded: string): string => folded.replace(/(?<=.{3})(?:ations?|ments?|ings?|ed|es|s|ly|e)$/u, '');

const stemsOf = (text: string): Set<string> => new Set(splitWords(text).map(({ folded }) => stem(folded)));

const deedStems = new Set([...deeds].map(stem));

/** True if every deed that a claim tells occurs in its source. */
export function hasDeedsOf(claim: string, source: string): boolean {
  const known = stemsOf(source);
  return [...stemsOf(claim)].every((each) => !deedStems.has(each) || known.has(each));
}

/** Returns the share of the words of a claim that its source has, of those that say something; 0 if none does. */
export function sharedWords(claim: string, source: string): number {
  const known = stemsOf(source);
  const own = splitWords(claim).filter(({ folded }) => !openers.has(folded) && !empty.has(folded));
  return own.length === 0 ? 0 : own.filter(({ folded }) => known.has(stem(folded))).length / own.length;
}
