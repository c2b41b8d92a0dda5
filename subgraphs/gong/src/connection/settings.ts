import { duration, flag, integer, secret, secrets, tenantNameProblem, text, url } from '@sophia/settings';
import type { CheckSettings } from '@sophia/subgraph-kit/settings';
import { z } from 'zod';
import { InvalidPublicKey, readPublicKey } from './public-key.ts';

const tenant = () =>
  text().refine((name) => tenantNameProblem(name) === undefined, {
    error: ({ input }) => `a tenant's name ${tenantNameProblem(String(input))}`,
  });

const publicKeys = () =>
  secrets().transform((given, context) => {
    try {
      return given.map(readPublicKey);
    } catch (error) {
      if (!(error instanceof InvalidPublicKey)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

/** Settings that only this subgraph has: those of the live connection to Gong. */
export const settings = {
  GONG_TENANT: tenant()
    .optional()
    .describe('Tenant whose graph Gong fills by itself (docs/gong.md); unset: calls come by pnpm ingest alone'),
  GONG_API_URL: url('http', 'https')
    .default('https://api.gong.io')
    .describe("Address of Gong's API, as its API page shows it; with OAuth, the one that Gong names counts"),
  GONG_ACCESS_KEY: secret().optional().describe("Access key of Gong's API"),
  GONG_ACCESS_KEY_SECRET: secret().optional().describe('Secret of the access key'),
  GONG_OAUTH_CLIENT_ID: text().optional().describe('In place of an access key: client id of an OAuth app of Gong'),
  GONG_OAUTH_CLIENT_SECRET: secret().optional().describe('Secret of the OAuth app; it also seals the stored tokens'),
  GONG_OAUTH_REFRESH_TOKEN: secret()
    .optional()
    .describe('Refresh token from the authorization of the app; newer ones are kept in the database'),
  GONG_OAUTH_URL: url('http', 'https')
    .default('https://app.gong.io/oauth2/generate-customer-token')
    .describe('Where tokens of OAuth are made'),
  GONG_TIMEOUT: duration().default(30_000).describe('Longest wait for an answer of Gong'),
  GONG_REQUESTS_PER_SECOND: integer(1, 1_000)
    .default(3)
    .describe('Most requests to Gong in a second, of all processes together'),
  GONG_REQUESTS_PER_DAY: integer(1, 10_000_000)
    .default(10_000)
    .describe('Most requests to Gong in a day (UTC), of all processes together'),
  GONG_BACKFILL_DAYS: integer(1, 3_650).default(2_555).describe('Days before the first start whose calls are read'),
  GONG_TRAILING_DAYS: integer(1, 90)
    .default(14)
    .describe('Days after a call in which it is read again, because transcripts and summaries arrive late'),
  GONG_SYNC_EVERY: duration().default(900_000).describe('Time between two looks for new calls'),
  GONG_PRIVATE_CALLS: flag()
    .default(false)
    .describe('on: private calls are kept with their time and participants, without content; off: not at all'),
  GONG_WEBHOOK_URL: url('http', 'https')
    .optional()
    .describe('Public address of /webhooks/gong of this subgraph, exactly as it stands in the rule of Gong'),
  GONG_WEBHOOK_PUBLIC_KEYS: publicKeys()
    .optional()
    .describe(
      'Public keys of the rules of Gong that post to GONG_WEBHOOK_URL, as Gong shows them, separated by commas',
    ),
};

export type GongSettings = { readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]> };

const accessKey = ['GONG_ACCESS_KEY', 'GONG_ACCESS_KEY_SECRET'] as const;
const oauth = ['GONG_OAUTH_CLIENT_ID', 'GONG_OAUTH_CLIENT_SECRET', 'GONG_OAUTH_REFRESH_TOKEN'] as const;
const webhook = ['GONG_WEBHOOK_URL', 'GONG_WEBHOOK_PUBLIC_KEYS'] as const;

/** Refuses half a connection: what is missing, and what contradicts. */
export const checkSettings: CheckSettings<typeof settings> = (all, refuse) => {
  const given = all as GongSettings;
  const isSet = (name: keyof GongSettings) => given[name] !== undefined;
  for (const group of [accessKey, oauth, webhook]) {
    const [first] = group.filter(isSet);
    if (first === undefined) continue;
    for (const name of group) if (!isSet(name)) refuse(name, `required with ${first}`);
  }
  const [key, app] = [accessKey.find(isSet), oauth.find(isSet)];
  if (key && app) refuse(app, `cannot be set together with ${key}: Gong is reached by an access key or by OAuth`);
  const credential = key ?? app;
  if (given.GONG_TENANT === undefined) {
    const lonely = credential ?? webhook.find(isSet);
    if (lonely) refuse('GONG_TENANT', `required with ${lonely}`);
  } else if (credential === undefined) {
    refuse('GONG_ACCESS_KEY', 'required with GONG_TENANT, unless GONG_OAUTH_CLIENT_ID is set');
  }
};
