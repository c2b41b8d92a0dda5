export const reportPages = ['TODAY', 'ACCOUNTS_AT_RISK', 'REVENUE', 'COACHING'] as const;
export type ReportPage = (typeof reportPages)[number];

/** Days as YYYY-MM-DD, both included. */
export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
}

/** What a report says, in words and formatted numbers, for every way to show it. It is stored with the report that was sent. */
export interface ReportContent {
  readonly title: string;
  readonly period: ReportPeriod;
  readonly timeZone: string;
  /** ISO 8601. */
  readonly asOf: string;
  /** Where the page is in the dashboard. */
  readonly path: string;
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly title: string;
  readonly text?: string;
  readonly figures?: readonly ReportFigure[];
  readonly table?: ReportTable;
}

export interface ReportFigure {
  readonly label: string;
  readonly value: string;
  /** Against the period before. */
  readonly change: string | null;
  /** What it leaves out. */
  readonly note: string | null;
}

export interface ReportTable {
  /** The first column names the row. */
  readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[];
  readonly rows: readonly ReportTableRow[];
  /** What stands there if there are no rows. */
  readonly none: string;
  /** What the table leaves out. */
  readonly more?: string | undefined;
}

interface ReportTableRow {
  readonly cells: readonly string[];
  /** Where the row leads in the dashboard. */
  readonly path?: string | undefined;
}
