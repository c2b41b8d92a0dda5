import { oneOf } from '../../common/one-of.ts';

export const warningNames = [
  'CLOSE_DATE_PASSED',
  'SLIPPED',
  'STALLED',
  'NO_CONTACT',
  'CHANCE_FALLING',
  'NO_CLOSE_DATE',
  'NO_AMOUNT',
] as const;
export type WarningName = (typeof warningNames)[number];

export const dealSortNames = ['name', 'stage', 'amount', 'close', 'chance', 'contact', 'since', 'warnings'] as const;
export type DealSortName = (typeof dealSortNames)[number];

/** What the URL of the section says. */
export interface RevenueSearch {
  readonly tab?: 'deals' | undefined;
  /** Length of the period that is forecast. */
  readonly unit?: 'QUARTER' | 'MONTH' | undefined;
  /** A part of a deal's name. */
  readonly q?: string | undefined;
  readonly stage?: readonly string[] | undefined;
  readonly segment?: readonly string[] | undefined;
  readonly region?: readonly string[] | undefined;
  /** Ids of employees. */
  readonly owner?: readonly string[] | undefined;
  readonly warning?: readonly WarningName[] | undefined;
  readonly sort?: DealSortName | undefined;
  readonly down?: boolean | undefined;
  /** Id of the deal that is open. */
  readonly deal?: string | undefined;
}

const texts = (value: unknown): readonly string[] | undefined => {
  const list = (Array.isArray(value) ? value : [value]).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  );
  return list.length > 0 ? list : undefined;
};

export function readRevenueSearch(search: Record<string, unknown>): RevenueSearch {
  const warning = texts(search.warning)?.flatMap((each) => oneOf(warningNames, each) ?? []);
  return {
    tab: oneOf(['deals'], search.tab),
    unit: oneOf(['QUARTER', 'MONTH'], search.unit),
    q: typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q) || undefined : undefined,
    stage: texts(search.stage),
    segment: texts(search.segment),
    region: texts(search.region),
    owner: texts(search.owner),
    warning: warning && warning.length > 0 ? warning : undefined,
    sort: oneOf(dealSortNames, search.sort),
    down: search.down === true || undefined,
    deal: typeof search.deal === 'string' ? search.deal : undefined,
  };
}
