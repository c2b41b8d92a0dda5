import { sealingKeys } from '@sophia/outbound/settings';
import { duration, flag } from '@sophia/settings';
import type { z } from 'zod';

/** Settings of the posting of messages. */
export const postingSettings = {
  WEBHOOK_PRIVATE_TARGETS: flag()
    .default(false)
    .describe('on: webhooks may be in private networks and on this machine, and need no HTTPS'),
  WEBHOOK_SECRET_KEYS: sealingKeys()
    .default([])
    .describe(
      'Keys that encrypt the secrets of webhooks, 64 hexadecimal digits each (openssl rand -hex 32), separated by commas: the first one encrypts, the others only decrypt; unset: webhooks cannot be created, pnpm subgraph uses the key of a running pnpm start',
    ),
  WEBHOOK_TIMEOUT: duration().default(15_000).describe('Longest try to deliver to a webhook'),
};

export type PostingSettings = {
  readonly [Name in keyof typeof postingSettings]: z.output<(typeof postingSettings)[Name]>;
};
