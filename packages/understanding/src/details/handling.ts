import type { Handling } from '../analysis/text-analyzer.ts';

const signs: readonly (readonly [Handling, RegExp])[] = [
  [
    'DISCOUNT',
    /\b(?:discount|\d{1,2} ?(?:%|percent) off|waive|credit you|free month|match (?:the|that|their) price|lower (?:the )?price|better price)\b/iu,
  ],
  [
    'EVIDENCE',
    /\b(?:(?:other|another|one of our|similar) (?:customers?|clients?|owners?|operators?|compan(?:y|ies))|case study|reference|on average|roi|pays for itself|saved|saves|increase[ds]? \w{1,20} by|pilot (?:showed|shows)|data (?:show|shows))\b/iu,
  ],
  [
    'ALTERNATIVE',
    /\b(?:instead|alternatively|start (?:small|with)|pilot|month[- ]to[- ]month|phase[ds]?|smaller (?:plan|package)|another option|what if we|how about|could we start)\b/iu,
  ],
  [
    'DEFERRED',
    /\b(?:get back to you|circle back|follow up|check with|find out|let me ask|revisit|next quarter|later this year)\b/iu,
  ],
  [
    'EXPLANATION',
    /\b(?:because|the reason|actually|it (?:also )?includes|that includes|works with|you (?:don't|do not) (?:need|have) to|covers|no extra)\b/iu,
  ],
  [
    'ACKNOWLEDGED',
    /\b(?:i (?:understand|hear you|get that|see)|makes sense|fair (?:point|enough)|good point|totally|understood|you're right)\b/iu,
  ],
];

/** Returns how these sentences meet an objection before them; null if they do not. */
export function handlingOf(sentences: readonly string[]): Handling | null {
  return signs.find(([, pattern]) => sentences.some((sentence) => pattern.test(sentence)))?.[0] ?? null;
}
