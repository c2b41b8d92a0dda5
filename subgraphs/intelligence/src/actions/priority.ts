import type { Factor } from '../entities/score.ts';
import type { ActionKind, FoundCause } from './kinds/action-kind.ts';

/** Points of each part at most; the kind brings up to 40. They add up to 100. */
const mostStake = 25;
const mostUrgency = 25;
const mostCertainty = 10;

/** Share of the certainty that counts when it was not measured. */
const unknownCertainty = 0.5;

/** Place of what is at stake among all of its sort, 0 to 1; null if its worth is not known. */
export interface Stake {
  readonly place: number | null;
  readonly label: string;
}

/** Returns the parts of the priority, which add up to it. */
export function priorityFactors(kind: ActionKind, found: FoundCause, stake: Stake): Factor[] {
  const part = (name: string, label: string, most: number, value: number, share: number): Factor => ({
    name,
    label,
    weight: most / 100,
    value,
    contribution: Number((most * share).toFixed(1)),
  });
  return [
    part('kind', 'What we judge it costs to leave it', 40, kind.points, kind.points / 40),
    part('stake', stake.label, mostStake, stake.place ?? 0, stake.place ?? 0),
    part('urgency', 'How much it presses', mostUrgency, found.urgency, found.urgency),
    part(
      'certainty',
      found.certainty === null ? 'Certainty not measured' : 'Certainty of the evidence',
      mostCertainty,
      found.certainty ?? unknownCertainty,
      found.certainty ?? unknownCertainty,
    ),
  ];
}

export const sumOf = (factors: readonly Factor[]): number =>
  Number(factors.reduce((sum, { contribution }) => sum + contribution, 0).toFixed(1));
