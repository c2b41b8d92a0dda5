const outage =
  /\b(?:(?<!\b(?:power|electricity|sleep|internet|network|water|gas|heat|elevator) )(?:outage|down ?time)|(?:system|site|portal|everything|production|app|platform|login|api|payments?|server|service) (?:is|are|has been|went|keeps? going) (?:completely |totally |all |still )?(?:down|offline|unavailable)|data (?:loss|breach)|(?:nobody|no one|none of (?:our|the) (?:residents|tenants|users|staff)|(?:residents|tenants|users|customers|we|staff) (?:still )?(?:can't|cannot|can not|are unable to|are not able to)) (?:can )?(?:pay|log ?in|access|take|collect|process|open|sign in)|can(?:'t|not) (?:take|collect|process) (?:any )?(?:payments|rent))\b/iu;
const isOver =
  /\b(?:resolved|fixed|over now|back up|restored|recovered|was caused|came from|root cause|post-?mortem|yesterday|last (?:week|month|year|night|monday|tuesday|wednesday|thursday|friday)|if|in case|when(?:ever)?|at home|simulat\w{1,5}|planned|scheduled|after the|during the|sorry)\b/iu;
const atOnce =
  /\b(?:urgent(?:ly)?|asap|a\.s\.a\.p|as soon as possible|immediately|right away|emergency|right now)\b|\b(?:need|needs|needed|must|has to|have to|by|before|due|fix(?:ed)?|done|send|reply|answer|respond|approve|pay|sign|call)\b[^.!?]{0,60}\b(?:today(?!['’]s)|tonight|eod|cob|end of (?:the )?day|within the hour)\b|\b(?:today|tonight)(?! ['’]s)[^.!?]{0,20}\b(?:please|latest|deadline)\b|\bdeadline is (?:today|tomorrow)\b|\bblock(?:s|ed|ing|er)\b[^.!?]{0,40}\b(?:us|me|our|the team|release|go-?live|launch|payroll|closing)\b/iu;
const noHurry =
  /\b(?:not|nothing|no|never|isn't|isnt|wasn't|less|non|rather than|instead of|without)[- ](?:[\w' ]{0,30})\b(?:urgent(?:ly)?|asap|as soon as possible|immediately|right away|right now|emergency|rush|hurry|deadline)\b|\b(?:no (?:rush|hurry|pressure)|whenever you (?:can|get|have)|take your time|not time[- ]sensitive|if it wasn't urgent)\b/iu;
const soon =
  /\b(?:by|before|until|due|no later than) (?:tomorrow|(?:next |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:the )?end of|eow|noon|next|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d)|\b(?:tomorrow|this week|end of (?:the )?week|eow)\b[^.!?]{0,30}\?|\b(?:need|needs|want|must|have to|please)\b[^.!?]{0,60}\b(?:tomorrow|this week|soon|by (?:monday|friday))\b/iu;

/** A promise wants nothing of its reader. */
const isPromise = /^(?:[\w ]{0,20},? )?(?:i|we)(?:['’]ll| will|['’]m going to|['’]re going to)\b/iu;

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
  if (!calm && sentences.some((sentence) => atOnce.test(sentence))) return 4;
  if (!calm && sentences.some((sentence) => soon.test(sentence) && !isPromise.test(sentence))) return 3;
  return wanted.request && !calm ? 2 : 1;
}
