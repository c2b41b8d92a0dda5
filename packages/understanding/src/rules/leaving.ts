import type { VocabularyKind } from '../vocabulary/term.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { matchRules } from './rules.ts';

/** DECIDED: customers say that they leave us. CONSIDERED: that they may. */
type Leaving = 'DECIDED' | 'CONSIDERED';

/** Words with which customers leave, of themselves: a resident who leaves an apartment is none. */
interface Way {
  readonly says: RegExp;
  readonly leaving: Leaving;
  /** Names of which one has to follow. */
  readonly whom?: readonly VocabularyKind[];
  /** Words with which a sentence says something else. */
  readonly unless?: RegExp;
}

const choosing =
  /\b(?:we|i|our (?:board|owners?|company|team|ceo|cfo|coo|management|firm|group))(?:'re| are| is|'ve| have| has|'ll| will|'m| am)?(?: (?:decided|chosen|going|planning|voted|agreed) to)?(?: be)? (?:(?:go|going|went|gone|sign|signing|signed|sign up|signed up) with|choose|choosing|chose|chosen|pick(?:ed|ing)?|select(?:ed|ing)?|(?:switch|switched|switching|mov(?:e|ed|ing)|migrat(?:e|ed|ing)|transition(?:ed|ing)?)(?: everything| over| our \w{1,12}){0,2} to) (?:the )?/iu;
const somebodyElse =
  /^(?:(?:an)?other|a (?:different|new)|one of your) (?:(?:software|payments?|technology|collections?|leasing|AI|management) )?(?:vendor|provider|company|partner|competitor|platform)s?(?![\w'])|^(?:someone|somebody) else(?![\w'])/iu;

/** Who looks elsewhere for what these lack, or for a plan of their own, does not leave us, unless it is about us or a contract. */
const ownSupplier =
  /^(?!.{0,300}\b(?:you|yours?|contract|agreement|account|subscription|services?|renew(?:ing)?)\b).{0,300}\b(?:manufacturers?|suppliers?|contractors?|builders?|factory|if we (?:do |did )?(?:go|choose|take|use|pick) (?:that|this|with))\b/iu;

/** "I want to cancel" may be said of these. */
const meeting =
  /\b(?:call|meeting|demo|tour|appointment|training|session|visit|order|ticket|request|invoice|payment|booking|reservation)s?\b/iu;

const ways: readonly Way[] = [
  {
    says: /\b(?:we|i|our (?:board|owners?|company|team|ceo|cfo|coo|management|firm|group))(?:'ve| have| has)?(?: unfortunately| also| just| simply| definitely| therefore)?(?: won't| will not|'re not| are not| aren't|'m not| am not| is not| isn't| decided not| chosen not| chose not| voted not| opted not| elected not| don't| do not)(?: going| planning| plan| want| intend)?(?: to)?(?: be)? renew(?:ing)?(?: (?:it|(?:our|the|this|your|my) (?:current |annual )?(?:contract|agreement|subscription|licen[sc]es?|services?|plan|partnership|account)))?(?![\w'])/iu,
    leaving: 'DECIDED',
  },
  {
    says: /\b(?:we|i)(?:'re| are|'m| am|'ll| will|'ve| have)?(?: unfortunately| hereby| now)?(?:(?: going| want| wish| have| had| need| decided| chosen| voted|'d like| would like) to)?(?: be)? (?:cancel(?:l?(?:ing|ed))?|terminat(?:e|ing|ed)|end(?:ing|ed)?|discontinu(?:e|ing|ed)|clos(?:e|ing)) (?:our|my|the|this|your) (?:entire |whole |current |annual )?(?:contract|agreement|account|subscription|services?|partnership|membership)(?![\w'])/iu,
    leaving: 'DECIDED',
  },
  {
    says: /(?:^|[,.;:!]\s{0,2}|\b(?:so|and|then) )(?:please|pls|kindly) (?:go ahead and )?(?:cancel|terminate|close|end|deactivate) (?:our|my) (?:entire |whole |current |annual )?(?:contract|agreement|account|subscription|services?|membership)(?![\w'])/iu,
    leaving: 'DECIDED',
  },
  {
    says: /\b(?:(?:this|it|e-?mail|letter|message)(?: is| as| serves as| to be)? our|(?:we|i)(?:'re| are| hereby| would like to|'d like to)? giv(?:e|ing) you(?: our)?) (?:[\w-]{1,12} ){0,2}?(?:(?:\d{2,3}|thirty|sixty|ninety)[- ]days?'?s? (?:written )?notice(?: of (?:termination|non-?renewal|cancell?ation))?|notice (?:of (?:termination|non-?renewal|cancell?ation)|to (?:cancel|terminate)(?: our (?:contract|agreement|account|subscription))?))(?![\w'])/iu,
    leaving: 'DECIDED',
  },
  {
    says: /\b(?:we|i)(?:'re| are|'ve| have|'ll| will)?(?: (?:going|decided|chosen|planning) to)?(?: be)? (?:leaving you(?! (?:in (?!(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:the )?(?:spring|summer|fall|autumn|winter)|20\d\d)\b)|on (?:hold|mute)))|leave your (?:platform|service|company)|(?:drop|dropping) you(?! (?:in|on|by|at)\b)|part(?:ing)? ways(?: with you)?|go(?:ing)? elsewhere|tak(?:e|ing) our business elsewhere|stop(?:ping)? using (?:you|your (?:platform|product|service|software|system)))(?![\w'])/iu,
    leaving: 'DECIDED',
  },
  {
    says: /\b(?:we|i|(?:our|the) (?:board|owners?|company|team|ceo|cfo|coo|management|firm|group))(?:'re| are| is|'ve| have| has|'ll| will)?(?: (?:decided|going|planning|chosen|voted) to)?(?: be)? (?:mov(?:e|es|ed|ing)|tak(?:e|es|ing)|took|pull(?:s|ed|ing)?|migrat(?:e|es|ed|ing)|transition(?:s|ed|ing)?) (?:(?:all|everything|our|the|both|whole|entire|of|\w{3,6}|\d{1,4}) ){0,4}(?:(?:buildings?|properties|communit(?:y|ies)|units|portfolios?|sites?|doors|assets|residents|data) )?off (?:of )?(?:you(?![\w'])|your (?:platform|system|software|service|product|app|portal))/iu,
    leaving: 'DECIDED',
  },
  {
    says: /\b(?:we|i)(?:'re| are|'m| am|'ll| will| would|'d)?(?: probably| likely)?(?: (?:have|need|going|forced|need|want) to)?(?: have to)? (?:look(?:ing)?|shop(?:ping)?|search(?:ing)?|start(?:ing)? looking) (?:around )?for (?:an?other|a (?:new|different)|other|new) (?:(?:software|payments?|technology|collections?|leasing|AI|management) )?(?:vendor|provider|platform|solution|company|partner|system)s?(?![\w'])/iu,
    leaving: 'CONSIDERED',
    unless: ownSupplier,
  },
  {
    says: /\b(?:we|i)(?:'re| are|'ve| have|'ll| will)?(?: (?:decided|going|planning|chosen) to)? (?:be )?(?:leav(?:e|ing)|dropp?(?:ing)?|mov(?:e|ing) (?:away|off)(?: from| of)?|stop(?:ping)? using) (?:the )?/iu,
    leaving: 'DECIDED',
    whom: ['PRODUCT'],
  },
  {
    says: /^(?:[\w']{1,12},? ){0,3}?(?:we|i)(?:'ll| will|'re| are|'m| am| want to|'d like to| would like to|'re going to| are going to)(?: be)? cancel(?:l?ing)?(?: everything| all of it| with you)?(?![\w'])(?! (?:and|this|on|at(?! (?:the )?end\b)|in(?! (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:the )?(?:spring|summer|fall|autumn|winter)|20\d\d)\b)|by|today|tomorrow|so|but|before|after|when|for)\b)/iu,
    leaving: 'DECIDED',
    unless: meeting,
  },
  {
    says: /\b(?:if [^.?!]{3,80}|or|or else|otherwise),? (?:we|i)(?:'re|'ll| are| will)?(?: just| simply| have to)? (?:leav(?:e|ing)|gone|cancel(?:l?ing)?|walk(?:ing)?(?: away)?)(?![\w'])/iu,
    leaving: 'CONSIDERED',
    unless: meeting,
  },
  {
    says: /\b(?:we|i|our (?:board|owners?|company|team|ceo|cfo|coo|management|firm|group))(?:'re| are|'ve| have| has|'ll| will)?(?: (?:decided|chosen|going) to)? (?:let(?:ting)? (?:the|our|this) (?:contract|agreement|subscription) (?:expire|lapse|run out)|no longer (?:want|wish|plan) to use (?:you|your (?:platform|product|service|software|system))|(?:mov(?:e|ing)|go(?:ing)?) in (?:a different|another) direction)(?![\w'])/iu,
    leaving: 'DECIDED',
  },
  {
    says: /\b(?:we|i)(?: won't| will not|'re not| are not)(?: be)?(?: going to)? (?:mov(?:e|ing) forward|go(?:ing)? ahead|proceed(?:ing)?|continu(?:e|ing)) with (?:the|our|this) renewal(?![\w'])/iu,
    leaving: 'DECIDED',
  },
  {
    says: choosing,
    leaving: 'DECIDED',
    whom: ['COMPETITOR'],
  },
  // Other software for apartments may stand beside us.
  { says: choosing, leaving: 'CONSIDERED', whom: ['PROPERTY_SOFTWARE'] },
  {
    says: /\b(?:we|i|our (?:board|owners?|company|team|ceo|cfo|coo|management|firm|group))(?:'re| are| is|'m| am|'ve been| have been|'ve started| have started| started| began)(?: also| currently| already| actively| now| seriously| starting to| beginning to)? (?:look(?:ing)? (?:at|into|for|around for)|evaluat(?:e|ing)|considering|exploring|comparing|talking (?:to|with)|speaking (?:to|with)|demoing|vetting|reviewing) (?:[\w-]{1,12} ){0,3}?(?:alternatives(?: to (?:you(?:rs?)?|your \w{1,12}))?|(?:other|different) (?:(?:software|payments?|technology|collections?|leasing|AI|management) )?(?:vendors|providers|platforms|solutions|companies)|another (?:(?:software|payments?|technology|collections?|leasing|AI|management) )?(?:vendor|provider|platform|solution|company)|competitors)(?![\w'])/iu,
    leaving: 'CONSIDERED',
  },
  {
    says: /\b(?:we|i)(?:'re| are|'m| am)?(?: (?:may|might|could|will probably|'ll probably|will likely))(?: well| just| also)?(?: (?:have|need|decide) to)?(?: not)?(?: be)? (?:(?<=not )renew|(?<=not be )renewing|(?:cancel(?:l?ing)?|terminat(?:e|ing)|end(?:ing)?) (?:our|the|this) (?:contract|agreement|account|subscription|services?)|leav(?:e|ing) you|(?:look|looking|go|going) elsewhere)(?![\w'])/iu,
    leaving: 'CONSIDERED',
    unless: ownSupplier,
  },
  {
    says: /\b(?:we|i)(?:'re| are|'m| am|'ve been| have been)(?: also| seriously| actually| now)? (?:thinking (?:about|of)|considering|tempted (?:by|to)|close to|leaning towards?) (?:leaving(?: you)?|not renewing|(?:cancel(?:l?ing)?|terminating|ending) (?:our|the|this) (?:contract|agreement|account|subscription|services?)|going elsewhere|switching(?: vendors| providers)?)(?![\w'])/iu,
    leaving: 'CONSIDERED',
  },
  {
    says: /\b(?:not sure|don't know|do not know|doubt)(?: that| if| whether)? (?:we|i)(?:'ll| will| want to| should| can| are going to)(?: be)? renew(?:ing)?(?![\w'])/iu,
    leaving: 'CONSIDERED',
  },
  {
    says: /\b(?:the|our|your|this) contract out to bid(?![\w'])/iu,
    leaving: 'CONSIDERED',
  },
  {
    says: /\b(?:demos?|meetings?|calls?|talks) with (?:[\w-]{1,12} ){0,3}?(?:your competitors|other vendors|other providers)(?![\w'])/iu,
    leaving: 'CONSIDERED',
  },
  {
    says: /\b(?:we|i)(?:'re| are|'m| am|'ve been| have been)?(?: also| seriously)? (?:(?:may|might|could)(?: have to| well)? (?:switch|move|migrate) to|(?:considering|thinking (?:about|of)|looking (?:at|into)|evaluating) (?:switching|moving|migrating|going)(?: over)? (?:to|with)) (?:the )?/iu,
    leaving: 'CONSIDERED',
    whom: ['COMPETITOR', 'PROPERTY_SOFTWARE'],
  },
  {
    says: /\b(?:we|i)(?:'re| are|'m| am|'ve been| have been)(?: also| seriously| now)? (?:considering|looking (?:at|into)|evaluating|talking to|demoing) /iu,
    leaving: 'CONSIDERED',
    whom: ['COMPETITOR'],
  },
];

/** What may follow and end the thought. An agreement with others is none with us. */
const endOfThought =
  /^(?:["”')]*\s*$|\s*[.,;:!?)–—-]|\s(?:in|at (?:the|this|that|these|your)|on|by|this|next|for (?:now|next|this|another|the (?:next|coming)|a (?:new|second|third)|you\b|20\d\d|good|them\b)|when|after|before|come|because|since|and|but|so|due|as|unless|until|once|if|with you|given|anymore|any more|again|either|effective|immediately|yesterday|today|tomorrow|last week|instead|then|right (?:now|away)|over|early|that we|to you)\b)/iu;
/** A thought of its own begins with these. */
const breaks = /[,;:–—]|\b(?:so|and|but|because|since|then|therefore)\b/giu;
/** Only thought of, denied, or said of others. */
const unreal =
  /\b(?:if|whether|when|in case|once)\s*$|\b(?:suppose|imagine|what happens|how|should|never|not|nobody|no one|none|almost|nearly|used to|would have|could have|tenants?|residents?|said to (?:him|her|them)|told (?:him|her|them|the))\b|n't\b/iu;
/** A condition that is not about the leaving itself. */
const threat = /^\W*(?:if|unless) \w/iu;
const past =
  /\b(?:last (?:year|month|spring|summer|fall|autumn|winter)|(?:years?|months?) ago|back then|previously|in the past|originally)\b/iu;
const pastOrAsked =
  /^[^,;:–—]*(?:\?|\b(?:last (?:year|month|spring|summer|fall|autumn|winter)|ago|back then|before (?:we|choosing)|from (?!you\b))\b)/iu;
/** "We switched to Yardi in 2019." */
const chosenOnce =
  /\b(?:went|gone|chose|chosen|\w{2,8}ed)\b(?! to (?:be |go|sign|choose|pick|select|switch|mov|migrat|transition))/iu;
const inAYear = /^[^,;:–—]*\bin (?:19|20)\d\d\b/iu;
const instead = /\binstead\b(?! of (?!you\b))/iu;
/** Not the "if" of "let me know if you need anything". */
const condition = /\b(?:(?<!\b(?:know|see|ask|sure|wonder) )if|unless|otherwise|or else|or we|or i)\b/iu;
/** Words about residents. They renew and cancel leases, which says nothing about us. */
const tenancy =
  /\b(?:leases?|(?:leasing|tenant|resident)(?! (?:portals?|apps?|payments?|screening|support|experience|team|office|staff|module|software|system|communications?)\b)|tenancy|apartment|apt|unit|landlord|vacat(?:e|ing)|mov(?:e|ing)[- ]?out|roommate|deposit|she|he|him|her)\b/iu;
const ofUs = /\b(?:with you|subscription|your (?:platform|service|software|product|contract|agreement))\b/iu;

/** Returns whether the author of a sentence says that they leave us as customers, or may; null if neither. */
export function leavingIn(sentence: string, vocabulary: Vocabulary): Leaving | null {
  const text = sentence.replaceAll('’', "'");
  if (tenancy.test(text) && !ofUs.test(text)) return null;
  const said = ways.filter((way) => isSaid(way, text, vocabulary));
  if (said.length === 0) return null;
  const isDecided = said.some(
    ({ leaving, says }) => leaving === 'DECIDED' || (says === choosing && instead.test(text)),
  );
  return isDecided && !condition.test(text) ? 'DECIDED' : 'CONSIDERED';
}

function isSaid({ says, whom, unless }: Way, text: string, vocabulary: Vocabulary): boolean {
  const match = says.exec(text);
  if (match === null || unless?.test(text)) return false;
  const after = match.index + match[0].length;
  const end = whom === undefined ? after : endOfName(text, after, whom, vocabulary);
  if (end === null) return false;
  const rest = text.slice(end);
  if (says === choosing && chosenOnce.test(match[0]) && inAYear.test(rest)) return false;
  const thought = thoughtBefore(text.slice(0, match.index));
  const isReal = (threat.test(thought) || !unreal.test(thought)) && !past.test(thought) && !pastOrAsked.test(rest);
  return isReal && (endOfThought.test(rest) || isWithUs(rest, vocabulary));
}

/** The last words that belong to the same thought. */
const thoughtBefore = (before: string): string => before.slice([...before.matchAll(breaks)].at(-1)?.index ?? 0);

/** "We will cancel if it fails again." */
export const isThreat = (sentence: string): boolean =>
  condition.test(sentence) || matchRules(sentence).ESCALATION.shows;

/** Where the name that begins at a place ends; null if none does. */
function endOfName(
  text: string,
  start: number,
  kinds: readonly VocabularyKind[],
  vocabulary: Vocabulary,
): number | null {
  const nobody = kinds.includes('COMPETITOR') ? somebodyElse.exec(text.slice(start)) : null;
  if (nobody !== null) return start + nobody[0].length;
  const named = vocabulary.find(text).find((each) => each.start === start && kinds.includes(each.kind));
  return named?.end ?? null;
}

const isWithUs = (rest: string, vocabulary: Vocabulary): boolean => {
  const preposition = /^ with (?:the )?/iu.exec(rest);
  return (
    preposition !== null &&
    vocabulary.find(rest).some(({ kind, start }) => kind === 'PRODUCT' && start === preposition[0].length)
  );
};
