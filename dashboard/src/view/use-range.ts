import { useNavigate, useSearch } from '@tanstack/react-router';
import type { MetricComparedRange, MetricRange } from '../generated/graphql.ts';
import { useClock } from '../parts/zone.tsx';
import { comparedWith, compareOf, type RangeSearch, rangeOf, rangeTitles, usualCompare, usualRange } from './range.ts';

interface ChosenRange {
  /** True until the days are known. */
  readonly isLoading: boolean;
  readonly range: MetricRange;
  readonly compare: MetricComparedRange | undefined;
  readonly title: string;
  readonly comparedWith: string | undefined;
  readonly search: Required<{ [Name in keyof RangeSearch]: NonNullable<RangeSearch[Name]> }>;
  readonly choose: (change: RangeSearch) => void;
}

/** The time range and comparison of the page, which its URL keeps. */
export function useRange(): ChosenRange {
  const { range = usualRange, compare = usualCompare } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { now, zone, isLoading } = useClock();
  return {
    isLoading,
    range: rangeOf(range, now, zone),
    compare: compareOf(compare),
    title: rangeTitles[range],
    comparedWith: comparedWith[compare],
    search: { range, compare },
    choose: (change) => void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true }),
  };
}
