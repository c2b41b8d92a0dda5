import { integer } from '@sophia/settings';
import type { z } from 'zod';
import { postingSettings } from './posting/settings.ts';

/** Settings that only this subgraph has. */
export const settings = {
  ...postingSettings,
  WEBHOOK_LOG_DAYS: integer(4, 365).default(30).describe('Days that the log of deliveries to webhooks is kept'),
};

export type WebhookSettings = { readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]> };
