import type { Choice, Reading } from '../../reading/reading.ts';
import { has } from '../../text/question-words.ts';
import type { FoundMeasure } from './slots.ts';
import { together } from './words.ts';

/** Names of one kind that are put beside one another; null if what is asked of several names is not clear. */
export function besideOf(
  reading: Reading,
  names: readonly Choice[],
  { measure }: FoundMeasure,
  isOfPeriods: boolean,
): readonly Choice[] | null {
  const byKind = [...Map.groupBy(names, ({ chosen: { kind } }) => kind).values()].filter(({ length }) => length > 1);
  if (byKind.length === 0) return has(reading, /\b(?:compare|versus|vs)\b/u) && !isOfPeriods ? null : [];
  if (measure === 'LIST' || has(reading, together)) return [];
  const [only, ...more] = byKind;
  return more.length > 0 || isOfPeriods ? null : (only ?? []);
}
