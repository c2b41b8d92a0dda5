import { type Grade, type Hit, isAt, type Judgement, type Question } from './questions.ts';

/** How well a list of hits answers a question, each from 0 to 1. */
export interface Scores {
  /** Normalised discounted cumulative gain of the first ten, by grades. */
  readonly ndcg: number;
  /** Share of the answers among the first ten. */
  readonly recall: number;
  /** 1 divided by the place of the first answer. */
  readonly reciprocalRank: number;
  /** Share of the first ten hits that were judged. What was not judged counts as no answer. */
  readonly judged: number;
}

const depth = 10;
const answer: Grade = 2;

/** Rates the hits of a question. Several hits with the same answer count once, at the first. */
export function rate({ judged }: Question, hits: readonly Hit[]): Scores {
  const grades = gradesOf(judged, hits);
  const shown = grades.slice(0, depth);
  const ideal = judged.map(({ grade }) => grade).toSorted((one, other) => other - one);
  const answers = ideal.filter((grade) => grade === answer).length;
  const first = grades.indexOf(answer);
  return {
    ndcg: gainOf(shown) / gainOf(ideal.slice(0, depth)),
    recall: shown.filter((grade) => grade === answer).length / Math.min(depth, answers),
    reciprocalRank: first === -1 ? 0 : 1 / (1 + first),
    judged: hits.length === 0 ? 1 : mean(hits.slice(0, depth).map((hit) => (isJudged(hit, judged) ? 1 : 0))),
  };
}

const isJudged = (hit: Hit, judged: readonly Judgement[]): boolean => judged.some((place) => isAt(hit, place));

function gradesOf(judged: readonly Judgement[], hits: readonly Hit[]): number[] {
  const seen = new Set<Judgement>();
  return hits.map((hit) => {
    const found = judged.filter((place) => !seen.has(place) && isAt(hit, place));
    for (const place of found) seen.add(place);
    return Math.max(0, ...found.map(({ grade }) => grade));
  });
}

const gainOf = (grades: readonly number[]): number =>
  sum(grades.map((grade, place) => (2 ** grade - 1) / Math.log2(place + 2)));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const mean = (values: readonly number[]): number => sum(values) / values.length;
