import type { Flag } from './text-analyzer.ts';

const regulations = ['FAIR_HOUSING', 'FDCPA'] as const;
export type Regulation = (typeof regulations)[number];

interface Rule {
  readonly regulation: Regulation;
  readonly topic: string;
  readonly breaks: (sentence: string) => boolean;
  /** True for subjects that people ask about to learn the law: such a question breaks none, unless it asks for leave to do so. */
  readonly asks: boolean;
}

const refusal =
  /\b(?:prefer(?:s|red|ence)?|only (?:take|accept|allow|want|show|lease|rent)|(?:don['’]t|do not|doesn['’]t|does not|won['’]t|will not|can['’]t|cannot|wouldn['’]t|never|not|no longer|stop|quit|done|avoid)(?: be| ever)?(?: (?:want(?:s|ing)?|going) to)? (?:want(?:s|ing)?|put(?:ting)?|rent(?:ing)?|leas(?:e|ing)|accept(?:ing)?|tak(?:e|ing)|allow(?:ing)?|hous(?:e|ing)|show(?:ing)?|let(?:ting)?|schedul(?:e|ing)|approv(?:e|ing))|(?:rather not|won['’]t|can['’]t|cannot|not going to) have|screen out|steer(?:s|ing)?(?! clear)|keep out|nobody with|no ?one with|(?:reject|deny|den(?:ies|ied)|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)|evict)|turn(?:s|ed|ing)? (?:away|down))\b/giu;
/** Largest distance between a refusing word and the people it refuses, in characters of the same thought. */
const refusalReach = 45;
/** What stands between them says that something else is refused: "We don't want to lose families", "don't let my kids run". */
const refusesSomethingElse =
  /[.!?,;:]|\b(?:my|our|your|his|her|their) $|\bto (?!(?:rent|lease|show|accept|take|have|house|see|let|any\w*|the|those|these|an?|more|people|tenants|residents|applicants|families|single)\b|$)/iu;
/** A law, a lesson or a promise not to refuse. It stands before the refusing word. */
const forbids =
  /\b(?:(?<!\bif (?:he|she|they|you|we|i) )(?:don['’]t|do not|doesn['’]t)|never|can['’]t|cannot|must(?:n['’]t| not)|may not|shouldn['’]t|should not|won['’]t|not allowed|without|illegal|unlawful|against the law|forbid(?:s|den)?|prohibit(?:s|ed)?|violat\w{1,5}|is discrimination)\b[^.!?;]{0,40}$/iu;
const bareNo =
  /(?<!\b(?:say|says|saying|said|write|writing|wrote|advertis(?:e|ing)|["“'‘]) ?["“'‘]?)\bno (?:more )?$/iu;
const endOfThought =
  /^\s*(?:[.,;!?]|$|here|please|allowed|because|above|upstairs|in (?:this|that|the|our|building|unit|phase)|on (?:the|this))/iu;
/** What follows people who are refused: not what they do, and not what is theirs. */
const refusedThere =
  /^(?:["”')]?\s*$|["”')]?[.,;!?]|\s(?:in|on|at|to live|here|there|above|near|next|living|moving|renting|any ?more|have the|with|without|from|who|because|so|since|anywhere|around|please|again|for|upstairs|downstairs|and|or|this|until|gets|get|moves|move|up|down)\b)/iu;
const answeredFull =
  /^[^.!?]{0,40}\b(?:nothing (?:is |['’]s )?(?:free|left|available|open)|full|gone|taken|rented|unavailable|not available|no vacanc(?:y|ies))\b/iu;
const tells =
  /\b(?:tell|told|telling) (?:the |any |all |those |that )?(?:(?:caller|applicant|prospect|guy|man|woman|person|lady|couple|one|people)s? (?:with|in|who has|on) (?:the |an? |his |her |their )?)?$/iu;
const keepsApart = /\b(?:keep|put|place|house|steer) (?:the |all |any |those )?$/iu;
const apart =
  /^[^.!?,]{0,30}\b(?:out of|(?:on|in|to) (?:the|that) [\w -]{0,15}(?:floors?|buildings?|units?|wing|section))\b/iu;
const keepsFor =
  /\b(?:keep|reserve|hold|save) (?:the|these|those) [\w ]{0,20}(?:units?|floors?|apartments?|buildings?) for (?:the )?$/iu;
const charges = /\b(?:charg(?:e|es|ed|ing)|make|makes|made|making) (?:the |all |any )?$/iu;
const chargedMore = /^[^.!?]{0,20}\b(?:double|more|extra|higher|twice|triple)\b/iu;
const onlyThey = /^ only(?:[.,;!?]|$| please| in | on | building)/iu;
/** Farther back no pattern here looks. */
const lookBack = 90;
const soRefused =
  /^[^.!?]{0,30}\bso (?:i|we) (?:rejected|denied|refused|turned (?:her|him|them) (?:down|away)|told (?:her|him|them) (?:that )?(?:the|it|we)[^.!?]{0,20} (?:full|gone|taken|rented|not available))\b/iu;

const wordsBefore = (sentence: string, index: number): string => sentence.slice(Math.max(0, index - lookBack), index);

/**
 * True if a sentence refuses these people, treats them otherwise than others, or has a bare "no" before them and ends the
 * thought. "No kids" refuses people; "no Indian languages" does not.
 */
const refuses =
  (names: RegExp) =>
  (sentence: string): boolean => {
    const people = [...sentence.matchAll(names)];
    if (people.length === 0) return false;
    const refusals = [...sentence.matchAll(refusal)]
      .filter(({ index }) => !forbids.test(wordsBefore(sentence, index)))
      .map(({ index, 0: words }) => index + words.length);
    return people.some(({ index, 0: named }) => {
      const [before, after] = [wordsBefore(sentence, index), sentence.slice(index + named.length)];
      const isRefused = refusals.some(
        (end) => end <= index && index - end <= refusalReach && !refusesSomethingElse.test(sentence.slice(end, index)),
      );
      return (
        (isRefused && refusedThere.test(after)) ||
        (bareNo.test(before) && endOfThought.test(after)) ||
        (tells.test(before) && answeredFull.test(after)) ||
        (keepsApart.test(before) && apart.test(after) && !forbids.test(before)) ||
        keepsFor.test(before) ||
        (charges.test(before) && chargedMore.test(after) && !forbids.test(before)) ||
        (onlyThey.test(after) && !/["“]$/u.test(before)) ||
        soRefused.test(after)
      );
    });
  };

const says =
  (...phrases: readonly RegExp[]) =>
  (sentence: string): boolean =>
    phrases.some((phrase) => {
      const match = phrase.exec(sentence);
      return match !== null && !forbids.test(wordsBefore(sentence, match.index));
    });

/** Phrases that may break the Fair Housing Act (42 U.S.C. 3604) or the FDCPA (15 U.S.C. 1692). */
const rules: readonly Rule[] = [
  {
    regulation: 'FAIR_HOUSING',
    topic: 'familial status',
    breaks: refuses(
      /\b(?:kids|children|child|bab(?:y|ies)|families|family with|pregnant(?: (?:women|applicants|tenants|people))?|newborns?|toddlers?|teen(?:ager)?s|strollers?|singles|adults?(?=[- ]only)|empty nesters)\b/giu,
    ),
    asks: true,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'race, colour or national origin',
    breaks: refuses(
      /\b(?:immigrants?|refugees|foreigners?|hispanics?|latin[oa]s?|mexicans?|haitians?|nigerians?|cubans?|venezuelans?|guatemalans?|salvadorans?|hondurans?|puerto ricans?|dominicans?|jamaicans?|africans?|somalis?|chinese|vietnamese|koreans?|filipinos?|pakistanis?|afghans?|syrians?|iraqis?|russians?|asians?|arabs?|indians?|(?:black|white|brown|colou?red) (?:people|folks|tenants?|residents?|famil(?:y|ies)|applicants?|couples?|guys?|m[ae]n|wom[ae]n)|blacks|(?<=with )(?:foreign |heavy |thick )?accents|native speakers?|americans? only)\b/giu,
    ),
    asks: true,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'religion',
    breaks: refuses(
      /\b(?:(?:christian|muslim|jewish|hindu|buddhist|sikh|catholic|mormon)s?(?: (?:people|tenants?|residents?|famil(?:y|ies)|applicants?|couples?))?|jews|atheists?)\b/giu,
    ),
    asks: true,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'sex',
    breaks: refuses(
      /\b(?:women|men|gays|lesbians?|homosexuals?|trans(?:gender|sexual)?s?(?: (?:people|tenants|applicants))?|(?:gay|lesbian|same[- ]sex|queer) (?:couples?|people|m[ae]n|wom[ae]n|tenants?)|single (?:m(?:o|u)ms?|mothers?|dads?|fathers?))\b/giu,
    ),
    asks: true,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'disability',
    breaks: refuses(
      /\b(?:disabled(?: (?:people|tenants|applicants))?|disabilit(?:y|ies)|wheelchairs?|handicapped|mentally ill|(?:blind|deaf|autistic) (?:people|tenants?|applicants?|guys?|m[ae]n|wom[ae]n)|(?:service|assistance|comfort|therapy) (?:animals?|dogs?)|emotional support \w{2,10})\b/giu,
    ),
    asks: true,
  },
  {
    regulation: 'FAIR_HOUSING',
    topic: 'steering',
    breaks: says(
      /\b(?:people|tenants|residents|folks|families) like (?:you|them|that)\b[^.!?]{0,40}\b(?:building|neighbou?rhood|area|community|fit in|comfortable)\b/iu,
      /\b(?:neighbou?rhood|area|building|community|side of town|complex)\b[^.!?]{0,30}\b(?:mostly|mainly|full of|too many|all|lots of) (?:hispanics?|latin[oa]s?|mexicans?|blacks?|whites?|asians?|arabs?|indians?|immigrants?|foreigners?|muslims?|jews|jewish|christians?)\b/iu,
    ),
    asks: false,
  },
  {
    regulation: 'FDCPA',
    topic: 'threat of arrest or violence',
    breaks: says(
      /\b(?:have (?:you|them|him|her) arrested|(?:you|they|he|she)(?:['’]ll| will| could| are going to| is going to) (?:go to|end up in|land in|be thrown in(?:to)?) (?:jail|prison)|call (?:the (?:police|sheriff|cops)|immigration|ice) on (?:you|them|him|her)|throw (?:you|them|him|her) in(?:to)? (?:jail|prison)|(?:sheriff|police|cops)(?:['’]ll| will| is going to| are going to) (?:come for|arrest|lock up|pick up|lock) (?:you|them|him|her)|break (?:your|their|his|her) (?:legs?|arms?|door|knee ?caps?|windows?|fingers?)|beat (?:you|them|him|her) up)\b/iu,
    ),
    asks: false,
  },
  {
    regulation: 'FDCPA',
    topic: 'disclosure to others',
    breaks: says(
      /\b(?:tell|told|call(?:ed)?|contact(?:ed)?|inform(?:ed)?|notif(?:y|ied)|e-?mail(?:ed)?|text(?:ed)?|warn(?:ed)?|let) (?!your manager)(?:your|their|his|her|the (?:tenant|resident)['’]s) (?:employer|boss|manager|work|neighbou?rs?|family|mother|mom|father|dad|parents|wife|husband|friends|relatives|co-?workers|room ?mates?)\b[^.!?]{0,60}\b(?:debt|owes?|rent|balance|pay|paid|unpaid|past[- ]due|behind|delinquen(?:t|cy|cies))\b/iu,
      /\b(?:post(?:ed|ing)?|put(?:ting)?|hang(?:ing)?|hung|publish(?:ed|ing)?|read out|pin(?:ned)?|tape[ds]?)\b[^.!?]{0,25}\b(?:list|names?|balances?|letters?|notes?)\b[^.!?]{0,40}\b(?:delinquent|past[- ]due|owe[ds]?|owing|late|behind|unpaid|debts?|evicted)\b[^.!?]{0,30}\b(?:lobby|bulletin|board|door|elevator|hallway|mail ?room|clubhouse|laundry(?: room)?|facebook|group chat|newsletter|website)\b/iu,
      /\b(?:post(?:ed|ing)?|put|hang|hung|tape[ds]?|pin(?:ned)?)\b[^.!?]{0,25}\b(?:late|past[- ]due|delinquency|eviction) (?:notices?|letters?)\b[^.!?]{0,40}\b(?:so (?:that )?(?:every|all|the neighbou?rs)\w*|where every\w+)\b/iu,
      /\b(?:note|letter|message|voicemail|card)\b[^.!?]{0,30}\b(?:debt|rent|balance|past[- ]due|owes?)\b[^.!?]{0,25}\b(?:his|her|their) (?:employer|boss|work|neighbou?rs?|family|mother|father|parents|friends|co-?workers|room ?mates?)\b/iu,
    ),
    asks: false,
  },
  {
    regulation: 'FDCPA',
    topic: 'harassment',
    breaks: (sentence) => harasses(sentence) && !emergency.test(sentence),
    asks: true,
  },
  {
    regulation: 'FDCPA',
    topic: 'false statement',
    breaks: says(
      /\b(?:pretend(?:ing)?(?: that| to be)?|pose as|act (?:as|like)|claim to be|(?:say|claim)(?: that)?(?= (?:you|we)(?:['’]re| are| were)\b)|sign [^.!?]{0,20}as if)(?: (?:you|we)(?:['’]re| are| were))?(?: from| with)? (?:an? |the )?(?:attorney|lawyer|law firm|government|sheriff|court|police|credit bureau)\b/iu,
      /\b(?:garnish(?:ing)? (?:your|their|his|her) (?:wages|pay(?:check)?|salary)|(?:seiz(?:e|ing)|tak(?:e|ing)|repossess(?:ing)?) (?:your|their|his|her) (?:car|truck|furniture|house|bank account|kids)) (?:today|tonight|tomorrow|right (?:now|away)|immediately|(?:on|by) \w{3,5}day|(?:this|next) (?:week|month))\b/iu,
    ),
    asks: true,
  },
];

/** Calls at hours when debtors must not be called: before 8 in the morning and after 9 in the evening. */
const harasses = says(
  /(?:\b(?:will|going to)|['’]ll) keep (?:calling|ringing|phoning|texting) you\b|\b(?:keep|keeps|kept) (?:calling|ringing|phoning|texting) (?:them|him|her|the (?:tenant|resident)s?)\b/iu,
  /\b(?:call|ring|phone|text|dial|bug)(?:ing|ed)? (?:you|them|him|her|the (?:tenant|resident)s?) (?:every (?:hour|day|morning|night|(?:\w{1,7} )?minutes)|all day|(?:\w{1,8}|\d{1,2}) times (?:a|per|every) (?:day|hour))\b/iu,
  /\b(?:call|ring|phone|text|dial|bug|blow up)(?:ing|ed)? [^.!?]{0,30}\buntil (?:you|he|she|they) (?:pays?|gives? in|coughs?|caves?)\b/iu,
  /\b(?:call|ring|phone|text|dial|wake)(?:ing|ed)? (?:them|him|her|the (?:tenant|resident)s?|tenants|residents|debtors)\b[^.!?]{0,30}\b(?:(?:at|before|around|from) (?:[1-7](?::\d\d)? ?a\.?m\b|[3-7] in the morning)|before 8(?::\d\d)? ?a\.?m\b|(?:after|past) (?:9|10|11)(?::\d\d)? ?p\.?m\b|(?:at|around) (?:1[01](?::\d\d)? ?p\.?m\b|1[01] at night|midnight))/iu,
  /\b(?:(?:before|at) [5-7](?::\d\d)? ?a\.?m|after (?:9|10|11)(?::\d\d)? ?p\.?m)[^.!?]{0,30}\b(?:call (?:them|him|her|the (?:tenant|resident)s?)|collect)/iu,
);
const emergency = /\b(?:leaks?|leaking|flood(?:ed|ing)?|fire|emergency|gas|alarm|water|heat(?:ing)?|tour|move-?in)\b/iu;

const isQuestion = (sentence: string): boolean => /[?？][\s"')]*$/u.test(sentence);

/** "Can we only show it to couples?" wants to; "Can a landlord refuse kids?" and "Are we allowed to?" want to know. */
const wantsTo =
  /^(?:\w{1,10},? )?(?:can|could|should|shall|why (?:can['’]t|don['’]t)) (?:we|i|you)\b(?!.{0,60}\b(?:legal(?:ly)?|allowed|refus|den(?:y|ied)|reject|law)\b)/iu;

/** Who reports what somebody else did, or passes on a complaint, breaks no law with it. */
const reports =
  /^\W*(?:(?:hi|hello|hey|dear|all|team|everyone|so|and|just|also|please),? ){0,3}(?:(?:i|we)(?:['’]m| am|['’]re| are|['’]d| would|['’]ve| have)?(?: (?:want|wanted|need|needed|have|had|like|got|must|writing|calling|here|just|also|hereby))*(?: to)? (?:report(?:ing|ed)?|flag(?:ging|ged)?|rais(?:e|ing|ed)|disclos(?:e|ing|ed)|let you know|inform(?:ing)? you|make you aware)\b(?! (?:him|her|them|(?:the|that|this) (?:tenant|resident|applicant|debtor)s?)\b)|(?:the |an? )?(?:\w{1,12} )?(?:resident|applicant|tenant|caller|prospect|colleague|employee|hud|hr|attorney|lawyer|tester)s?(?: \w{1,12}){0,3} (?:complain(?:s|ed)?|alleg(?:es?|ed)|reports?|reported|claims?|claimed|accus(?:es|ed)|filed a complaint) )|\b(?:complaint|allegation|accusation|lawsuit|case)s? (?:that|about|because|in which|where|of)\b|\b(?:which|that|this|it) (?:clearly |likely |may |might |would |could )?(?:violat(?:es?|ed)|breach(?:es|ed)|breaks|broke|is (?:illegal|unlawful|discrimination|against)|was (?:illegal|unlawful|discrimination|against)|is not (?:allowed|legal)) ?/iu;

/** What somebody wants done because of it: "We got complaints about kids, so no more families." */
const orders =
  /\b(?:so (?:i|we|please|let|no|don['’]?t)|therefore|from now on|let['’]?s|please (?:don['’]?t|do not|keep|put|tell|stop|only)|keep|make sure|instead|no more)\b/iu;

/** Returns the laws that a sentence may break, for a person to review. */
export function complianceFlags(sentence: string): Flag[] {
  if (reports.test(sentence) && !orders.test(sentence)) return [];
  return rules
    .filter((rule) => (!rule.asks || !isQuestion(sentence) || wantsTo.test(sentence)) && rule.breaks(sentence))
    .map(({ regulation, topic }) => ({ regulation, topic, sentence }));
}
