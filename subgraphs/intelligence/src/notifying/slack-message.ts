import { cutText } from '../common/cut-text.ts';
import type { AlertState, NoticeItem } from './notice.ts';
import { headline, summary } from './words.ts';

/** Ids of the buttons. */
export const slackActions = {
  acknowledge: 'alert_acknowledge',
  snooze: 'alert_snooze',
  dismiss: 'alert_dismiss',
} as const;

/** Slack allows 50 blocks; each alert takes up to three. */
const mostShown = 15;
/** Slack allows 3,000 characters in a block. */
const longest = { headline: 400, message: 1_000, quote: 1_400, summary: 400, note: 500 };

/** Builds the text and blocks of a message about these alerts, as they are now. */
export function slackMessage(items: readonly NoticeItem[], states: ReadonlyMap<string, AlertState>) {
  const hidden = items.length - mostShown;
  return {
    text: cutText(summary(items), longest.summary, escapeText),
    blocks: [
      ...items.slice(0, mostShown).flatMap((item) => blocksOf(item, states.get(item.alertId))),
      ...(hidden > 0 ? [section(`and ${hidden} more alerts`)] : []),
    ],
  };
}

const openMoments: readonly NoticeItem['moment'][] = ['RAISED', 'ESCALATED', 'REOPENED'];

function blocksOf(item: NoticeItem, state: AlertState | undefined) {
  const text = section(textOf(item));
  if (!openMoments.includes(item.moment)) return [text];
  const became = state === undefined ? 'This alert no longer exists.' : wordsOf(state);
  const buttons = state === undefined ? [] : buttonsOf(item.alertId, state);
  return [
    text,
    ...(became === '' ? [] : [{ type: 'context', elements: [{ type: 'mrkdwn', text: became }] }]),
    ...(buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }]),
  ];
}

function textOf(item: NoticeItem): string {
  const quoted = item.evidence?.text ?? null;
  return [
    `*${cutText(headline(item), longest.headline, escapeText)}*`,
    cutText(item.message, longest.message, escapeText),
    ...(quoted === null ? [] : [`>${cutText(quoted, longest.quote, quote)}`]),
  ].join('\n');
}

/** Says what became of an alert; empty if it is open. */
function wordsOf({ status, by, until, note }: AlertState): string {
  const what: Readonly<Record<string, string>> = {
    ACKNOWLEDGED: 'Acknowledged',
    SNOOZED: `Snoozed${until === null ? '' : ` until ${timeOf(until)}`}`,
    RESOLVED: 'Resolved',
    DISMISSED: 'Dismissed as wrong',
  };
  if (what[status] === undefined) return '';
  const who = by === null ? '' : ` by ${personOf(by)}`;
  return `${what[status]}${who}${note === null ? '' : `: ${cutText(note, longest.note, escapeText)}`}`;
}

/** Slack shows the time in the zone of the reader. */
const timeOf = (time: Date): string =>
  `<!date^${Math.floor(time.getTime() / 1_000)}^{date_short_pretty} {time}|${time.toISOString()}>`;

/** Somebody who clicked in Slack is named as Slack names people. */
function personOf(by: string): string {
  const [, user] = /^slack:(\w+)$/.exec(by) ?? [];
  return user === undefined ? escapeText(by) : `<@${user}>`;
}

function buttonsOf(alertId: string, { status }: AlertState) {
  const acknowledge = button('Acknowledge', slackActions.acknowledge, alertId);
  const snooze = button('Snooze for a day', slackActions.snooze, alertId);
  const dismiss = button('Dismiss as wrong', slackActions.dismiss, alertId);
  if (status === 'OPEN') return [acknowledge, snooze, dismiss];
  if (status === 'ACKNOWLEDGED') return [snooze, dismiss];
  return status === 'SNOOZED' ? [acknowledge, dismiss] : [];
}

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

const button = (text: string, actionId: string, value: string) => ({
  type: 'button',
  text: { type: 'plain_text', text },
  action_id: actionId,
  value,
});

/** Slack reads these three characters as markup. */
const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const quote = (text: string): string => escapeText(text).replaceAll('\n', '\n>');
