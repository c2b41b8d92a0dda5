import type { TextAnalysis } from '@sophia/understanding';
import { saidDone } from '../../completions/says-done.ts';
import { centralities, type Vector } from './centrality.ts';
import { isQuestion, proposesSolution, tellsOutcome } from './patterns.ts';
import { recurringBonus, recurringWords } from './recurring-words.ts';

export type SentenceKind =
  | 'ACTION_ITEM'
  | 'OBJECTION'
  | 'OBJECTION_HANDLED'
  | 'PAIN_POINT'
  | 'FEATURE_REQUEST'
  | 'BUYING_SIGNAL'
  | 'SOLUTION'
  | 'OUTCOME'
  | 'COMPLETION';

const listOf = {
  ACTION_ITEM: 'actionItems',
  OBJECTION: 'objections',
  PAIN_POINT: 'painPoints',
  FEATURE_REQUEST: 'featureRequests',
  BUYING_SIGNAL: 'buyingSignals',
} as const satisfies Partial<Record<SentenceKind, keyof TextAnalysis>>;

/** Returns what a sentence is, by the analysis of its text and by patterns. */
export function kindsOf(sentence: string, analysis: TextAnalysis): SentenceKind[] {
  const isIn = (list: readonly string[]) => list.some((each) => sentence.includes(each.replace(/…$/u, '')));
  const found = (Object.keys(listOf) as (keyof typeof listOf)[]).filter((kind) => isIn(analysis[listOf[kind]]));
  return [
    ...found,
    ...(proposesSolution.test(sentence) ? (['SOLUTION'] as const) : []),
    ...(tellsOutcome.test(sentence) && !isQuestion.test(sentence) ? (['OUTCOME'] as const) : []),
    ...(saidDone(sentence) === null ? [] : (['COMPLETION'] as const)),
  ];
}

export interface Candidate {
  readonly kinds: readonly SentenceKind[];
  readonly text: string;
}

/** Fewer words say too little to stand in a summary. */
const fewestWords = 5;

/**
 * Chooses the sentences of a text that may carry it: those of some kind, and the most central ones.
 *
 * @returns the places of the chosen ones, in order, with their centrality
 */
export function chooseKeySentences(
  candidates: readonly Candidate[],
  vectors: readonly Vector[],
  mostCentral: number,
): { readonly place: number; readonly centrality: number }[] {
  const recurring = recurringWords(candidates.map(({ text }) => text));
  const ranked = centralities(vectors).map((centrality, place) => ({
    place,
    centrality,
    weight: centrality + recurringBonus(recurring(candidates[place]?.text ?? '')),
  }));
  const saying = ranked.filter(({ place }) => wordsOf(candidates[place]?.text ?? '') >= fewestWords);
  const central = saying
    .filter(({ place }) => vectors[place] != null)
    .toSorted((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, mostCentral);
  const chosen = new Set([
    ...central.map(({ place }) => place),
    ...ranked.flatMap(({ place }) => ((candidates[place]?.kinds.length ?? 0) > 0 ? [place] : [])),
  ]);
  return ranked.filter(({ place }) => chosen.has(place)).map(({ place, centrality }) => ({ place, centrality }));
}

const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
