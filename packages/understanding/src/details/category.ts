import type { TopicCategory } from '../analysis/text-analyzer.ts';

const categories: readonly (readonly [TopicCategory, RegExp])[] = [
  [
    'CLOSING',
    /\b(?:sign(?:ed|ing)? (?:the )?(?:contract|agreement)|move forward with|next steps|go[- ]live date|start date|send (?:over )?the (?:contract|agreement|paperwork))\b/iu,
  ],
  ['PRICING', /\bpric(?:e|es|ing)\b|\bdiscount\b|\bper[- ]unit\b|\bbudget\b/iu],
  [
    'DEMO',
    /\b(?:let me (?:show|share my screen)|as you can see|on (?:the|my) screen|i'?ll (?:show|demo)|here (?:you can|is the) (?:see|screen|dashboard))\b/iu,
  ],
  [
    'DISCOVERY',
    /\b(?:tell me (?:more )?about|walk me through|how (?:do|are) you (?:currently|today)|what (?:does|do|are) your (?:current )?(?:process|workflow|goals|challenges|priorities))\b/iu,
  ],
];

/** Returns the part of a sales talk that a text belongs to; null if it shows none. */
export function categoryOf(text: string, { objection }: { readonly objection: boolean }): TopicCategory | null {
  if (objection) return 'OBJECTION_HANDLING';
  return categories.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
