import { handedOver, pastDeed } from './deeds.ts';

/** What a sentence says is done. */
export interface SaidDone {
  /** Groups of the deeds; null for any, as in "that is taken care of". */
  readonly deeds: ReadonlySet<number> | null;
  /** True if it names no object, such as "Sent it!": it answers what was said before. */
  readonly isBare: boolean;
}

/** "I have just sent …": who says it did it. */
const didIt =
  /(?<![\p{L}\p{N}])(?:i|we)(?:['’]ve| have)?(?: (?:just|already|now|also|finally|since|actually)){0,2} (?<deed>\p{L}{3,12})(?![\p{L}\p{N}])/giu;
/** "… has been sent", "… are attached". */
const wasDone =
  /(?<![\p{L}\p{N}])(?:is|are|was|were|has been|have been|(?:it|that|list)['’]s(?: been)?)(?: (?:now|just|already|all)){0,2} (?<deed>done|finished|complete|completed|ready|\p{L}{3,12})(?![\p{L}\p{N}])/giu;
const handsOver =
  /(?<![\p{L}\p{N}])(?:attached (?:is|are|you)|(?:please )?find (?:attached|enclosed)|here(?:['’]s| is| are) (?:the|your|our|a|an))(?![\p{L}\p{N}])/iu;
/** A whole sentence that says so without an object. */
const bare =
  /^(?:(?:ok|okay|yes|yep|yeah|hi|hey|great|perfect|sure|and)[ ,.!]{1,3})?(?:(?:i|we)(?:['’]ve| have)? |(?:it|this|that|they)(?:['’]s|['’]re| is| are| was| were| has been) |all )?(?:(?:just|now|already|all) )?(?<deed>done|finished|complete|completed|did|set|sorted|handled|taken care of|\p{L}{3,12}ed|sent|paid|made|put|told|wrote)(?: (?:it|this|that|them|him|her|you|all|over|off|out|up|now|today|yesterday|just now|already|this morning|earlier|a minute ago)){0,3}(?:[\s.!…]|\p{Extended_Pictographic}|\u{FE0F})*$/iu;
const mark = /^(?:✅|✔|☑)\u{FE0F}?$/u;
/** Slack writes emoji by their names. */
const namedMarks = /:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|done):/gu;
const otherEmoji = /:[a-z][a-z\d_+-]{1,40}:/gu;

const anyDeed = new Set(['done', 'finished', 'complete', 'completed', 'sorted', 'handled', 'taken care of']);
/** "is ready": of a sentence with an object. */
const anyState = new Set([...anyDeed, 'ready', 'live']);
/** States in which something is now. Other words after "is" tell what happens again and again: "is sent every day". */
const states = new Set([
  ...anyState,
  'attached',
  'fixed',
  'resolved',
  'solved',
  'signed',
  'scheduled',
  'booked',
  'paid',
  'approved',
]);

/** Words before a deed by which it is not done, or not yet, or not known to be. */
const doubts =
  /(?<![\p{L}\p{N}])(?:not|never|nothing|nobody|hardly|almost|nearly|half|partly|once|when|if|unless|until|till|before|after|as soon as|while|whether|assuming|suppose[ds]?|will|would|could|should|shall|can|must|might|may|going to|gonna|need(?:s|ed)?|want(?:s|ed)?|hope|hoping|wish|try|tried|trying|think|thought|believe|guess|maybe|perhaps|probably|imagine|pretend|said|says|claims?)(?![\p{L}\p{N}])|n['’]t(?![\p{L}\p{N}])/iu;
/** Words anywhere by which it is not done for good, or is a habit. */
const refutes =
  /[?？]|(?<![\p{L}\p{N}])(?:yet|wrong|failed|bounced|again|instead|every|each|daily|weekly|monthly|usually|always|automatically|normally|last (?:week|month|year))(?![\p{L}\p{N}])/iu;

const longest = 500;

/** Returns what a sentence says is done; null if it says nothing of the kind. */
export function saidDone(sentence: string): SaidDone | null {
  const text = sentence.slice(0, longest).replaceAll(namedMarks, '✅').replaceAll(otherEmoji, '').trim();
  if (mark.test(text)) return { deeds: null, isBare: true };
  if (refutes.test(text)) return null;
  const word = bare.exec(text)?.groups?.deed?.toLowerCase();
  if (word !== undefined) {
    if (anyDeed.has(word) || word === 'did' || /\ball set\b/iu.test(text)) return { deeds: null, isBare: true };
    const deeds = pastDeed(word);
    return deeds === undefined ? null : { deeds, isBare: true };
  }
  const found = [
    ...deedsIn(text, didIt, () => true, anyDeed),
    ...deedsIn(text, wasDone, isDone, anyState),
    ...handed(text),
  ];
  if (found.length === 0) return null;
  return { deeds: found.includes(null) ? null : new Set(found.flatMap((each) => [...(each ?? [])])), isBare: false };
}

/** "is" needs a state; "was" and "has been" tell what happened. */
const isDone = (match: string, word: string): boolean =>
  states.has(word) || /^(?:was|were|has been|have been)\b/iu.test(match);

function deedsIn(
  text: string,
  pattern: RegExp,
  holds: (match: string, word: string) => boolean,
  any: ReadonlySet<string>,
): (ReadonlySet<number> | null)[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const word = match.groups?.deed?.toLowerCase() ?? '';
    if (!holds(match[0], word) || doubts.test(text.slice(0, match.index))) return [];
    if (any.has(word)) return [null];
    const deeds = pastDeed(word);
    return deeds === undefined ? [] : [deeds];
  });
}

function handed(text: string): ReadonlySet<number>[] {
  const match = handsOver.exec(text);
  return match === null || doubts.test(text.slice(0, match.index)) ? [] : [handedOver];
}
