import { answers, type Hit, type Question } from './questions.ts';

/** How well a list of hits answers a question, each from 0 to 1. */
export interface Scores {
  /** Normalised discounted cumulative gain of the first ten. */
  readonly ndcg: number;
  /** Share of the answers among the first ten. */
  readonly recall: number;
  /** 1 divided by the place of the first answer. */
  readonly reciprocalRank: number;
}

const depth = 10;

/** Rates the hits of a question. Several hits with the same answer count once, at the first. */
export function rate({ relevant }: Question, hits: readonly Hit[]): Scores {
  const places = relevant.flatMap((answer) => {
    const place = hits.findIndex((hit) => answers(hit, answer));
    return place === -1 ? [] : [place];
  });
  const shown = places.filter((place) => place < depth);
  const ideal = sum(relevant.slice(0, depth).map((_, place) => discount(place)));
  return {
    ndcg: sum(shown.map(discount)) / ideal,
    recall: shown.length / Math.min(depth, relevant.length),
    reciprocalRank: places.length === 0 ? 0 : 1 / (1 + Math.min(...places)),
  };
}

const discount = (place: number): number => 1 / Math.log2(place + 2);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const mean = (values: readonly number[]): number => sum(values) / values.length;
