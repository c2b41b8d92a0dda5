import type { Flag } from './text-analyzer.ts';

const regulations = ['FAIR_HOUSING', 'FDCPA'] as const;
export type Regulation = (typeof regulations)[number];

interface Rule {
  readonly regulation: Regulation;
  readonly topic: string;
  readonly breaks: (sentence: string) => boolean;
  /** True if a question breaks the law too. False for subjects that people ask about to learn the law. */
  readonly alsoInQuestions: boolean;
}

const refusal =
  /\b(?:prefer(?:s|red|ence)?|only (?:take|accept|rent to)|(?:don't|do not|won't|will not|can't|cannot|wouldn't|never) (?:rent|lease|accept|take|allow|house)|screen out|steer|reject|turn (?:away|down)|keep out)\b/giu;
/** Largest distance between a refusing word and the people it refuses, in characters of the same sentence. */
const refusalReach = 40;
const bareNo = /\bno (?:more )?$/iu;
const endOfThought = /^\s*(?:[.,;!?]|$|here|please|allowed|in (?:this|that|the|our)|on (?:the|this))/iu;

/**
 * True if a sentence refuses these people: they follow a refusing word, or a bare "no" and end the thought. "No kids"
 * refuses people; "no Indian languages" does not.
 */
const refuses =
  (people: RegExp) =>
  (sentence: string): boolean => {
    const refusals = [...sentence.matchAll(refusal)].map(({ index, 0: words }) => index + words.length);
    return [...sentence.matchAll(people)].some(({ index, 0: named }) => {
      const isRefused = refusals.some(
        (end) => end <= index && index - end <= refusalReach && !/[.!?]/u.test(sentence.slice(end, index)),
      );
      return (
        isRefused || (bareNo.test(sentence.slice(0, index)) && endOfThought.test(sentence.slice(index + named.length)))
      );
    });
  };

const says =
  (phrase: RegExp) =>
  (sentence: string): boolean =>
    phrase.test(sentence);

const refusesChildren = refuses(
  /\b(?:kids|children|child|families|family with|pregnant|newborns?|toddlers?|singles|adults only|empty nesters)\b/giu,
);

/** Phrases that may break the Fair Housing Act (42 U.S.C. 3604) or the FDCPA (15 U.S.C. 1692). */
const rules: readonly Rule[] = [
  {
    regulation: 'FAIR_HOUSING',
    topic: 'familial status',
    breaks: (sentence) => refusesChildren(sentence) || /\badults?[- ]only\b/iu.test(sentence),
    alsoInQuestions: false,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'race, colour or national origin',
    breaks: refuses(
      /\b(?:immigrants?|foreigners?|hispanics?|latinos?|latinas?|mexicans?|blacks?(?= (?:people|tenants?|residents?|families))|white (?:people|tenants|residents|families)|asians?|arabs?|indians?|native speakers?|americans? only)\b/giu,
    ),
    alsoInQuestions: false,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'religion',
    breaks: refuses(/\b(?:christians?|muslims?|jews|jewish|hindus?|buddhists?|catholics?|mormons?|atheists?)\b/giu),
    alsoInQuestions: false,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'disability',
    breaks: refuses(
      /\b(?:disabled|disabilit(?:y|ies)|wheelchairs?|handicapped|mentally ill|service (?:animals?|dogs?)|emotional support (?:animals?|dogs?))\b/giu,
    ),
    alsoInQuestions: false,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'steering',
    breaks: says(
      /\b(?:people|tenants|residents|folks|families) like (?:you|them|that)\b[^.!?]{0,40}\b(?:building|neighbou?rhood|area|community|fit in|comfortable)\b/iu,
    ),
    alsoInQuestions: true,
  },
  {
    regulation: 'FDCPA',
    topic: 'threat of arrest or violence',
    breaks: says(
      /\b(?:have (?:you|them|him|her) arrested|(?:you|they)(?:'ll| will| could| are going to) (?:go to|end up in) jail|call the (?:police|sheriff) on (?:you|them)|throw (?:you|them) in jail|break (?:your|their) (?:legs?|door))\b/iu,
    ),
    alsoInQuestions: true,
  },
  {
    regulation: 'FDCPA',
    topic: 'disclosure to others',
    breaks: says(
      /\b(?:tell|call|contact|inform|notify) (?:your|their|his|her) (?:employer|boss|work|neighbou?rs?|family|friends|relatives|co-?workers)\b[^.!?]{0,60}\b(?:debt|owe|owes|rent|balance|pay|paid|unpaid|past due|delinquen(?:t|cy|cies))\b/iu,
    ),
    alsoInQuestions: true,
  },
  {
    regulation: 'FDCPA',
    topic: 'harassment',
    breaks: says(
      /\b(?:keep calling|call(?:ing)? (?:you|them|him|her) (?:every (?:hour|day)|all day|until (?:you|they) pay)|(?:before|after) (?:[5-7] ?a\.?m|(?:9|10|11) ?p\.?m)[^.!?]{0,30}\b(?:call|collect))/iu,
    ),
    alsoInQuestions: false,
  },
  {
    regulation: 'FDCPA',
    topic: 'false statement',
    breaks: says(
      /\b(?:pretend(?:ing)?|pose|say (?:we|you)(?:'re| are)) (?:to be |as )?(?:an? )?(?:attorney|lawyer|law firm|government|sheriff|court|credit bureau)\b|\bgarnish (?:your|their) wages (?:today|tomorrow|right now|immediately)\b/iu,
    ),
    alsoInQuestions: false,
  },
];

const isQuestion = (sentence: string): boolean => /[?？][\s"')]*$/u.test(sentence);

/** Returns the sentences that may break a law, for a person to review. */
export function complianceFlags(sentences: readonly string[]): Flag[] {
  return sentences.flatMap((sentence) =>
    rules
      .filter((rule) => (rule.alsoInQuestions || !isQuestion(sentence)) && rule.breaks(sentence))
      .map(({ regulation, topic }) => ({ regulation, topic, sentence })),
  );
}
