import { duration, flag, integer, secret, tenantNameProblem, text, url } from '@sophia/settings';
import type { CheckSettings } from '@sophia/subgraph-kit/settings';
import type { z } from 'zod';

const tenant = () =>
  text().refine((name) => tenantNameProblem(name) === undefined, {
    error: ({ input }) => `a tenant's name ${tenantNameProblem(String(input))}`,
  });

/** A token of Slack, whose first letters say what it is. The message does not show it. */
const token = (what: string, ...beginnings: string[]) =>
  secret().refine((given) => beginnings.some((beginning) => given.startsWith(beginning)), {
    error: `expected ${what}, which begins with ${beginnings.join(' or ')}`,
  });

/** Settings that only this subgraph has: those of the live connection to Slack. */
export const settings = {
  SLACK_TENANT: tenant()
    .optional()
    .describe('Tenant whose graph Slack fills by itself (docs/slack.md); unset: messages come by pnpm ingest alone'),
  SLACK_API_URL: url('http', 'https').default('https://slack.com/api').describe("Address of Slack's Web API"),
  SLACK_BOT_TOKEN: token('a token of a bot or a user', 'xoxb-', 'xoxp-', 'xoxe.')
    .optional()
    .describe('Token of the Slack app that is installed in the workspace'),
  SLACK_SIGNING_SECRET: secret()
    .optional()
    .describe('Signing secret of the Slack app; set: /webhooks/slack takes what the Events API posts'),
  SLACK_APP_TOKEN: token('an app-level token', 'xapp-')
    .optional()
    .describe('App-level token of the Slack app; set: events come by Socket Mode, for which no port must be reachable'),
  SLACK_TIMEOUT: duration().default(30_000).describe('Longest wait for an answer of Slack'),
  SLACK_HISTORY_PER_MINUTE: integer(1, 1_000)
    .default(50)
    .describe('Most requests for messages in a minute, of all processes together; 1 for an app that Slack limits so'),
  SLACK_PAGE_SIZE: integer(1, 999)
    .default(999)
    .describe('Messages asked for at once; 15 for an app that Slack limits so'),
  SLACK_BACKFILL_DAYS: integer(1, 3_650).default(2_555).describe('Days before the first start whose messages are read'),
  SLACK_TRAILING_DAYS: integer(1, 90)
    .default(7)
    .describe('Days of messages and threads that are read again each day, for edits and deletions that were not told'),
  SLACK_SYNC_EVERY: duration().default(900_000).describe('Time between two looks for new messages in a channel'),
  SLACK_DIRECT_MESSAGES: flag()
    .default(false)
    .describe('on: direct messages that the app may see are read, too; off: they are left out'),
};

export type SlackSettings = { readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]> };

/** Refuses half a connection: what is missing. */
export const checkSettings: CheckSettings<typeof settings> = (all, refuse) => {
  const given = all as SlackSettings;
  const isSet = (name: keyof SlackSettings) => given[name] !== undefined;
  const [first] = (['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'] as const).filter(isSet);
  if (first && !isSet('SLACK_TENANT')) refuse('SLACK_TENANT', `required with ${first}`);
  if (!isSet('SLACK_BOT_TOKEN') && (first || isSet('SLACK_TENANT')))
    refuse('SLACK_BOT_TOKEN', `required with ${isSet('SLACK_TENANT') ? 'SLACK_TENANT' : first}`);
};
