import { sealingKeys } from '@sophia/outbound/settings';
import { duration, flag, text, url } from '@sophia/settings';
import type { z } from 'zod';

/** Settings of the delivery of alerts. */
export const deliverySettings = {
  ALERT_PRIVATE_TARGETS: flag()
    .default(false)
    .describe('on: webhooks of alerts may be in private networks and on this machine, and need no HTTPS'),
  ALERT_SLACK_URL: url('http', 'https').default('https://slack.com/api').describe('Web API of Slack, for alerts'),
  ALERT_SMTP_URL: url('smtp', 'smtps')
    .optional()
    .describe('SMTP server for e-mails about alerts, such as smtp://user:password@host:587; unset: e-mails fail'),
  ALERT_MAIL_FROM: text().default('Sophia <sophia@localhost>').describe('Sender of e-mails about alerts'),
  ALERT_SECRET_KEYS: sealingKeys()
    .default([])
    .describe(
      'Keys that encrypt the secrets of alert channels, 64 hexadecimal digits each (openssl rand -hex 32), separated by commas: the first one encrypts, the others only decrypt; unset: channels of Slack and webhooks cannot be created, pnpm subgraph uses the key of a running pnpm start',
    ),
  ALERT_TIMEOUT: duration().default(10_000).describe('Longest try to deliver an alert'),
};

export type DeliverySettings = {
  readonly [Name in keyof typeof deliverySettings]: z.output<(typeof deliverySettings)[Name]>;
};
