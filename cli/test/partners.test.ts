import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { createSophiaClient, GraphRequestError, HttpError, type SophiaClient, SophiaError } from '@sophia/client';
import {
  AccountDocument,
  AccountsDocument,
  type AccountsQuery,
  AlertRaisedDocument,
  ContactEditDocument,
  ContactsDocument,
} from '@sophia/client/operations';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../src/common/programs.ts';
import { openPartnerGraph, type PartnerGraph, tokenFor } from './support/partner-graph.ts';

let partners: PartnerGraph;
let token: string;
let client: SophiaClient;

beforeAll(async () => {
  partners = await openPartnerGraph();
  token = await tokenFor();
  client = createSophiaClient({ url: partners.url, token, name: 'test' });
}, 180_000);
afterAll(async () => {
  await client?.[Symbol.asyncDispose]();
  await partners?.[Symbol.asyncDispose]();
});

const idsOf = ({ accounts }: AccountsQuery) => accounts?.nodes.map(({ id }) => id) ?? [];
const accountsOf = ({ accounts }: AccountsQuery) => accounts;

async function allIds(): Promise<string[]> {
  return idsOf(await client.query(AccountsDocument, { first: 100 }));
}

/** Another client, for the time of a test. */
function another(options: Partial<Parameters<typeof createSophiaClient>[0]>): SophiaClient {
  const made = createSophiaClient({ url: partners.url, token, ...options });
  onTestFinished(() => made[Symbol.asyncDispose]());
  return made;
}

describe('pages', () => {
  it('go through a list once, from either end', async () => {
    const ids = await allIds();
    expect(ids.length).toBeGreaterThan(4);
    const forwards: string[] = [];
    for await (const { id } of client.nodes(AccountsDocument, {}, accountsOf, { size: 2 })) forwards.push(id);
    expect(forwards).toEqual(ids);
    const backwards: string[] = [];
    for await (const { nodes } of client.pages(AccountsDocument, {}, accountsOf, { size: 2, backwards: true })) {
      backwards.unshift(...nodes.map(({ id }) => id));
    }
    expect(backwards).toEqual(ids);
  });

  it('continue after the cursor of a page', async () => {
    const ids = await allIds();
    const first = await client.pages(AccountsDocument, {}, accountsOf, { size: 2 }).next();
    const cursor = first.value?.cursor;
    expect(first.value?.hasMore).toBe(true);
    const rest: string[] = [];
    for await (const { id } of client.nodes(AccountsDocument, {}, accountsOf, { size: 3, cursor })) rest.push(id);
    expect(rest).toEqual(ids.slice(2));
  });

  it('of an empty list are one empty page', async () => {
    const none = { filter: { name: { eq: 'Nobody has this name' } } };
    const pages: object[] = [];
    for await (const page of client.pages(AccountsDocument, none, accountsOf)) pages.push(page);
    expect(pages).toEqual([{ nodes: [], cursor: null, hasMore: false }]);
  });
});

describe('errors', () => {
  it('have the code and the place of what went wrong', async () => {
    const wrong = client.query(AccountsDocument, { first: 1_000 });
    await expect(wrong).rejects.toBeInstanceOf(GraphRequestError);
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: ['accounts'] });
    await expect(client.query('{ intelligenceModels { name } }')).rejects.toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      errors: [
        { message: 'Cannot query field "intelligenceModels" on type "Query".', locations: [{ line: 1, column: 3 }] },
      ],
    });
  });

  it('of a refused token have the status, over HTTP and over a WebSocket', async () => {
    const stranger = another({ token: 'nonsense' });
    const refused = stranger.query(AccountDocument, { id: '1' });
    await expect(refused).rejects.toBeInstanceOf(HttpError);
    await expect(refused).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    await expect(stranger.subscribe(AlertRaisedDocument).next()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('of a server that cannot be reached say so', async () => {
    const mend = partners.cut();
    onTestFinished(mend);
    const impatient = another({ retries: 0 });
    const lost = impatient.query(AccountsDocument);
    await expect(lost).rejects.toBeInstanceOf(SophiaError);
    await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_FAILED' });
    await expect(impatient.subscribe(AlertRaisedDocument).next()).rejects.toMatchObject({ code: 'CONNECTION_FAILED' });
  });
});

it('gets a new token in the place of a refused one, once for all requests that wait for it', async () => {
  const expired = await tokenFor('-1h');
  const asked: (string | undefined)[] = [];
  const renewing = another({
    token: async (refused) => {
      asked.push(refused);
      return refused === undefined ? expired : token;
    },
  });
  const answers = await Promise.all([renewing.query(AccountsDocument, { first: 1 }), renewing.query(ContactsDocument)]);
  expect(answers[0].accounts?.nodes).toHaveLength(1);
  expect(asked).toEqual([undefined, expired]);

  const streaming = another({ token: async (refused) => (refused === undefined ? expired : token) });
  const events = streaming.subscribe(AlertRaisedDocument, {}, { cursor: await cursorNow() });
  await partners.raise('after the renewal');
  expect(await nextTitle(events)).toBe('after the renewal');
  await events.return();
});

/** Returns the cursor of an alert with the title "a mark". Others may follow it. */
async function cursorNow(): Promise<string | undefined> {
  const events = client.subscribe(AlertRaisedDocument);
  const next = events.next();
  let isRaised = false;
  void next.finally(() => {
    isRaised = true;
  });
  // The subscription may begin later than the event, so there may have to be another one.
  const raised = async () => {
    await partners.raise('a mark');
    return isRaised;
  };
  await expect.poll(raised, { interval: 200 }).toBe(true);
  const { value } = await next;
  await events.return();
  return value?.cursor;
}

/** Returns the title of the next alert that is no mark. */
async function nextTitle(events: ReturnType<typeof alerts>): Promise<string | undefined> {
  for (;;) {
    const { value } = await events.next();
    const title = value?.data.alertRaised?.title;
    if (title !== 'a mark') return title;
  }
}

const alerts = (of: SophiaClient, cursor?: string) => of.subscribe(AlertRaisedDocument, {}, { cursor });

it('goes on behind the last event after a lost connection, and in another process', async () => {
  const events = alerts(another({}), await cursorNow());
  await partners.raise('1', '2', '3');
  const titles = [await nextTitle(events), await nextTitle(events)];
  const mend = partners.cut();
  await partners.raise('4', '5');
  const third = nextTitle(events);
  mend();
  await partners.raise('6');
  titles.push(await third, await nextTitle(events), await nextTitle(events), await nextTitle(events));
  expect(titles).toEqual(['1', '2', '3', '4', '5', '6']);

  await partners.raise('7');
  const { value } = await events.next();
  await partners.raise('8');
  expect(await nextTitle(alerts(another({}), value?.cursor))).toBe('8');
});

it('reports a cursor that is not of this graph', async () => {
  const events = client.subscribe(AlertRaisedDocument, {}, { cursor: 'invented' });
  await expect(events.next()).rejects.toMatchObject({ code: 'BAD_CURSOR' });
});

it('answers a live query again when what it read has changed, also while the connection was lost', async () => {
  const { contacts } = await client.query(ContactsDocument, { first: 1 });
  const contact = contacts?.nodes[0];
  const edit = async (title: string) => {
    const { contactEdit } = await client.mutate(ContactEditDocument, { id: contact?.id ?? '', input: { title } });
    expect(contactEdit?.userErrors).toEqual([]);
    await partners.graph.subgraph('contacts').drain();
  };
  const query = `query ($id: ID!) @live(throttle: 50) { contact(id: $id) { title } }`;
  const states: boolean[] = [];
  const onConnection = (isConnected: boolean) => states.push(isConnected);
  const answers = another({ onConnection }).live<{ contact: { title: string } }, { id: string }>(query, {
    id: contact?.id ?? '',
  });
  const title = async () => (await answers.next()).value?.data.contact.title;
  expect(await title()).toBe(contact?.title);
  await edit('Head of Pools');
  expect(await title()).toBe('Head of Pools');
  const next = title();
  partners.cut()();
  // A query may be sent again over a new connection; a mutation that was under way may not.
  await client.query(ContactsDocument, { first: 1 });
  await edit('Head of Roofs');
  expect(await next).toBe('Head of Roofs');
  expect(states).toEqual([true, false, true]);
});

it('ends a stream whose signal is aborted', async () => {
  const leaving = new AbortController();
  const events = client.subscribe(AlertRaisedDocument, {}, { signal: leaving.signal });
  const next = events.next();
  leaving.abort();
  expect((await next).done).toBe(true);
});

const pages = ['docs/partners.md', 'packages/client/README.md'];

describe.each(pages)('%s', (page) => {
  const text = readFileSync(resolve(root, page), 'utf8');
  const examples = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);

  it('has examples', () => expect(examples.length).toBeGreaterThan(1));

  it.each(examples)(
    'has an example that runs: %#',
    async (code) => {
      const running = promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', code], {
        cwd: resolve(root, 'packages/client'),
        env: { NODE_ENV: 'test', SOPHIA_URL: partners.url, SOPHIA_TOKEN: token },
      });
      let isOver = false;
      const over = running.finally(() => {
        isOver = true;
      });
      // Those that wait for an alert or a webhook get one.
      await expect
        .poll(
          async () => {
            if (code.includes('AlertRaised')) await partners.raise('Health of Acme is falling');
            if (code.includes('Webhook')) await partners.graph.subgraph('webhooks').drain();
            return isOver;
          },
          { timeout: 50_000, interval: 500 },
        )
        .toBe(true);
      const { stdout, stderr } = await over;
      expect(stderr).not.toMatch(/Error/);
      expect(stdout).not.toBe('');
    },
    60_000,
  );
});
