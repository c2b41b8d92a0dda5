import { sealingKeys } from '@sophia/outbound/settings';
import { duration, flag, text, url } from '@sophia/settings';
import type { z } from 'zod';

/** Settings of the delivery of alerts and reports. */
export const deliverySettings = {
  ALERT_PRIVATE_TARGETS: flag()
    .default(false)
    .describe('on: webhooks of alerts may be in private networks and on this machine, and need no HTTPS'),
  ALERT_SLACK_URL: url('http', 'https').default('https://slack.com/api').describe('Web API of Slack, for alerts'),
  ALERT_SMTP_URL: url('smtp', 'smtps')
    .optional()
    .describe(
      'SMTP server for e-mails, such as smtp://user:password@host:587; unset: alerts by e-mail fail, and nobody sets up reports',
    ),
  ALERT_MAIL_FROM: text().default('Sophia <sophia@localhost>').describe('Sender of e-mails'),
  REPORT_DASHBOARD_URL: url('http', 'https')
    .default('http://localhost:4000/')
    .describe('Address of the dashboard, for the links in reports'),
  REPORT_UNSUBSCRIBE_URL: url('http', 'https')
    .default('http://localhost:4005/reports/unsubscribe')
    .describe('Address under which the readers of reports reach /reports/unsubscribe of this subgraph'),
  ALERT_SECRET_KEYS: sealingKeys()
    .default([])
    .describe(
      'Keys that encrypt the secrets of alert channels, 64 hexadecimal digits each (openssl rand -hex 32), separated by commas: the first one encrypts, the others only decrypt; unset: channels of Slack and webhooks cannot be created, pnpm subgraph uses the key of a running pnpm start',
    ),
  ALERT_TIMEOUT: duration().default(10_000).describe('Longest try to deliver an alert or a report'),
};

export type DeliverySettings = {
  readonly [Name in keyof typeof deliverySettings]: z.output<(typeof deliverySettings)[Name]>;
};
