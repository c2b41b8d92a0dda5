import type { FindingKind } from '../analysis/text-analyzer.ts';

/** Words of which a sentence of a kind has at least one, wherever people talk at length: harm, and what speaks against a thing. */
const bearingWords: Partial<Readonly<Record<FindingKind, RegExp>>> = {
  PAIN_POINT:
    /\b(?:fail(?:s|ed|ing|ures?)?|br(?:eaks?|oke|oken|eaking|eakage)|crash\w*|bugs?|buggy|errors?|faults?|issues?|problems?|problematic|troubles?|wrong(?:ly)?|incorrect(?:ly)?|struggl\w*|segfault\w*|stuck|confus\w*|frustrat\w*|annoy\w*|irritat\w*|difficult\w*|hard|harder|slow|slowly|slower|losing|lose|loses|lost|buried|miss(?:ing|es|ed)|lacks?|lacking|freez\w*|frozen|froze|hang(?:s|ing)|stall(?:s|ed)?|dead(?:lock)?|dies|painful|pain|nightmare|nuisance|hate|hated|awful|terribl\w*|horribl\w*|sadly|unfortunate(?:ly)?|complain\w*|complaints?|complex|complicated|clunky|mess|messy|messed|waste|wastes|wasted|tedious|hassle|offline|everything again|takes? (?:about |us |me |over |more than )?\d+ (?:seconds|minutes|hours|days)|40\d|gives? (?:me |us )?(?:extraneous|strange|random)|still gives?|even though|cumbersome|challeng\w*|shame|weird|odd|strange|conflicts?|inconsisten\w*|incompatib\w*|mismatch\w*|uncomfortable|unable|unclear|unreadable|counterintuitive|down|cancelled|fed up|behind|flak\w*|inconvenien\w*|disadvantage\w*|cons?|overwrit\w*|clutter\w*|forget|gaps?|leak\w*|over-?counts?|bad|worse|worst|desperate|sick|tired|suffer\w*|reluctant|manual(?:ly)?|by hand|blank|gone|headache|(?:am|are|is|been|still) waiting|no (?:way|access|idea|easy|longer|luck|reply|answer|response)|not (?:\w{1,12} )?(?:work\w*|reflected|great|clear|able|possible|match\w*|consistent|updated|available|easy|sure (?:why|how)|efficient|correct|right|support\w*|recogni\w*|find\w*|show\w*|help\w*|finish\w*|be able|have access|take|manage)|never (?:get|gets|got|works?|use|used|finds?)|nothing (?:seems|happens|changes|works)|too (?!bad\b|long ago\b)\w+|(?:ca|could|wo|do|does|did|is|are|was|were)n['’]?t (?:\w{1,12} )?(?:work|find|found|see|get|access|open|install|load|save|run|log|match|show|seem|recogni\w+|build|understand|figure|manage|let|have|help|sleep|use|tell|write|like|know (?:how|why|what)|accept|add|change|start|finish)|cannot (?!be (?:lost|confused)\b)\w+|can not \w+|could not \w+)\b|:(?:disappointed|sob|cry\w*|facepalm|sweat|woman-facepalming|face_palm):|:\(/iu,
  OBJECTION:
    /\b(?:(?:over)?priced?|expensive|pricey|dear|steep|costs?|costing|afford|budget|pay|fees?|too|overkill|tacky|excessive|prohibitive|worr\w+|concern(?:ed|s)?|hesita\w+|doubt\w*|superfluous|scare\w*|fear|afraid|nervous|wary|risk\w*|against|disagree\w*|rather|disadvantages?|drawbacks?|downsides?|complications?|complicated|confus\w*|annoy\w*|limits?|bad|worse|backwards|reluctant|s[ck]eptic\w*|unless|mean(?:s|ing)?|ruin|cut off|already (?:have|use)|our own|change our|prefer|stretched|a bit much|before (?:we|i)|no (?:point|need|value|use|staff|time|capacity)|do(?:n['’]t|es not|not) have (?:the |any\w*|enough )|without|save us|get along|not (?:now|yet|a good idea|be an? good)|(?:isn['’]t|not) high enough|not (?:\w{1,12} )?(?:sure|convinced|sold|worth|going|gonna|possible|necessary|needed|appropriate|acceptable|justify|like|work|need|want|buy|use|an option|big enough|high enough)|waste|goes against|(?:do|does|did|wo|would|ca|could|is|are|was|should)n['’]?t (?:\w{1,12} ){0,2}?(?:think|see|work|have|allow|want|wanna|need|fit|like|look|sell|buy|use|accept|afford|justify|limit|believe|feel|agree|make sense|be|know if|go with|say)|cannot|never (?:use|pay|work|buy|accept)|lose|loses|losing|say no|no way)\b/iu,
};

/** From this likeness on, a sentence is more like the talk of strangers than like a customer's report. */
export const talk = 0;

/**
 * True if nothing in a sentence bears its kind, and it is like the talk of strangers: there heads take "I've been here since
 * 2012" for a problem. A customer's report needs no such word ("Two guests were given the same room.").
 *
 * @param likeness how much the sentence is like talk; asked only when no word bears the kind
 */
export const isUnborne = (kind: FindingKind, sentence: string, likeness: () => number): boolean => {
  const words = bearingWords[kind];
  return words !== undefined && !words.test(sentence) && likeness() >= talk;
};
