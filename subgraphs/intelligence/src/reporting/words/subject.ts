import type { ReportContent } from '../../entities/report-content.ts';
import { formatDay } from './formats.ts';

/** The days that a report is about: `23 Nov 2026 to 29 Nov 2026` */
export const daysOf = ({ period: { from, to } }: Pick<ReportContent, 'period'>): string =>
  `${formatDay(from)} to ${formatDay(to)}`;

/** `Revenue: 23 Nov 2026 to 29 Nov 2026` */
export const subjectOf = (content: Pick<ReportContent, 'title' | 'period'>): string =>
  `${content.title}: ${daysOf(content)}`;
