import { isQuestion } from './sentences.ts';
import type { Flag } from './text-analyzer.ts';

export const regulations = ['FAIR_HOUSING', 'FDCPA'] as const;
export type Regulation = (typeof regulations)[number];

interface Rule {
  readonly regulation: Regulation;
  readonly topic: string;
  readonly pattern: RegExp;
  /** A question about the subject is how people learn the law, not how they break it. */
  readonly alsoInQuestions: boolean;
}

const refuse =
  "(?:prefer(?:s|red|ence)?|only (?:take|accept|rent to)|(?:don't|do not|won't|will not|can't|cannot|wouldn't|never) (?:rent|lease|accept|take|allow|house)|screen out|steer|reject|turn (?:away|down)|keep out)";
/** "No kids" refuses people; "no Indian languages" does not: it must stand right before them, at the end of its thought. */
const no = (people: string): string =>
  `\\bno (?:more )?${people}(?=\\s*(?:[.,;!?]|$|here|please|allowed|in (?:this|that|the|our)|on (?:the|this)))`;

function refusal(list: string, others?: string): RegExp {
  const people = `(?:${list})`;
  const refused = `\\b${refuse}\\b[^.!?]{0,40}\\b${people}\\b|${no(people)}`;
  return new RegExp(others === undefined ? refused : `${refused}|${others}`, 'iu');
}

/** Phrases that the Fair Housing Act (42 U.S.C. 3604) and the FDCPA (15 U.S.C. 1692) make dangerous. */
const rules: readonly Rule[] = [
  {
    regulation: 'FAIR_HOUSING',
    topic: 'familial status',
    pattern: refusal(
      'kids|children|child|families|family with|pregnant|newborns?|toddlers?|singles|adults only|empty nesters',
      '\\badults?[- ]only\\b',
    ),
    alsoInQuestions: false,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'race, colour or national origin',
    pattern: refusal(
      'immigrants?|foreigners?|hispanics?|latinos?|latinas?|mexicans?|blacks?(?= (?:people|tenants?|residents?|families))|white (?:people|tenants|residents|families)|asians?|arabs?|indians?|native speakers?|americans? only',
    ),
    alsoInQuestions: false,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'religion',
    pattern: refusal('christians?|muslims?|jews|jewish|hindus?|buddhists?|catholics?|mormons?|atheists?'),
    alsoInQuestions: false,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'disability',
    pattern: refusal(
      'disabled|disabilit(?:y|ies)|wheelchairs?|handicapped|mentally ill|service (?:animals?|dogs?)|emotional support (?:animals?|dogs?)',
    ),
    alsoInQuestions: false,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'steering',
    pattern:
      /\b(?:people|tenants|residents|folks|families) like (?:you|them|that)\b[^.!?]{0,40}\b(?:building|neighbou?rhood|area|community|fit in|comfortable)\b/iu,
    alsoInQuestions: true,
  },
  {
    regulation: 'FDCPA',
    topic: 'threat of arrest or violence',
    pattern:
      /\b(?:have (?:you|them|him|her) arrested|(?:you|they)(?:'ll| will| could| are going to) (?:go to|end up in) jail|call the (?:police|sheriff) on (?:you|them)|throw (?:you|them) in jail|break (?:your|their) (?:legs?|door))\b/iu,
    alsoInQuestions: true,
  },
  {
    regulation: 'FDCPA',
    topic: 'disclosure to others',
    pattern:
      /\b(?:tell|call|contact|inform|notify) (?:your|their|his|her) (?:employer|boss|work|neighbou?rs?|family|friends|relatives|co-?workers)\b[^.!?]{0,60}\b(?:debt|owe|owes|rent|balance|pay|paid|unpaid|past due|delinquen\w+)\b/iu,
    alsoInQuestions: true,
  },
  {
    regulation: 'FDCPA',
    topic: 'harassment',
    pattern:
      /\b(?:keep calling|call(?:ing)? (?:you|them|him|her) (?:every (?:hour|day)|all day|until (?:you|they) pay)|(?:before|after) (?:[5-7] ?a\.?m|(?:9|10|11) ?p\.?m)[^.!?]{0,30}\b(?:call|collect)\w*)\b/iu,
    alsoInQuestions: false,
  },
  {
    regulation: 'FDCPA',
    topic: 'false statement',
    pattern:
      /\b(?:pretend(?:ing)?|pose|say (?:we|you)(?:'re| are)) (?:to be |as )?(?:an? )?(?:attorney|lawyer|law firm|government|sheriff|court|credit bureau)\b|\bgarnish (?:your|their) wages (?:today|tomorrow|right now|immediately)\b/iu,
    alsoInQuestions: false,
  },
];

/** The sentences, of those given, that may break a law: flags for a person to look at. */
export function complianceFlags(sentences: readonly string[]): Flag[] {
  return sentences.flatMap((sentence) =>
    rules
      .filter((rule) => (rule.alsoInQuestions || !isQuestion(sentence)) && rule.pattern.test(sentence))
      .map(({ regulation, topic }) => ({ regulation, topic, sentence })),
  );
}
