import { bestFirst } from './fuse.ts';
import type { Hit } from './request.ts';

const halfLifeDays = 90;
const dayMs = 86_400_000;
/** Share of the score that age cannot take. An old passage that fits much better still comes first. */
const ageless = 0.5;

/** Lowers the scores of old passages: by a quarter after 90 days, and at most by half. */
export function preferRecent(hits: readonly Hit[], now: Date): Hit[] {
  const factor = (at: Date) => {
    const days = Math.max(0, now.getTime() - at.getTime()) / dayMs;
    return ageless + (1 - ageless) * 0.5 ** (days / halfLifeDays);
  };
  return hits.map((hit) => ({ ...hit, score: hit.score * factor(hit.passage.occurredAt) })).sort(bestFirst);
}
