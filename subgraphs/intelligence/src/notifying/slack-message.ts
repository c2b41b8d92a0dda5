import type { NoticeItem } from './notice.ts';
import { headline, summary } from './words.ts';

/** Ids of the buttons. */
export const slackActions = {
  acknowledge: 'alert_acknowledge',
  snooze: 'alert_snooze',
  dismiss: 'alert_dismiss',
} as const;

/** Slack allows 50 blocks; each alert takes up to three. */
const mostShown = 15;
const longestText = 2_900;

/** Builds the arguments of chat.postMessage. */
export function slackMessage(channel: string, items: readonly NoticeItem[]) {
  const hidden = items.length - mostShown;
  return {
    channel,
    text: escapeText(summary(items)),
    unfurl_links: false,
    blocks: [
      ...items.slice(0, mostShown).flatMap(blocksOf),
      ...(hidden > 0 ? [section(`and ${hidden} more alerts`)] : []),
    ],
  };
}

const openMoments: readonly NoticeItem['moment'][] = ['RAISED', 'ESCALATED', 'REOPENED'];

function blocksOf(item: NoticeItem) {
  const quote = item.evidence?.text == null ? '' : `\n>${escapeText(item.evidence.text).replaceAll('\n', '\n>')}`;
  const text = section(`*${escapeText(headline(item))}*\n${escapeText(item.message)}${quote}`.slice(0, longestText));
  if (!openMoments.includes(item.moment)) return [text];
  return [
    text,
    {
      type: 'actions',
      elements: [
        button('Acknowledge', slackActions.acknowledge, item.alertId),
        button('Snooze for a day', slackActions.snooze, item.alertId),
        button('Dismiss as wrong', slackActions.dismiss, item.alertId),
      ],
    },
  ];
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
