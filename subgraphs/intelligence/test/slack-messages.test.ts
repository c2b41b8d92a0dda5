import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { settings } from '../src/index.ts';
import { openAlerts } from './support/alerts.ts';
import { account, message } from './support/open-intelligence.ts';
import { clickInSlack } from './support/slack.ts';
import { type Receiver, startReceiver } from './support/start-receiver.ts';

const resources = new AsyncDisposableStack();
let receiver: Receiver;
let intelligence: Awaited<ReturnType<typeof openAlerts>>;
beforeAll(async () => {
  receiver = resources.use(await startReceiver());
  intelligence = await openAlerts({
    settings: z.object(settings).parse({
      ALERT_SECRET_KEYS: 'a'.repeat(64),
      ALERT_SLACK_URL: `${receiver.url}/api`,
    }),
  });
  resources.defer(() => intelligence.close());
});
afterAll(() => resources.disposeAsync());
afterEach(() => tenant.leave());

const signingSecret = 'signing-secret';
let tenant: ReturnType<typeof intelligence.forTenant>;
let accountId: string;
let channelId: string;
/** What Slack answers to an edit. */
let toEdit: ReturnType<Receiver['answer']>;
beforeEach(async () => {
  tenant = intelligence.forTenant();
  accountId = randomUUID();
  receiver.received.length = 0;
  toEdit = { status: 200, body: '{"ok":true}' };
  let posts = 0;
  receiver.answer = ({ path }) => {
    if (path === '/api/chat.update') return toEdit;
    posts += 1;
    return {
      status: 200,
      body: JSON.stringify({ ok: true, channel: `C-${tenant.tenant}`, ts: `1700000000.00000${posts}` }),
    };
  };
  await tenant.tell({ type: 'account.changed', data: account(accountId) });
  const { alertChannelCreate } = await tenant.ask<{ alertChannelCreate: { alertChannel: { id: string } } }>(
    `mutation ($input: AlertChannelCreateInput!) {
      alertChannelCreate(input: $input) { alertChannel { id } userErrors { message } }
    }`,
    {
      input: {
        name: 'Slack',
        kind: 'SLACK',
        slackChannel: tenant.tenant,
        slackToken: 'xoxb-token',
        slackSigningSecret: signingSecret,
        alertKinds: ['ESCALATION', 'COMPLIANCE_FLAG', 'COMPETITOR_NAMED'],
      },
    },
  );
  channelId = alertChannelCreate.alertChannel.id;
});

const say = (text: string) =>
  tenant.tell({
    type: 'interaction.changed',
    data: message({ accountId, occurredAt: intelligence.inHours(0), text }),
  });
const escalate = () => say('We need to speak to your manager.');
const calls = (method: string) =>
  receiver.received
    .filter(({ path, body }) => path === `/api/${method}` && body.includes(tenant.tenant))
    .map(({ body }) => JSON.parse(body));
const posted = () => calls('chat.postMessage');
const edits = () => calls('chat.update');
interface Block {
  type: string;
  text?: { text: string };
  elements?: { text: unknown; action_id: string }[];
}
const textsIn = ({ blocks }: { blocks: Block[] }) =>
  blocks.filter(({ type }) => type === 'context').map(({ elements }) => elements?.[0]?.text);
const buttonsIn = ({ blocks }: { blocks: Block[] }) =>
  blocks.filter(({ type }) => type === 'actions').map(({ elements }) => elements?.map(({ action_id }) => action_id));
const click = (action: string, alertId = '') =>
  clickInSlack(intelligence, { tenant: tenant.tenant, channelId, action, alertId, secret: signingSecret });
const alertId = async (kind = 'ESCALATION') => (await tenant.alerts(kind))[0]?.id ?? '';
const errors = async () => {
  const { alertDeliveries } = await tenant.ask<{ alertDeliveries: { nodes: { editError: string | null }[] } }>(
    '{ alertDeliveries { nodes { editError } } }',
  );
  return alertDeliveries.nodes.map(({ editError }) => editError);
};

it('edits the message after a click: who did what, and the buttons that still act', async () => {
  await escalate();
  expect(buttonsIn(posted()[0])).toEqual([['alert_acknowledge', 'alert_snooze', 'alert_dismiss']]);
  await click('alert_acknowledge', await alertId());
  await intelligence.drain();
  expect(edits()).toMatchObject([{ channel: `C-${tenant.tenant}`, ts: '1700000000.000001' }]);
  expect(textsIn(edits()[0])).toEqual(['Acknowledged by <@U123>']);
  expect(buttonsIn(edits()[0])).toEqual([['alert_snooze', 'alert_dismiss']]);
  await click('alert_dismiss', await alertId());
  await intelligence.drain();
  expect(textsIn(edits()[1])).toEqual(['Dismissed as wrong by <@U123>: Dismissed in Slack']);
  expect(buttonsIn(edits()[1])).toEqual([]);
  expect(posted()).toHaveLength(1);
});

it('edits the message when the alert changes elsewhere, and when its snooze ends', async () => {
  await escalate();
  const id = await alertId();
  await tenant.ask(
    `mutation { alertSnooze(id: "${id}", until: "${intelligence.inHours(1)}", reason: "<b> & c") { userErrors { code } } }`,
  );
  await intelligence.drain();
  expect(textsIn(edits()[0])).toEqual([
    expect.stringMatching(/^Snoozed until <!date\^\d+\^.*> by .*: &lt;b&gt; &amp; c$/),
  ]);
  expect(buttonsIn(edits()[0])).toEqual([['alert_acknowledge', 'alert_dismiss']]);
  await tenant.wait(1.1);
  expect(textsIn(edits()[1])).toEqual([]);
  expect(buttonsIn(edits()[1])).toEqual([['alert_acknowledge', 'alert_snooze', 'alert_dismiss']]);
});

it('tells alerts of an account in one message, and edits this message for each of them', async () => {
  await escalate();
  await say("We don't rent to families with kids there.");
  await say('We are looking at EliseAI.');
  await tenant.wait(0.1);
  const [, grouped] = posted();
  expect(buttonsIn(grouped)).toHaveLength(2);
  const competitor = await alertId('COMPETITOR_NAMED');
  await tenant.ask(`mutation { alertResolve(id: "${competitor}") { userErrors { code } } }`);
  await intelligence.drain();
  expect(edits()).toMatchObject([{ ts: '1700000000.000002' }]);
  expect(edits()[0].blocks).toHaveLength(4);
  expect(buttonsIn(edits()[0])).toHaveLength(1);
});

it('tries an edit again that Slack put off, after the time that it names, and shows the newest state', async () => {
  await escalate();
  toEdit = { status: 429, headers: { 'retry-after': '600' } };
  await click('alert_acknowledge', await alertId());
  await intelligence.drain();
  expect(edits()).toHaveLength(1);
  expect(await errors()).toEqual(['Slack answered with HTTP status 429']);
  toEdit = { status: 200, body: '{"ok":true}' };
  await tenant.wait(0.1);
  expect(edits()).toHaveLength(1);
  await tenant.wait(0.1);
  expect(edits()).toHaveLength(2);
  expect(await errors()).toEqual([null]);
});

it('gives up an edit of a message that is gone, and says so', async () => {
  await escalate();
  toEdit = { status: 200, body: '{"ok":false,"error":"message_not_found"}' };
  await click('alert_acknowledge', await alertId());
  await tenant.wait(1);
  await tenant.wait(24);
  expect(edits()).toHaveLength(1);
  expect(await errors()).toContain('Slack refused the message: message_not_found');
});

it('posts a message that had to wait as its alert is by then', async () => {
  receiver.answer = () => ({ status: 429, headers: { 'retry-after': '1200' } });
  await escalate();
  await tenant.ask(`mutation { alertResolve(id: "${await alertId()}") { userErrors { code } } }`);
  receiver.answer = () => ({ status: 200, body: JSON.stringify({ ok: true, channel: tenant.tenant, ts: '1.1' }) });
  await tenant.wait(0.2);
  expect(posted()).toHaveLength(1);
  await tenant.wait(0.2);
  expect(textsIn(posted()[1])).toEqual([expect.stringMatching(/^Resolved by /)]);
  expect(buttonsIn(posted()[1])).toEqual([]);
  expect(edits()).toEqual([]);
});

it('shows that an alert is gone when its account was merged into one with the same alert', async () => {
  const other = randomUUID();
  await tenant.tell({ type: 'account.changed', data: account(other) });
  await escalate();
  await tenant.tell({
    type: 'interaction.changed',
    data: message({ accountId: other, occurredAt: intelligence.inHours(0), text: 'We need to speak to your manager.' }),
  });
  await tenant.tell({ type: 'account.merged', data: { fromId: other, intoId: accountId } });
  await intelligence.drain();
  expect(edits().map(({ ts, ...edit }) => [ts, textsIn(edit), buttonsIn(edit)])).toEqual([
    ['1700000000.000002', ['This alert no longer exists.'], []],
  ]);
});

it('cuts long texts between characters, as people see them, and keeps escapes whole', async () => {
  const family = '👨‍👩‍👧‍👦';
  await say(`We need to speak to your manager${family.repeat(300)} & <hurry>`);
  const [{ blocks }] = posted();
  const [{ text }] = blocks;
  expect(text.text.isWellFormed()).toBe(true);
  expect(text.text.length).toBeLessThanOrEqual(3_000);
  const cut = text.text.slice(text.text.indexOf(family), text.text.indexOf('…'));
  expect(cut.replaceAll(family, '')).toBe('');
});
