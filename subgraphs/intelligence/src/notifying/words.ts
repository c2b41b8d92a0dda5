import type { NoticeItem } from './notice.ts';

const momentWords: Readonly<Record<NoticeItem['moment'], string>> = {
  RAISED: '',
  ESCALATED: 'Not acknowledged yet: ',
  ACKNOWLEDGED: 'Acknowledged: ',
  SNOOZED: 'Snoozed: ',
  REOPENED: 'Open again: ',
  RESOLVED: 'Resolved: ',
  DISMISSED: 'Dismissed as wrong: ',
};

/** Names what happened to an alert in one line. */
export const headline = ({ moment, severity, title }: NoticeItem): string =>
  `${momentWords[moment]}[${severity}] ${title}`;

/** Names what happened to all alerts of a notice in one line. */
export const summary = (items: readonly NoticeItem[]): string =>
  items.length > 1 ? `${items.length} alerts: ${items[0]?.title}, …` : items.map(headline).join('');
