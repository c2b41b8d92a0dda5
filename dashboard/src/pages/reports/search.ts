import { oneOf } from '../../common/one-of.ts';
import { readText } from '../../common/read-texts.ts';
import type { ReportPage } from '../../generated/graphql.ts';

export const reportPages = [
  'TODAY',
  'ACCOUNTS_AT_RISK',
  'REVENUE',
  'COACHING',
] as const satisfies readonly ReportPage[];

/** What the URL says. */
export interface ReportsSearch {
  /** What is open: the id of a report, or `new`. */
  readonly open?: string | undefined;
  /** Page that a new report is about. */
  readonly page?: ReportPage | undefined;
}

export const readReportsSearch = (search: Record<string, unknown>): ReportsSearch => ({
  open: readText(search.open),
  page: oneOf(reportPages, search.page),
});
