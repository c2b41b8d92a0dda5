/** Patterns for what a sentence does in a conversation between a seller and a customer. */
export const signals = {
  objection:
    /\btoo (?:expensive|pricey|costly|much (?:money|for us)|complicated|risky)\b|\b(?:can't|cannot|can not) (?:afford|justify|commit|switch)\b|\b(?:out of|over|beyond|not in) (?:our |the )?budget\b|\bnot (?:convinced|sure (?:we|it|this) (?:need|is worth|makes sense)|ready to (?:commit|sign|switch))\b|\b(?:our|my) (?:main |big(?:gest)? )?(?:concern|worry|hesitation) is\b|\bwe already (?:use|have|pay for)\b|\bwhy would we (?:switch|change|pay)\b/iu,
  pricingObjection:
    /\btoo (?:expensive|pricey|costly|much (?:money|for us))\b|\b(?:can't|cannot) (?:afford|justify the (?:cost|price))\b|\b(?:out of|over|beyond|not in) (?:our |the )?budget\b|\bprice (?:increase|hike)\b[^.!?]{0,40}\b(?:unacceptable|steep|surprise|shock)\b|\bcheaper\b[^.!?]{0,40}\b(?:option|vendor|alternative|elsewhere)\b/iu,
  buyingSignal:
    /\b(?:send|email) (?:me|us|over) (?:the |a |an )?(?:contract|proposal|quote|agreement|order form|paperwork)\b|\bwhen (?:can|could) we (?:start|go live|get started|sign|begin)\b|\b(?:ready|happy|excited|want|like) to (?:sign|move forward|go ahead|get started|buy|expand|add (?:more )?(?:units|properties|seats))\b|\bwhat (?:are|would be) the next steps\b|\bhow (?:soon|quickly) (?:can|could) (?:we|you)\b|\blet'?s (?:do it|move forward|get this signed)\b/iu,
  painPoint:
    /\b(?:takes|took|taking) (?:us )?(?:too long|forever|hours|days|weeks)\b|\b(?:we|i|our [a-z]{1,20}|they) (?:struggle|waste|lose|are losing|keep losing)\b|\b(?:pain point|bottleneck|nightmare|headache)s?\b|\b(?:frustrat|annoy)(?:ed|ing|es)\b|\b(?:is|are|was|keeps?|still) (?:broken|failing|down|not working|unusable|unreliable)\b|\bmanual(?:ly)? (?:process|entry|re-?enter|work)\b/iu,
  featureRequest:
    /\b(?:it would|it'd|would) be (?:great|nice|good|helpful|useful) (?:if|to have)\b|\b(?:can|could) you (?:add|build|support)\b|\bfeature request\b|\bwe(?:'d| would) (?:love|like) (?:to see|to have|a way|an option)\b|\bplease add\b|\bis there a way to\b/iu,
  integration:
    /\bintegrat(?:e|es|ed|ion|ions|ing) (?:with|to|into)\b|\b(?:connect|sync|syncs|syncing|talk) (?:it |this |that )?(?:to|with) (?:our |the )?(?:yardi|realpage|entrata|appfolio|mri|resman|buildium|accounting|erp|crm|pms|property management)\b|\bapi (?:access|integration)\b/iu,
  actionItem:
    /\b(?:i|we)(?:'ll| will| am going to|'m going to| are going to) (?:send|follow up|share|check|schedule|set up|get back|email|call|prepare|update|loop in|find out|circle back|write up|look into)\b|\b(?:can|could|would) you (?:please )?(?:send|share|check|schedule|confirm|email|review|look into|set up)\b|\b(?:action item|to-?do|next step)s?\b|\bplease (?:send|share|check|confirm|review|follow up|let (?:me|us) know)\b|\bby (?:end of (?:day|week|month)|eod|eow|monday|tuesday|wednesday|thursday|friday|tomorrow|next week)\b/iu,
  escalation:
    /\bescalat(?:e|ed|ing|ion)\b|\b(?:speak|talk) (?:to|with) (?:a |your |the )?(?:manager|supervisor|director|vp|ceo|executive)\b|\b(?:our|my) (?:lawyer|attorney|legal team|counsel)\b|\blegal action\b|\b(?:cancel|terminate|end) (?:our |the |this |my )(?:contract|account|agreement|subscription|service)\b|\bthis is (?:unacceptable|ridiculous|outrageous)\b/iu,
  critical:
    /\b(?:(?<!\b(?:power|electricity|sleep|internet) )outage|(?:system|site|portal|everything|production) (?:is|are|went) down|data (?:loss|breach)|can(?:'t|not) (?:take|collect|process) (?:any )?(?:payments|rent))\b/iu,
  urgent:
    /(?<!\b(?:not|nothing|no|never) (?:very |that |so |really |too |particularly )?)\b(?:urgent(?:ly)?|asap|as soon as possible|immediately|right away|emergency|today(?!['’]s)|deadline)\b/iu,
  soon: /\b(?:tomorrow|this week|end of week|eow|soon|by (?:monday|tuesday|wednesday|thursday|friday))\b/iu,
  discovery:
    /\b(?:tell me (?:more )?about|walk me through|how (?:do|are) you (?:currently|today)|what (?:does|do|are) your (?:current )?(?:process|workflow|goals|challenges|priorities))\b/iu,
  demo: /\b(?:let me (?:show|share my screen)|as you can see|on (?:the|my) screen|i'?ll (?:show|demo)|here (?:you can|is the) (?:see|screen|dashboard))\b/iu,
  closing:
    /\b(?:sign(?:ed|ing)? (?:the )?(?:contract|agreement)|move forward with|next steps|go[- ]live date|start date|send (?:over )?the (?:contract|agreement))\b/iu,
} as const;

export type Signal = keyof typeof signals;

/** Returns the sentences with this signal, at most 10. */
export const sentencesWith = (signal: Signal, sentences: readonly string[]): string[] =>
  sentences.filter((sentence) => signals[signal].test(sentence)).slice(0, 10);

const asksSomething = /[?？](?:\s|$)/u;

/** Returns the urgency: 1 (no hurry) to 5 (broken for many people right now). */
export function urgencyOf(text: string, escalation: boolean): number {
  if (signals.critical.test(text)) return 5;
  if (escalation) return 4;
  if (signals.urgent.test(text)) return 3;
  return signals.soon.test(text) || asksSomething.test(text) ? 2 : 1;
}

const unitCountPattern = /(?<![\d,])(\d{1,3}(?:,\d{3}){1,3}|\d{2,7})[ -](?:units?|doors|apartments)\b/iu;

/** Returns the number of units that a text mentions; null if there is none. */
export function unitCountIn(text: string): number | null {
  const found = unitCountPattern.exec(text)?.[1];
  return found === undefined ? null : Number(found.replaceAll(',', ''));
}
