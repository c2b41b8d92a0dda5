import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exampleQuestions } from '../src/pages/search/example-questions.ts';
import { axeFindings, hasBrowser, launchBrowser, openPage, settled } from './support/browser.ts';
import { type Started, startSophia } from './support/start.ts';

if (!hasBrowser()) console.info('Chromium is not installed: the suite leaves out the dashboard in a browser.');

/** Milliseconds: the whole graph starts here with its sample, perhaps on a busy machine. */
const patienceMs = 240_000;

describe.skipIf(!hasBrowser())('the dashboard', { timeout: patienceMs }, () => {
  let sophia: Started;
  let browser: Browser;
  let account: string;
  let call: string;
  let thread: string;
  let deal: string;
  beforeAll(async () => {
    [sophia, browser] = await Promise.all([startSophia(), launchBrowser()]);
    const { accounts } = await ask('{ accounts(filter: { name: { contains: "Maple Ridge" } }) { nodes { id } } }');
    const [{ id }] = accounts.nodes;
    account = `/accounts/${id}`;
    const { of, openDeals } = await ask(`{
      of: account(id: "${id}") {
        calls(first: 1, filter: { title: { contains: "sync failures" } }) { nodes { id } }
        slackThreads(first: 1, filter: { replyCount: { gt: 1 } }) { nodes { id } }
      }
      openDeals(first: 1) { nodes { deal { id } } }
    }`);
    call = `/calls/${of.calls.nodes[0].id}`;
    thread = `/calls/threads/${of.slackThreads.nodes[0].id}`;
    deal = openDeals.nodes[0].deal.id;
    // Jobs raise alerts, and find what to do next, some seconds after the sample is loaded.
    await vi.waitFor(
      async () => expect((await ask('{ alerts { totalCount } }')).alerts.totalCount).toBeGreaterThan(2),
      {
        timeout: patienceMs,
        interval: 500,
      },
    );
  }, patienceMs);
  afterAll(async () => {
    await browser?.close();
    await sophia?.[Symbol.asyncDispose]();
  });

  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of many shapes
  async function ask(query: string): Promise<any> {
    const response = await fetch(`${sophia.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()).data;
  }

  const open = (path: string, options?: Parameters<typeof openPage>[2]) =>
    openPage(browser, sophia.url + path, options);
  const alerts = (page: Page) => page.getByRole('list', { name: 'Alerts' }).locator(':scope > li');
  const titles = (page: Page) => alerts(page).locator('[data-open]').allTextContents();
  /** The title of the alert that keys act on. Others may be raised meanwhile, so that places tell nothing. */
  const chosen = async (page: Page) => (await page.locator('[data-chosen] [data-open]').textContent()) ?? '';

  const pages: readonly [name: string, path: () => string, heading: string][] = [
    ['Today', () => '/', 'Today'],
    ['Accounts', () => '/accounts', 'Accounts'],
    ['an account', () => account, 'Maple Ridge Residential'],
    ['its conversations', () => `${account}?tab=conversations`, 'Maple Ridge Residential'],
    ['Calls', () => '/calls?range=1y', 'Calls'],
    ['a call', () => call, 'Maple Ridge Residential: sync failures'],
    ['a thread of Slack', () => thread, '#ext-maple-ridge-residential'],
    ['Revenue', () => '/revenue?range=1y', 'Revenue'],
    ['its deals', () => '/revenue?tab=deals', 'Revenue'],
    ['a deal', () => `/revenue?deal=${deal}`, 'Revenue'],
    ['Coaching', () => '/coaching?range=1y', 'Coaching'],
    ['the reasons of its health', () => `${account}?why=health`, 'Maple Ridge Residential'],
    ['an answer with what was found', () => '/search?q=Which+accounts+are+at+risk%3F', 'Search and ask'],
    ['Reports', () => '/reports?open=new&page=REVENUE', 'Reports'],
    ['the sources', () => '/trust', 'Trust'],
    ['who is who', () => '/trust?tab=people', 'Trust'],
    ['an alert rule', () => '/trust?tab=rules&open=new', 'Trust'],
    ['the audit', () => '/trust?tab=audit', 'Trust'],
  ];

  it.each(pages)(
    '%s has no findings of axe in light, in dark and on a phone, and fits its width',
    async (_, path, heading) => {
      const page = await open(path(), { colorScheme: 'light', reducedMotion: 'reduce' });
      await expect.poll(() => page.locator('h1').textContent()).toBe(heading);
      await expect.poll(() => axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.reload();
      await settled(page);
      await expect.poll(() => axeFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 375, height: 812 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
      await expect.poll(() => axeFindings(page)).toEqual([]);
    },
  );

  it('shows what people do with an alert in every window at once, and takes it back', async () => {
    const [mine, others] = [await open('/'), await open('/')];
    await mine.keyboard.press('j');
    await mine.keyboard.press('j');
    const title = await chosen(mine);
    await expect.poll(() => titles(others)).toContain(title);
    await mine.keyboard.press('r');
    // What one points at stays.
    await mine.getByText(`Resolved “${title}”`).hover();
    for (const page of [mine, others]) await expect.poll(() => titles(page)).not.toContain(title);
    await mine.keyboard.press('z');
    for (const page of [mine, others]) await expect.poll(() => titles(page)).toContain(title);
  });

  it('acknowledges, snoozes and assigns by keyboard', async () => {
    const page = await open('/');
    await page.keyboard.press('j');
    const first = await chosen(page);
    await page.keyboard.press('c');
    await alerts(page).filter({ hasText: first }).getByText('Acknowledged').waitFor();
    await page.keyboard.press('j');
    const second = await chosen(page);
    await page.keyboard.press('s');
    await page.getByText('Snoozed until').hover();
    await expect.poll(() => titles(page)).not.toContain(second);
    await page.keyboard.press('z');
    await expect.poll(() => titles(page)).toContain(second);
    expect(await titles(page)).toContain(first);
    await page.keyboard.press('m');
    await page
      .getByRole('menuitem', { name: /^Assign to/ })
      .first()
      .press('Enter');
    const name = (await page.getByText(/^Assigned to/).textContent())?.replace('Assigned to ', '') ?? '';
    await expect.poll(() => alerts(page).allTextContents()).toContainEqual(expect.stringContaining(name));
  });

  it('finds an account by a few letters without a pointer', async () => {
    const page = await open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('cedar');
    await page.getByRole('option', { name: /^Cedarstone Communities E/ }).waitFor();
    await expect.poll(() => axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/accounts\/[0-9a-f-]+/);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Cedarstone Communities');
  });

  it.each(exampleQuestions)('answers the example “%s”', async (question) => {
    const { ask: answer } = await ask(`{ ask(question: "${question}") { status text } }`);
    expect(answer).toMatchObject({ status: 'ANSWERED' });
  });

  it('answers a question from anywhere, with the query that gave the answer', async () => {
    const page = await open('/accounts');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('which deals are stuck');
    await page.getByRole('option', { name: 'Ask “which deals are stuck”' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('The query behind it').click();
    const href = await page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href');
    const address = new URL(href ?? '', sophia.url);
    expect(address.pathname).toBe('/graphql');
    const query = address.searchParams.get('query') ?? '';
    const variables = JSON.parse(address.searchParams.get('variables') ?? '{}');
    const response = await fetch(`${sophia.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    expect(await response.json()).not.toHaveProperty('errors');
  });

  it('leads from a hit to its text, and from there to the account', async () => {
    const page = await open('/search?q=price');
    await page.getByRole('list', { name: 'Hits' }).getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('term').filter({ hasText: 'Account' }).waitFor();
    expect(new URL(page.url()).searchParams.get('hit')).toMatch(/^[0-9a-f-]{36}$/);
    await dialog.getByRole('link').first().click();
    await page.waitForURL(/\/accounts\//);
  });

  it('tells a question that it cannot answer, and offers others', async () => {
    const page = await open('/search?q=Why+is+the+sky+blue%3F');
    await page.getByText('What can be answered').waitFor();
    expect(await page.getByRole('region', { name: 'Answer' }).getByRole('link').count()).toBeGreaterThan(0);
  });

  it('previews a rule on the past, creates it, and switches it off', async () => {
    const page = await open('/trust?tab=rules&open=new');
    await page.getByRole('textbox', { name: 'Name' }).fill('Silence');
    await page.getByLabel('Raises an alert when').selectOption('NO_CONTACT');
    await page.getByRole('button', { name: 'Preview on the past 90 days' }).click();
    await page.getByRole('heading', { name: /alerts? in the past 90 days/ }).waitFor();
    await page.getByRole('button', { name: 'Create the rule' }).click();
    await page.getByRole('switch', { name: 'Silence raises alerts' }).click();
    await page.getByText('“Silence” raises no more alerts').waitFor();
    const { alertRules } = await ask('{ alertRules(filter: { name: { eq: "Silence" } }) { nodes { enabled } } }');
    expect(alertRules.nodes).toEqual([{ enabled: false }]);
  });

  it('shows a new API key once, and whoever has it sees the sections of its rights alone', async () => {
    const page = await open('/trust?tab=keys&open=new');
    await page.getByLabel('What it is for').fill('Monitoring');
    for (const right of ['Customers read', 'Insights read']) await page.getByLabel(right).uncheck();
    await page.getByLabel('Operations read').check();
    await page.getByRole('button', { name: 'Create the key' }).click();
    const key = await page.getByRole('dialog').locator('code').first().textContent();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Monitoring' }).click();
    expect(await page.getByRole('dialog').textContent()).not.toContain(key);

    // The browser sends no such header with a WebSocket: what is live is then that of the developer.
    const theirs = await open('/accounts', { extraHTTPHeaders: { authorization: `Bearer ${key}` } });
    await expect
      .poll(() => theirs.getByRole('navigation', { name: 'Sections' }).getByRole('link').allTextContents())
      .toEqual(['Trust']);
    expect(await theirs.locator('h1').textContent()).toBe('You may not see this');
    await theirs.getByRole('button', { name: 'Settings' }).click();
    expect(await theirs.getByRole('menuitem', { name: 'Sign out' }).count()).toBe(0);
  });

  it('saves a view of the accounts, opens with it, and exports it as a file', async () => {
    const page = await open('/accounts?segment=Enterprise');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save as a new view' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Large ones');
    await page.keyboard.press('Enter');
    const view = page.getByRole('button', { name: 'View: Large ones' });
    await view.click();
    await page.getByRole('menuitem', { name: 'Open with it' }).click();
    await page.getByText('Accounts open with “Large ones”').waitFor();

    const again = await open('/accounts');
    await again.waitForURL(/segment=/);
    const downloading = again.waitForEvent('download');
    await again.getByRole('button', { name: 'Export CSV' }).click();
    const lines = (await readFile(await (await downloading).path(), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => line.split(',')[1])).toEqual([
      'name',
      'Cedarstone Communities',
      'Enterprise Property Group',
    ]);
    await again.getByRole('button', { name: 'View: Large ones' }).click();
    await again.getByRole('menuitem', { name: 'Delete' }).click();
    await again.getByText('Deleted “Large ones”').waitFor();
  });

  it('renames a saved view, shares it, and lets the team begin with it', async () => {
    const page = await open('/accounts?region=%5B%22Midwest%22%5D');
    const choose = async (button: string, item: string) => {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await choose('Views', 'Save as a new view');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('The middle');
    await page.keyboard.press('Enter');
    await choose('View: The middle', 'Rename');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Midwest');
    await page.keyboard.press('Enter');
    await choose('View: Midwest', 'Share with the team');
    await page.getByText('The team sees “Midwest”').waitFor();
    await choose('View: Midwest', 'Let the team open with it');
    await page.getByText('Accounts open with “Midwest” for the team').waitFor();
    await (await open('/accounts')).waitForURL(/region=/);
    await choose('View: Midwest', 'Delete');
    await page.getByText('Deleted “Midwest”').waitFor();
    expect((await ask('{ savedViews(page: "accounts") { name } }')).savedViews).toEqual([]);
  });

  it('takes a next action off the list for a reason, and back', async () => {
    const page = await open('/');
    const decide = page.getByRole('button', { name: /^Decide on: / }).first();
    const name = (await decide.getAttribute('aria-label')) ?? '';
    await decide.click();
    await page.getByRole('menuitem', { name: 'Dismiss: not relevant' }).click();
    await page.getByText('Hidden for 90 days').hover();
    await expect.poll(() => page.getByRole('button', { name, exact: true }).count()).toBe(0);
    const hidden =
      '{ nextBestActions(hidden: true, filter: { status: { eq: DISMISSED } }) { nodes { title status reason } } }';
    expect((await ask(hidden)).nextBestActions.nodes).toEqual([
      { title: name.replace('Decide on: ', ''), status: 'DISMISSED', reason: 'Not relevant' },
    ]);
    await page.keyboard.press('z');
    await page.getByRole('button', { name, exact: true }).waitFor();
  });

  it('says in each tile alone what a viewer may not see', async () => {
    const { apiKeyCreate } = await ask(
      'mutation { apiKeyCreate(input: { name: "Seller", scopes: [CUSTOMERS_READ, INSIGHTS_READ] }) { key } }',
    );
    const page = await open('/', { extraHTTPHeaders: { authorization: `Bearer ${apiKeyCreate.key}` } });
    await page.getByRole('region', { name: 'Sources' }).getByText('You may not see this').waitFor();
    await page.getByRole('region', { name: 'Churn risk' }).getByRole('link').nth(1).waitFor();
    await page.goto(`${sophia.url}/search?q=price`);
    await settled(page);
    expect(await page.locator('h1').textContent()).toBe('Search and ask');
  });

  it('exports calls, deals and alerts as they are filtered', async () => {
    const linesOf = async (path: string) => {
      const page = await open(path);
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export CSV' }).first().click();
      return (await readFile(await (await downloading).path(), 'utf8')).trimEnd().split('\n');
    };
    const calls = await linesOf('/calls?range=1y&q=sync+failures');
    expect(calls[0]).toContain('call.title');
    expect(calls.slice(1).every((line) => line.includes('sync failures'))).toBe(true);
    const { openDeals } = await ask('{ openDeals { totalCount } }');
    expect(await linesOf('/revenue?tab=deals')).toHaveLength(1 + openDeals.totalCount);
    expect((await linesOf('/'))[0]).toContain('severity');
  });

  it('shows a report as the e-mail that would be sent, and says why it cannot be set up without a server for e-mails', async () => {
    const page = await open('/revenue');
    await page.getByRole('link', { name: 'E-mail report' }).click();
    const dialog = page.getByRole('dialog');
    const mail = dialog.frameLocator('iframe');
    await mail.getByRole('heading', { level: 1, name: 'Revenue' }).waitFor();
    await mail.getByText('How the pipeline changed').waitFor();
    await dialog.getByLabel('How often').selectOption('MONTHLY');
    await dialog.getByLabel('Goes to').fill('ann@example.com');
    await dialog.getByRole('button', { name: 'Set up the report' }).click();
    await dialog.getByText('ALERT_SMTP_URL of the subgraph intelligence is not set').waitFor();
  });

  it('starts on the page that was chosen, and leaves links to Today alone', async () => {
    const page = await open('/coaching');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: 'Start on Coaching' }).click();
    await page.goto(sophia.url);
    await page.waitForURL(/\/coaching/);
    await page.getByRole('link', { name: /^Today/ }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Today');
  });

  it('shows two contacts that were told apart beside each other', async () => {
    const [one, other] = (await ask('{ contacts(first: 2) { nodes { id fullName } } }')).contacts.nodes;
    const { contactMerge } = await ask(
      `mutation { contactMerge(winnerId: "${one.id}", loserId: "${other.id}") { merge { id } } }`,
    );
    await ask(`mutation { contactUnmerge(mergeId: "${contactMerge.merge.id}") { userErrors { message } } }`);
    const page = await open('/trust?tab=people&status=REJECTED');
    await page.getByRole('rowheader').getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    for (const { fullName } of [one, other]) await dialog.getByRole('columnheader', { name: fullName }).waitFor();
    await dialog.getByText('they are different people').waitFor();
    await expect.poll(() => axeFindings(page)).toEqual([]);
  });

  it('finds deals by a part of their name', async () => {
    const { openDeals } = await ask('{ openDeals(first: 1) { nodes { name } } }');
    const [{ name }] = openDeals.nodes;
    const page = await open('/revenue?tab=deals');
    await page.getByRole('searchbox', { name: 'Search by name' }).fill(name);
    await expect.poll(() => page.getByRole('rowheader').getByRole('link').allTextContents()).toEqual([name]);
    expect(new URL(page.url()).searchParams.get('q')).toBe(name);
  });

  it('lists its shortcuts, and lets people turn single keys off', async () => {
    const page = await open('/');
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Shortcuts of a single key' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    expect(new URL(page.url()).pathname).toBe('/');
    await expect.poll(() => axeFindings(page)).toEqual([]);
  });

  it('keeps filters, order and columns of the table in the URL', async () => {
    const page = await open('/accounts');
    await page.getByRole('button', { name: 'Segment' }).click();
    await page.getByRole('menuitemcheckbox', { name: /Enterprise/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Units' }).click();
    const names = () => page.getByRole('rowheader').getByRole('link').allTextContents();
    await expect.poll(names).toEqual(['Enterprise Property Group', 'Cedarstone Communities']);
    const again = await open(page.url().slice(sophia.url.length));
    expect(await again.getByRole('rowheader').getByRole('link').allTextContents()).toEqual(await names());
    await page.getByRole('searchbox').fill('nobody has this name');
    await page.getByText('Nothing matches the filters').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(async () => (await names()).length).toBe(7);
  });

  it('leads from an account at risk to the reasons, and back', async () => {
    const page = await open('/');
    await page.getByRole('region', { name: 'Churn risk' }).getByRole('link').nth(1).click();
    await page.getByRole('dialog', { name: /Churn risk of/ }).waitFor();
    await page.getByText('What makes it up').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('why=');
    await page.goBack();
    await page.getByRole('dialog', { name: /Churn risk of/ }).waitFor();
  });

  it('leads from a warning to the deals that have it, and to one of them', async () => {
    const page = await open('/revenue');
    const kinds = page.getByRole('list', { name: 'Kinds of warnings' }).getByRole('link');
    const [, title = '', count = ''] = /^(.*) ([0-9]+)$/.exec((await kinds.first().textContent()) ?? '') ?? [];
    await kinds.first().click();
    await page
      .getByText(new RegExp(`^${count} open deal`))
      .first()
      .waitFor();
    await page.getByRole('table').getByText(title).first().waitFor();
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('dialog').getByText(title, { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('deal=');
  });

  it('shows earlier events of a timeline once each, and filters them by the URL', async () => {
    const page = await open(`${account}?tab=timeline`);
    const events = page.getByRole('list', { name: 'Timeline' }).getByRole('listitem');
    const id = account.replace('/accounts/', '');
    const { account: all } = await ask(`{ account(id: "${id}") { timeline(first: 100) { nodes { title } } } }`);
    expect(all.timeline.nodes.length).toBeGreaterThan(25);
    expect(await events.count()).toBe(25);
    await page.getByRole('button', { name: 'Show earlier' }).click();
    await expect.poll(() => events.count()).toBe(all.timeline.nodes.length);
    await page.getByRole('button', { name: 'All kinds' }).click();
    await page.getByRole('menuitemradio', { name: 'Call' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('CALL');
    await expect
      .poll(async () => (await events.allTextContents()).every((text) => text.includes('Call · Gong')))
      .toBe(true);
  });

  it('narrows calls by who took part, and keeps it in the URL', async () => {
    const page = await open('/calls?range=1y');
    const titles = () => page.getByRole('rowheader').getByRole('link').allTextContents();
    const all = await titles();
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('menuitemcheckbox', { name: /Maple Ridge/ }).click();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await titles()).every((title) => title.startsWith('Maple Ridge'))).toBe(true);
    expect((await titles()).length).toBeLessThan(all.length);
    expect(new URL(page.url()).searchParams.has('account')).toBe(true);
  });

  it('goes to a moment of a call by its address, by words and by keys', async () => {
    const page = await open(`${call}?at=430`);
    const chosen = page.locator('li[data-chosen]');
    await expect.poll(() => chosen.textContent()).toContain('The RealPage export changed its page size');
    await page.keyboard.press('f');
    await page.keyboard.type('alarm');
    await page.getByText('1 of 2 hits').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('2 of 2 hits').waitFor();
    await expect
      .poll(() => page.locator('li[data-hit]').textContent())
      .toContain('no alarm for a sync that stops early');
    expect(new URL(page.url()).searchParams.get('find')).toBe('alarm');
    await page.getByRole('link', { name: 'Link to 4:45' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('285');
    await expect.poll(() => chosen.textContent()).toContain('wrong balances');
    await page.getByRole('region', { name: 'Sentences' }).focus();
    await page.keyboard.press('j');
    await expect.poll(() => Number(new URL(page.url()).searchParams.get('at'))).toBeGreaterThan(285);
  });

  it('says what is not there', async () => {
    const page = await open('/accounts/00000000-0000-4000-8000-000000000000');
    await page.getByText('There is no account with this id').waitFor();
    await page.goto(`${sophia.url}/accounts/a/b/c`);
    await settled(page);
    expect(await page.locator('h1').textContent()).toBe('There is no such page');
  });

  it('says that the connection is lost, and is live again without a reload', async () => {
    const page = await browser.newPage();
    const sockets: { close: () => Promise<void> }[] = [];
    let isDown = false;
    await page.routeWebSocket(/graphql/, (socket) => {
      if (isDown) return void socket.close({ code: 1_011 });
      socket.connectToServer();
      sockets.push({ close: () => socket.close({ code: 1_011 }) });
    });
    await page.goto(sophia.url);
    await page.getByText('Live', { exact: true }).waitFor();
    await settled(page);
    isDown = true;
    for (const socket of sockets) await socket.close();
    await page.getByText('Connection lost').waitFor();
    const { alerts: before } = await ask(
      '{ alerts(first: 1, filter: { status: { eq: OPEN } }) { nodes { id title } } }',
    );
    const [missed] = before.nodes;
    await ask(`mutation { alertResolve(id: "${missed.id}") { alert { id } } }`);
    expect(await titles(page)).toContain(missed.title);
    isDown = false;
    await page.getByText('Live', { exact: true }).waitFor();
    await expect.poll(() => titles(page)).not.toContain(missed.title);
    await ask(`mutation { alertReopen(id: "${missed.id}") { alert { id } } }`);
    await page.close();
  });

  it('shows a tile that failed alone, and reads it again', async () => {
    const page = await browser.newPage();
    let isDown = true;
    await page.route(/graphql$/, async (route) => {
      const isOfDeals = route.request().postData()?.includes('TodayDeals');
      return isDown && isOfDeals ? route.abort() : route.continue();
    });
    await page.goto(sophia.url);
    const tile = page.getByRole('region', { name: 'Deals with warnings' });
    await tile.getByText('This cannot be read now').waitFor();
    await page.getByRole('region', { name: 'Churn risk' }).getByRole('link').nth(1).waitFor();
    isDown = false;
    await tile.getByRole('button', { name: 'Try again' }).click();
    await tile.getByRole('listitem').first().waitFor();
    await page.close();
  });
});
