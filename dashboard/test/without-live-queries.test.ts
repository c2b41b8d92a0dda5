import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, settled } from './support/browser.ts';
import { type Started, startSophia } from './support/start.ts';

const patienceMs = 240_000;

describe.skipIf(!hasBrowser())('the dashboard of a gateway without live queries', { timeout: patienceMs }, () => {
  let sophia: Started;
  let browser: Browser;
  beforeAll(async () => {
    [sophia, browser] = await Promise.all([startSophia({ LIVE_QUERIES: 'off', SAMPLE_DATA: 'off' }), launchBrowser()]);
  }, patienceMs);
  afterAll(async () => {
    await browser?.close();
    await sophia?.[Symbol.asyncDispose]();
  });

  it('reads once what would be live, and says so', async () => {
    const page = await browser.newPage();
    await page.goto(sophia.url);
    await settled(page);
    await page.getByText('Not live').waitFor();
    expect(await page.getByText('This cannot be read now').count()).toBe(0);
    await page.close();
  });
});
