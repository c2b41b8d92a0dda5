const outage =
  /\b(?:(?<!\b(?:power|electricity|sleep|internet|network|water|gas|heat|elevator|no|an) )(?:outage|down ?time)|(?:system|site|portal|everything|production|app|platform|login|api|payments?|server|service) (?:is|are|has been|went|keeps? going) (?:completely |totally |all |still )?(?:down|offline|unavailable)|data (?:loss|breach)|leak of (?:bank|card|resident|personal) \w{1,12}|(?:nobody|no one|none of (?:our|the) (?:residents|tenants|users|staff|offices|sites|people)|not one of (?:our|the) [\w, ]{0,12}(?:residents|tenants|users|people)|(?:residents|tenants|users|customers|we|staff|agents) (?:still )?(?:can['’]t|cannot|can not|are unable to|are not able to))(?: at [\w ]{1,20})? (?:can |has been able to |have been able to |is able to )?(?:pay|log ?in|access|take|collect|process|open|sign in|get into|dial)|can(?:['’]t|not) (?:take|collect|process) (?:any )?(?:payments|rent)|(?:all|every|everybody|everyone)\b[^.?!]{0,40}\b(?:(?:is|are|was|were|has been|have been) (?:down|rejected|failing|offline|charged twice)|getting (?:a |an )?(?:\w{1,10} )?errors?)|down (?:for (?:all|everyone|everybody)|across all)|other people['’]s (?:ledgers|data|balances))\b/iu;
const isOver =
  /\b(?:resolved|fixed|over now|back up|restored|recovered|was caused|came from|root cause|post-?mortem|yesterday|last (?:week|month|year|night|monday|tuesday|wednesday|thursday|friday)|(?:an? outage|was down) on (?:mon|tues|wednes|thurs|fri|satur|sun)day|if|in case|when(?:ever)?|at home|simulat\w{1,5}|planned|scheduled|after the|during the|sorry)\b/iu;
const atOnce =
  /\b(?:urgent(?:ly)?|asap|a\.s\.a\.p|as soon as possible|emergency|time[- ]sensitive|deadline is (?:today|tomorrow|\d)|(?:i['’]?m|we['’]?re|we are|i am|it is|is|go-?live[^.?!]{0,30}) (?:completely |still )?(?:blocked|locked out|at a standstill)|block(?:s|ing|er)\b[^.!?]{0,40}\b(?:us|me|our|the team|release|go-?live|launch|payroll|closing)|(?:can['’]?t|cannot|won['’]?t let (?:me|us))[^.?!]{0,30}\b(?:close the month|finish|until)|due (?:at (?:noon|\d)|this (?:morning|afternoon|evening)|today|tonight)|standing (?:in front|at|here)|are here and)\b/iu;
/** These mean "at once" only where something is wanted: "Right now we type it twice." */
const wantedToday =
  /\b(?:tonight|immediately|right (?:now|away)|now[.!]?$|eod|cob|end of (?:the )?day|(?:within|in) (?:the next|the|an|one|half an?|twenty|thirty|ten)(?: half| few| \d+)? (?:hours?|minutes)|within the hour|before (?:midnight|noon|(?:five|four|three)\b|my \d|\d ?(?:am|pm)?\b(?! ?(?:st|nd|rd|th)))|(?:is|are) on the way)/iu;
const today = /\btoday(?!['’]s)/giu;
/** Before "today" these tell of our times: "What we pay for it today". */
const inOurTimes = /(?:we|you|they|i) (?:pay|use|do|have|type|see|not have)(?: \w{1,12}){0,3} $/iu;
/** Longest text that `inOurTimes` matches. */
const longestBefore = 60;
const wants =
  /\b(?:need|needs|needed|must|has to|have to|want|due|fix(?:ed)?|deadline|send|call (?:me|us)|reply|answer|approve|refund|hold|stop|restore)\b/iu;
const noHurry =
  /\b(?:not|nothing|no|never|isn't|isnt|wasn't|less|non|rather than|instead of|without)[- ](?:[\w' ]{0,30})\b(?:urgent(?:ly)?|asap|as soon as possible|immediately|right away|right now|emergency|rush|hurry|deadline)\b|\b(?:no (?:rush|hurry|pressure)|whenever you (?:can|get|have)|take your time|not time[- ]sensitive|if it wasn't urgent)\b/iu;
const soon =
  /\b(?:by|before|until|due|no later than|within)\b[^.!?]{0,30}\b(?:tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|thurs|fri|end of|eow|noon|weekend|next (?:week|month)|\d{1,2}(?:st|nd|rd|th)|the first|two days|(?:two|three|five|\d+) days|then|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6} \d)|\b(?:closes|effective) (?:on the \d{1,2}(?:st|nd|rd|th)|tomorrow)\b|\bby (?:\d{1,2}[/.]\d|then)\b|\b(?:tomorrow|this week|next (?:mon|tues|wednes|thurs|fri)day|end of (?:the )?week|eow)\b|\bremind me (?:on )?(?:mon|tue|wed|thu|fri)/iu;

/** A promise wants nothing of its reader. */
const isPromise =
  /^(?:[\w ]{0,20},? )?(?:(?:i|we|he|she|they)(?:['’]ll| will|['’]m going to|['’]re going to| can (?:send|take|do)| still have to| promise)|you(?:['’]ll| will) (?:hear|have|get))\b|^(?:ok,? )?(?:will|gonna|going to)\b/iu;

const isForToday = (sentence: string): boolean =>
  wantedToday.test(sentence) ||
  [...sentence.matchAll(today)].some(
    ({ index }) => !inOurTimes.test(sentence.slice(Math.max(0, index - longestBefore), index)),
  );

/**
 * Returns the urgency: 5 broken for many people now, 4 wanted today or at once or escalated, 3 wanted by a date, 2 an
 * answer or action is wanted, 1 none of these.
 */
export function urgencyOf(
  sentences: readonly string[],
  wanted: { readonly escalation: boolean; readonly request: boolean },
): number {
  if (sentences.some((sentence) => outage.test(sentence) && !isOver.test(sentence))) return 5;
  if (wanted.escalation) return 4;
  const calm = sentences.some((sentence) => noHurry.test(sentence));
  if (!calm) {
    const asked = sentences.filter((sentence) => !isPromise.test(sentence));
    const isWanted = (sentence: string) => wanted.request || wants.test(sentence);
    if (asked.some((each) => atOnce.test(each) || (isForToday(each) && isWanted(each)))) return 4;
    if (asked.some((each) => soon.test(each) && isWanted(each))) return 3;
  }
  return wanted.request && !calm ? 2 : 1;
}
