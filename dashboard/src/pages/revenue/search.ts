import { oneOf } from '../../common/one-of.ts';
import { readText, readTexts } from '../../common/read-texts.ts';
import { type WarningName, warningNames } from '../../view/deal-warnings.ts';

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

export function readRevenueSearch(search: Record<string, unknown>): RevenueSearch {
  const warning = readTexts(search.warning)?.flatMap((each) => oneOf(warningNames, each) ?? []);
  return {
    tab: oneOf(['deals'], search.tab),
    unit: oneOf(['QUARTER', 'MONTH'], search.unit),
    q: readText(search.q),
    stage: readTexts(search.stage),
    segment: readTexts(search.segment),
    region: readTexts(search.region),
    owner: readTexts(search.owner),
    warning: warning && warning.length > 0 ? warning : undefined,
    sort: oneOf(dealSortNames, search.sort),
    down: search.down === true || undefined,
    deal: typeof search.deal === 'string' ? search.deal : undefined,
  };
}
