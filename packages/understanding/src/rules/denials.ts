import type { FindingKind } from '../analysis/text-analyzer.ts';

/** Patterns that rule out a kind of sentence, whatever its words make likely. */
const denials: Partial<Readonly<Record<FindingKind, RegExp>>> = {
  // "You can cancel in the app." tells what is possible; as a question it may ask for it. "Please find attached" gives something.
  ACTION_ITEM:
    /^\W*(?:please|kindly) (?:find (?:attached|enclosed|below|the attached)|note that)\b|\b(?:no need to|(?:don['’]t|do not|doesn['’]t|does not) (?:have|need) to|needn['’]t)\b|^\W*you (?:can|could|may)\b[^?]*$/iu,
  ESCALATION:
    /\b(?:no need to escalate|(?:not|n['’]t|never) (?:want|going|plan|wish|intend|planning)(?: to)? (?:cancel|leav|escalat|terminat|sue)\w{0,3}|(?:you|residents|tenants|users|members) can (?:cancel|escalate|leave)|had to cancel the (?:picnic|meeting|call|party|event|tour|lunch|trip|training))\b/iu,
  // "If the payment fails, the resident gets a mail." tells what is possible, unless it happens to us.
  PAIN_POINT:
    /^\W*(?:if|in case)\b(?!.*\b(?:i|we|us|our|my|me|every time|always|again|keeps?)\b)|\b(?:(?:can['’]?t|cannot) complain|nothing (?:is|was) (?:broken|wrong|missing)|no (?:issues?|problems?|errors?|trouble|complaints?)|(?:we|they|i|you|team) (?:have |has |already )?(?:fixed|resolved|solved) (?:the|that|this|it|all)|(?:is|was|were|are|been) (?:fixed|resolved|solved))\b/iu,
  BUYING_SIGNAL: /^\W*(?:please|kindly) find (?:attached|enclosed)\b/iu,
  OBJECTION: /\b(?:not|n['’]t) (?:too |very |that |at all )?(?:expensive|pricey|costly)\b|\bno objections?\b/iu,
};

const oneWord = /^\W*\w+\W*$/u;

/** One word, such as the name of a button, threatens nobody. */
export const isDenied = (kind: FindingKind, sentence: string): boolean =>
  (denials[kind]?.test(sentence) ?? false) || (kind === 'ESCALATION' && oneWord.test(sentence));
