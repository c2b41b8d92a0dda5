/** How often the degrees of agreement of a field occur, by degree, best first. */
export interface FieldModel {
  name: string;
  levels: readonly string[];
  /** Shares among pairs of one person. */
  m: readonly number[];
  /** Shares among pairs of different people. */
  u: readonly number[];
}

/** The model of Fellegi and Sunter. */
export interface Model {
  /** Share of pairs of one person among all pairs. */
  prior: number;
  fields: readonly FieldModel[];
}

/** What a field says for or against one person. */
export interface Reason {
  field: string;
  /** Degree of agreement. */
  level: string;
  /** Logarithm to the base 2 of how much more often one person's records agree so than two people's. */
  weight: number;
}

export interface Score {
  /** Sum of the weights of the fields and of the prior odds. */
  weight: number;
  probability: number;
  reasons: Reason[];
}

/** Weight of a degree of agreement. `share` replaces the share of equal values by that of this very value. */
export const weightOf = ({ m, u }: FieldModel, level: number, share?: number): number =>
  Math.log2((m[level] ?? 0) / (level === 0 && share !== undefined ? share : (u[level] ?? 0)));

export const priorWeight = ({ prior }: Model): number => Math.log2(prior / (1 - prior));

export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight);

/**
 * Scores a pair. `levels` has the degree of agreement of each field, null for those that say nothing; `shares` the shares
 * of the values that are equal, where they are known.
 */
export function score(
  model: Model,
  levels: readonly (number | null)[],
  shares: readonly (number | undefined)[] = [],
): Score {
  const reasons = model.fields.flatMap((field, index): Reason[] => {
    const level = levels[index];
    if (level === null || level === undefined) return [];
    return [{ field: field.name, level: field.levels[level] ?? '', weight: weightOf(field, level, shares[index]) }];
  });
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, priorWeight(model));
  return { weight, probability: probabilityOf(weight), reasons };
}
