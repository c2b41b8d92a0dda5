import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { settings } from '../src/index.ts';
import { openAlerts } from './support/alerts.ts';

let intelligence: Awaited<ReturnType<typeof openAlerts>>;
beforeAll(async () => {
  intelligence = await openAlerts({ settings: z.object(settings).parse({ ALERT_SECRET_KEYS: 'a'.repeat(64) }) });
});
afterAll(() => intelligence.close());

const create = `mutation ($url: String!) {
  alertChannelCreate(input: { name: "Inside", kind: WEBHOOK, url: $url, secret: "0123456789abcdef" }) {
    alertChannel { id } userErrors { code field }
  }
}`;

it.each([
  'http://localhost:4000/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://10.1.2.3/',
  'http://localhost./',
  'http://[::10.0.0.1]/',
  'http://[fec0::1]/',
  'http://[64:ff9b:1::a00:1]/',
  'http://[2001:0:a00:1::1]/',
  'http://169.254.169.254/latest/meta-data',
  'http://example.com/without-encryption',
])('refuses a webhook in a private network, or without encryption: %s', async (url) => {
  expect(await intelligence.forTenant().ask(create, { url })).toEqual({
    alertChannelCreate: { alertChannel: null, userErrors: [{ code: 'INVALID', field: ['input', 'url'] }] },
  });
});
