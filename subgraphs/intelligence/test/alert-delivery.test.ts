import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { settings } from '../src/index.ts';
import { openAlerts } from './support/alerts.ts';
import { employee } from './support/facts.ts';
import { account, message } from './support/open-intelligence.ts';
import { clickInSlack } from './support/slack.ts';
import { type Receiver, startReceiver } from './support/start-receiver.ts';

const resources = new AsyncDisposableStack();
const mails: { from: string; to: string[]; text: string }[] = [];
let receiver: Receiver;
let intelligence: Awaited<ReturnType<typeof openAlerts>>;
beforeAll(async () => {
  receiver = resources.use(await startReceiver());
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      mails.push({
        from,
        to: envelope.rcptTo.map(({ address }) => address),
        text: Buffer.concat(chunks).toString('utf8'),
      });
      callback();
    },
  }).listen(0, '127.0.0.1');
  await once(smtp, 'listening');
  resources.defer(() => new Promise<void>((done) => smtp.close(() => done())));
  intelligence = await openAlerts({
    settings: z.object(settings).parse({
      ALERT_PRIVATE_TARGETS: 'on',
      ALERT_SECRET_KEYS: 'a'.repeat(64),
      ALERT_SLACK_URL: `${receiver.url}/api`,
      ALERT_SMTP_URL: `smtp://127.0.0.1:${(smtp.address() as AddressInfo).port}`,
      ALERT_MAIL_FROM: 'sophia@example.com',
    }),
  });
  resources.defer(() => intelligence.close());
});
afterAll(() => resources.disposeAsync());

let tenant: ReturnType<typeof intelligence.forTenant>;
let accountId: string;
beforeEach(async () => {
  receiver.received.length = 0;
  receiver.answer = () => ({ status: 200 });
  mails.length = 0;
  tenant = intelligence.forTenant();
  accountId = randomUUID();
  await tenant.tell({ type: 'account.changed', data: account(accountId) });
});

const secret = 'a-secret-of-a-webhook';
interface Created {
  alertChannel: { id: string; version: number } | null;
  userErrors: { code: string; field: string[]; message: string }[];
}
async function create(input: Record<string, unknown>): Promise<Created> {
  const { alertChannelCreate } = await tenant.ask<{ alertChannelCreate: Created }>(
    `mutation ($input: AlertChannelCreateInput!) {
      alertChannelCreate(input: $input) { alertChannel { id version } userErrors { code field message } }
    }`,
    { input: { name: `Channel ${randomUUID()}`, ...input } },
  );
  return alertChannelCreate;
}
async function channel(input: Record<string, unknown>): Promise<string> {
  const { alertChannel, userErrors } = await create(input);
  expect(userErrors).toEqual([]);
  return alertChannel?.id ?? '';
}
/** Each tenant has a path and a Slack channel of its own, so that no test sees what others wait for. */
const hookUrl = () => `${receiver.url}/${tenant.tenant}`;
const received = () =>
  receiver.received.filter(
    ({ path, body }) => path === `/${tenant.tenant}` || body.includes(`"channel":"${tenant.tenant}"`),
  );
const webhook = (more: Record<string, unknown> = {}) => channel({ kind: 'WEBHOOK', url: hookUrl(), secret, ...more });
const escalate = (id = accountId) =>
  tenant.tell({
    type: 'interaction.changed',
    data: message({
      accountId: id,
      occurredAt: intelligence.inHours(0),
      text: 'We need to speak to your manager in < 2 days & by phone.',
    }),
  });

interface Told {
  kind: string;
  accountId: string;
}
interface Delivery {
  id: string;
  status: string;
  attempts: { httpStatus: number | null; error: string | null }[];
  items: { moment: string; title: string }[];
}
async function deliveries(): Promise<Delivery[]> {
  const { alertDeliveries } = await tenant.ask<{ alertDeliveries: { nodes: Delivery[] } }>(
    `{ alertDeliveries(orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes {
      id status dueAt sentAt channel { name } attempts { at httpStatus error } items { moment title alert { id } }
    } } }`,
  );
  return alertDeliveries.nodes;
}
const bodies = () => received().map(({ body }) => JSON.parse(body));

it('posts a raised alert to a webhook once, signed with its id and time', async () => {
  await webhook();
  await escalate();
  await tenant.wait(0.1);
  expect(received()).toHaveLength(1);
  const [request] = received();
  if (request === undefined) throw new Error('nothing was received');
  const { headers, body, path } = request;
  const [delivery] = await deliveries();
  expect(path).toBe(`/${tenant.tenant}`);
  expect(headers['webhook-id']).toBe(delivery?.id);
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', secret).update(signed).digest('base64')}`);
  expect(JSON.parse(body)).toMatchObject({
    id: delivery?.id,
    type: 'alerts.changed',
    tenant: tenant.tenant,
    alerts: [{ moment: 'RAISED', kind: 'ESCALATION', severity: 'HIGH', title: 'Escalation at Maple', accountId }],
  });
  expect(delivery).toMatchObject({ status: 'SENT', attempts: [{ httpStatus: 200, error: null }] });
});

it('tries ten times within a day, logs each try, and can be replayed with the same id', async () => {
  await webhook();
  receiver.answer = () => ({ status: 503 });
  await escalate();
  const begin = intelligence.clock.now().getTime();
  let hours = 0;
  for (let [delivery] = await deliveries(); delivery?.status === 'WAITING'; [delivery] = await deliveries()) {
    const dueAt = Date.parse((delivery as unknown as { dueAt: string }).dueAt);
    hours = (dueAt - begin) / 3_600_000;
    await tenant.wait((dueAt - intelligence.clock.now().getTime()) / 3_600_000 + 1 / 60);
  }
  const [failed] = await deliveries();
  expect(failed).toMatchObject({ status: 'FAILED' });
  expect(failed?.attempts).toHaveLength(10);
  expect(failed?.attempts[9]).toMatchObject({ httpStatus: 503, error: 'answered with HTTP status 503' });
  expect(hours).toBeGreaterThan(20);
  expect(hours).toBeLessThanOrEqual(24);
  expect(new Set(received().map(({ headers }) => headers['webhook-id']))).toEqual(new Set([failed?.id]));

  receiver.answer = () => ({ status: 200 });
  await tenant.ask(`mutation { alertDeliveryReplay(id: "${failed?.id}") { userErrors { code } } }`);
  await tenant.wait(0);
  expect(await deliveries()).toMatchObject([{ id: failed?.id, status: 'SENT' }]);
  expect(received()).toHaveLength(11);
});

it('follows no redirect, and reports a server that is not there', async () => {
  await webhook();
  await channel({ kind: 'WEBHOOK', url: 'http://127.0.0.1:9/none', secret });
  receiver.answer = () => ({ status: 302, headers: { location: `${receiver.url}/elsewhere` } });
  await escalate();
  expect(received().map(({ path }) => path)).toEqual([`/${tenant.tenant}`]);
  const errors = (await deliveries()).map(({ attempts }) => attempts[0]?.error);
  expect(errors.toSorted()).toEqual(['answered with HTTP status 302', expect.stringContaining('ECONNREFUSED')]);
});

it('tells at most once in five minutes of an account, and then of everything together', async () => {
  await webhook({ alertKinds: ['ESCALATION', 'COMPLIANCE_FLAG', 'COMPETITOR_NAMED'] });
  await escalate();
  for (const text of ['We are looking at EliseAI.', "We don't rent to families with kids there."]) {
    await tenant.tell({
      type: 'interaction.changed',
      data: message({ accountId, occurredAt: intelligence.inHours(0), text }),
    });
  }
  const other = randomUUID();
  await tenant.tell({ type: 'account.changed', data: account(other, { name: 'Oak' }) });
  await escalate(other);
  const told = () => bodies().map(({ alerts }) => alerts.map(({ kind, accountId: id }: Told) => [kind, id]));
  expect(told()).toEqual([[['ESCALATION', accountId]], [['ESCALATION', other]]]);
  await tenant.wait(0.1);
  expect(told().slice(2)).toEqual([
    [
      ['COMPETITOR_NAMED', accountId],
      ['COMPLIANCE_FLAG', accountId],
    ],
  ]);
});

it('tells only of the moments, kinds and severities that a channel wants', async () => {
  await webhook({ moments: ['ACKNOWLEDGED'] });
  await webhook({ minimumSeverity: 'CRITICAL' });
  await webhook({ alertKinds: ['NO_CONTACT'] });
  await escalate();
  expect(received()).toEqual([]);
  const [alert] = await tenant.alerts('ESCALATION');
  await tenant.ask(`mutation { alertAcknowledge(id: "${alert?.id}") { userErrors { code } } }`);
  await tenant.wait(0);
  expect(bodies()).toMatchObject([{ alerts: [{ moment: 'ACKNOWLEDGED', status: 'ACKNOWLEDGED' }] }]);
});

it('keeps quiet in the quiet hours of the time zone of the tenant, and tells afterwards; the alert is there', async () => {
  await tenant.ask('mutation { metricTimeZoneSet(timeZone: "America/Chicago") { userErrors { message } } }');
  const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Chicago', hour: '2-digit', hourCycle: 'h23' });
  const hour = Number(local.format(intelligence.clock.now()));
  const at = (offset: number) => `${String((hour + offset) % 24).padStart(2, '0')}:00`;
  await webhook({ quietHours: { from: at(0), to: at(3) } });
  await escalate();
  expect(await tenant.alerts('ESCALATION')).toMatchObject([{ status: 'OPEN' }]);
  await tenant.wait(1);
  expect(received()).toEqual([]);
  await tenant.wait(2.1);
  expect(bodies()).toMatchObject([{ alerts: [{ moment: 'RAISED' }] }]);
});

const slackSecrets = { slackToken: 'xoxb-token', slackSigningSecret: 'signing-secret' };

const click = (
  channelId: string,
  action: string,
  alertId: string,
  sign: { secret: string; ageSeconds?: number } = { secret: 'signing-secret' },
) => clickInSlack(intelligence, { tenant: tenant.tenant, channelId, action, alertId, ...sign });

it('posts a message with buttons to Slack, and does what they say', async () => {
  receiver.answer = () => ({ status: 200, body: '{"ok":true,"ts":"1.2"}' });
  const id = await channel({ kind: 'SLACK', slackChannel: tenant.tenant, ...slackSecrets });
  await escalate();
  const [request] = received();
  expect([request?.path, request?.headers.authorization]).toEqual(['/api/chat.postMessage', 'Bearer xoxb-token']);
  const [alert] = await tenant.alerts('ESCALATION');
  expect(bodies()).toMatchObject([
    {
      channel: tenant.tenant,
      text: '[HIGH] Escalation at Maple',
      blocks: [
        {
          type: 'section',
          text: { type: 'mrkdwn', text: expect.stringContaining('manager in &lt; 2 days &amp; by phone.') },
        },
        {
          type: 'actions',
          elements: [
            { action_id: 'alert_acknowledge', value: alert?.id },
            { action_id: 'alert_snooze', value: alert?.id },
            { action_id: 'alert_dismiss', value: alert?.id },
          ],
        },
      ],
    },
  ]);
  const state = async () => {
    const { alert: now } = await tenant.ask<{ alert: unknown }>(
      `{ alert(id: "${alert?.id}") { status acknowledgedBy dismissedBy } }`,
    );
    return now;
  };
  expect(await click(id, 'alert_acknowledge', alert?.id ?? '')).toBe(200);
  expect(await state()).toMatchObject({ status: 'ACKNOWLEDGED', acknowledgedBy: 'slack:U123' });
  expect(await click(id, 'alert_snooze', alert?.id ?? '')).toBe(200);
  expect(await state()).toMatchObject({ status: 'SNOOZED' });
  expect(await click(id, 'alert_dismiss', alert?.id ?? '')).toBe(200);
  expect(await click(id, 'alert_dismiss', alert?.id ?? '')).toBe(200);
  expect(await state()).toMatchObject({ status: 'DISMISSED', dismissedBy: 'slack:U123' });
});

it.each([
  ['another secret', { secret: 'other', ageSeconds: 0 }],
  ['an old request', { secret: 'signing-secret', ageSeconds: 301 }],
  ['a request of the future', { secret: 'signing-secret', ageSeconds: -301 }],
])('refuses an action of Slack with %s', async (_, sign) => {
  receiver.answer = () => ({ status: 200, body: '{"ok":true}' });
  const id = await channel({ kind: 'SLACK', slackChannel: tenant.tenant, ...slackSecrets });
  await escalate();
  const [alert] = await tenant.alerts('ESCALATION');
  expect(await click(id, 'alert_dismiss', alert?.id ?? '', sign)).toBe(401);
  expect(await tenant.alerts('ESCALATION')).toMatchObject([{ status: 'OPEN' }]);
});

it('takes an answer of Slack that is not ok for a failure, and tries again', async () => {
  await channel({ kind: 'SLACK', slackChannel: tenant.tenant, ...slackSecrets });
  receiver.answer = () => ({ status: 200, body: '{"ok":false,"error":"channel_not_found"}' });
  await escalate();
  expect(await deliveries()).toMatchObject([
    { status: 'WAITING', attempts: [{ httpStatus: 200, error: 'Slack refused the message: channel_not_found' }] },
  ]);
});

it('writes e-mails', async () => {
  await channel({ kind: 'EMAIL', emails: ['ann@example.com', 'bo@example.com'] });
  await escalate();
  expect(mails).toMatchObject([
    {
      from: 'sophia@example.com',
      to: ['ann@example.com', 'bo@example.com'],
      text: expect.stringContaining('Subject: [HIGH] Escalation at Maple'),
    },
  ]);
  expect(await deliveries()).toMatchObject([{ status: 'SENT' }]);
});

it('tells of an escalation', async () => {
  const [owner, manager] = [randomUUID(), randomUUID()];
  await tenant.tell(
    { type: 'employee.changed', data: employee(manager) },
    { type: 'employee.changed', data: employee(owner, { managerId: manager }) },
    { type: 'account.changed', data: account(accountId, { ownerId: owner }) },
  );
  await webhook({ moments: ['ESCALATED'] });
  await escalate();
  await tenant.wait(23);
  expect(received()).toEqual([]);
  await tenant.wait(2);
  expect(bodies()).toMatchObject([{ alerts: [{ moment: 'ESCALATED', assigneeId: owner, escalatedToId: manager }] }]);
});

it('never shows the secrets of a channel, keeps them in an edit, and removes the channel with its log', async () => {
  const id = await webhook();
  const edit = (input: string) =>
    tenant.ask(
      `mutation { alertChannelEdit(id: "${id}", input: { ${input} }, expectedVersion: 1) {
        alertChannel { name url slackChannel emails moments minimumSeverity alertKinds quietHours { from to } version }
        userErrors { code field }
      } }`,
    );
  expect(await edit('name: "Renamed", minimumSeverity: HIGH, quietHours: { from: "02:00", to: "02:01" }')).toEqual({
    alertChannelEdit: {
      alertChannel: {
        name: 'Renamed',
        url: hookUrl(),
        slackChannel: null,
        emails: [],
        moments: ['RAISED', 'ESCALATED', 'REOPENED'],
        minimumSeverity: 'HIGH',
        alertKinds: [],
        quietHours: { from: '02:00', to: '02:01' },
        version: 2,
      },
      userErrors: [],
    },
  });
  expect(await edit('name: "Late"')).toMatchObject({
    alertChannelEdit: { userErrors: [{ code: 'VERSION_CONFLICT' }] },
  });
  await escalate();
  expect(received()).toHaveLength(1);
  await tenant.ask(`mutation { alertChannelRemove(id: "${id}") { alertChannel { name } userErrors { code } } }`);
  expect(await tenant.ask('{ alertChannels { id } alertDeliveries { totalCount } }')).toEqual({
    alertChannels: [],
    alertDeliveries: { totalCount: 0 },
  });
});

it('refuses channels that cannot deliver, with all errors', async () => {
  const errorsOf = async (input: Record<string, unknown>) =>
    (await create(input)).userErrors.map(({ field }) => field?.[1]);
  expect(await errorsOf({ kind: 'WEBHOOK', url: 'ftp://x', secret: 'short', emails: ['a@b.co'] })).toEqual([
    'emails',
    'url',
    'secret',
  ]);
  expect(await errorsOf({ kind: 'SLACK', slackChannel: '' })).toEqual([
    'slackChannel',
    'slackToken',
    'slackSigningSecret',
  ]);
  expect(await errorsOf({ kind: 'EMAIL', emails: ['nobody'], quietHours: { from: '25:00', to: '07:00' } })).toEqual([
    'emails',
    'quietHours',
  ]);
});

it('keeps quiet about the alerts of a rule in its quiet hours', async () => {
  await tenant.wait(0.1);
  const hour = intelligence.clock.now().getUTCHours();
  const at = (offset: number) => `${String((hour + offset) % 24).padStart(2, '0')}:00`;
  await webhook();
  await tenant.editRule('ESCALATION', { quietHours: { from: at(0), to: at(2) } });
  await escalate();
  await tenant.wait(0.1);
  expect(received()).toEqual([]);
  await tenant.editRule('ESCALATION', { quietHours: null });
  await tenant.wait(2);
  expect(bodies()).toMatchObject([{ alerts: [{ kind: 'ESCALATION' }] }]);
});
