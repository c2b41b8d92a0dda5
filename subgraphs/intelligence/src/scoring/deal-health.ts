import type { CalculatedScore } from './common/calculated-score.ts';
import type { DealSituation, OwnPast } from './deal-success/deal-situation.ts';
import { featureNamed } from './deal-success/features.ts';
import { weightedScore } from './weighted-score.ts';

/** Weight of each measure, and the values that give 0 and 100 points. */
const measures = [
  { name: 'recency', weight: 0.2, bad: 45, good: 3 },
  { name: 'overdue', weight: 0.2, bad: 30, good: 0 },
  { name: 'stage_time', weight: 0.15, bad: 3, good: 1 },
  { name: 'cadence', weight: 0.1, bad: 0, good: 6 },
  { name: 'pushes', weight: 0.1, bad: 3, good: 0 },
  { name: 'sentiment', weight: 0.1, bad: -0.3, good: 0.4 },
  { name: 'decision_makers', weight: 0.1, bad: 0, good: 1 },
  { name: 'overdue_tasks', weight: 0.05, bad: 3, good: 0 },
] as const;

const leastCoverage = 0.4;

/** Calculates how well an open deal goes now, from the same measures as its chance. Null when too little is known. */
export function dealHealth(deal: DealSituation, past: OwnPast): CalculatedScore | null {
  return weightedScore(
    measures.map((measure) => {
      const feature = featureNamed(measure.name);
      const value = feature?.measure(deal, past) ?? null;
      return { ...measure, value, label: feature === undefined || value === null ? '' : feature.label(value, deal) };
    }),
    leastCoverage,
  );
}
