import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { settings } from '../src/index.ts';
import { openAlerts } from './support/alerts.ts';
import { employee, task } from './support/facts.ts';
import { account, message } from './support/open-intelligence.ts';
import { type Receiver, startReceiver } from './support/start-receiver.ts';

/** Each of these failed once. */

const resources = new AsyncDisposableStack();
const refusedMail = 'gone@example.com';
const mailed: string[][] = [];
let receiver: Receiver;
let intelligence: Awaited<ReturnType<typeof openAlerts>>;
beforeAll(async () => {
  receiver = resources.use(await startReceiver());
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, callback) => callback(address === refusedMail ? new Error('no such person') : null),
    async onData(stream, { envelope }, callback) {
      for await (const _ of stream);
      mailed.push(envelope.rcptTo.map(({ address }) => address));
      callback();
    },
  }).listen(0, '127.0.0.1');
  await once(smtp, 'listening');
  resources.defer(() => new Promise<void>((done) => smtp.close(() => done())));
  intelligence = await openAlerts({
    settings: z.object(settings).parse({
      ALERT_PRIVATE_TARGETS: 'on',
      ALERT_SECRET_KEYS: 'a'.repeat(64),
      ALERT_SMTP_URL: `smtp://127.0.0.1:${(smtp.address() as AddressInfo).port}`,
    }),
  });
  resources.defer(() => intelligence.close());
});
afterAll(() => resources.disposeAsync());
afterEach(() => tenant.leave());

let tenant: ReturnType<typeof intelligence.forTenant>;
let accountId: string;
beforeEach(async () => {
  tenant = intelligence.forTenant();
  accountId = randomUUID();
  receiver.received.length = 0;
  receiver.answer = () => ({ status: 200 });
  mailed.length = 0;
  await tenant.tell({ type: 'account.changed', data: account(accountId) });
});

const create = (input: Record<string, unknown>) =>
  tenant.ask(
    'mutation ($input: AlertChannelCreateInput!) { alertChannelCreate(input: $input) { userErrors { message } } }',
    { input: { name: 'Channel', ...input } },
  );
const webhook = (more: Record<string, unknown> = {}) =>
  create({ kind: 'WEBHOOK', url: `${receiver.url}/${tenant.tenant}`, secret: 'a-secret-of-a-webhook', ...more });
const told = () =>
  receiver.received.filter(({ path }) => path === `/${tenant.tenant}`).map(({ body }) => JSON.parse(body).alerts);
const escalate = (hours = 0) =>
  tenant.tell({
    type: 'interaction.changed',
    data: message({ accountId, occurredAt: intelligence.inHours(hours), text: 'We need to speak to your manager.' }),
  });
const localHour = (offset: number) =>
  `${String((intelligence.clock.now().getUTCHours() + offset) % 24).padStart(2, '0')}:00`;

it('raises an alert for a message of a source whose clock is some minutes ahead', async () => {
  await escalate(0.1);
  expect(await tenant.alerts('ESCALATION')).toHaveLength(1);
});

it('tells of a flood of alerts in one message', async () => {
  await webhook({ alertKinds: ['DEADLINE_AT_RISK'] });
  const accounts = Array.from({ length: 11 }, () => randomUUID());
  await tenant.tell(...accounts.map((id) => ({ type: 'account.changed' as const, data: account(id) })));
  await tenant.tell(
    ...accounts.map((id) => ({
      type: 'activity.changed' as const,
      data: task(randomUUID(), { accountId: id, dueAt: intelligence.inHours(-1) }),
    })),
  );
  await tenant.wait(0.1);
  expect(told().map((alerts) => alerts.length)).toEqual([11]);
});

it('tries nothing again in quiet hours', async () => {
  await webhook({ quietHours: { from: localHour(1), to: localHour(3) } });
  receiver.answer = () => ({ status: 503 });
  await escalate();
  expect(told()).toHaveLength(1);
  receiver.answer = () => ({ status: 200 });
  await tenant.wait(1.5);
  expect(told()).toHaveLength(1);
  await tenant.wait(2);
  expect(told()).toHaveLength(2);
});

it('waits until the date that a receiver names', async () => {
  await webhook();
  const date = new Date(Date.now() + 20 * 60_000).toUTCString();
  receiver.answer = () => ({ status: 503, headers: { 'retry-after': date } });
  await escalate();
  receiver.answer = () => ({ status: 200 });
  await tenant.wait(0.2);
  expect(told()).toHaveLength(1);
  await tenant.wait(0.2);
  expect(told()).toHaveLength(2);
});

it('reports the addresses that the server of mails refused, and does not write to the others twice', async () => {
  await create({ kind: 'EMAIL', emails: ['ann@example.com', refusedMail] });
  await escalate();
  await tenant.wait(1);
  expect(mailed).toEqual([['ann@example.com']]);
  expect(await tenant.ask('{ alertDeliveries { nodes { status attempts { error } } } }')).toEqual({
    alertDeliveries: { nodes: [{ status: 'FAILED', attempts: [{ error: `the server refused ${refusedMail}` }] }] },
  });
});

it('assigns the manager of an owner who has left, and passes over managers who have left', async () => {
  const [owner, lead, head] = [randomUUID(), randomUUID(), randomUUID()];
  const staff = (leadIsActive: boolean) => [
    { type: 'employee.changed' as const, data: employee(head) },
    { type: 'employee.changed' as const, data: employee(lead, { managerId: head, active: leadIsActive }) },
    { type: 'employee.changed' as const, data: employee(owner, { managerId: lead, active: false }) },
  ];
  await tenant.tell(...staff(true), { type: 'account.changed', data: account(accountId, { ownerId: owner }) });
  await escalate();
  expect(await tenant.alerts('ESCALATION')).toMatchObject([{ assignee: { id: lead } }]);
  const [alert] = await tenant.alerts('ESCALATION');
  await tenant.ask(`mutation { alertAssign(id: "${alert?.id}", employeeId: "${owner}") { userErrors { code } } }`);
  await tenant.tell(...staff(false));
  await tenant.wait(25);
  expect(await tenant.alerts('ESCALATION')).toMatchObject([{ escalatedTo: { id: head } }]);
});

it('tells channels of an alert that nobody acknowledges, when there is no manager to tell', async () => {
  await webhook({ moments: ['ESCALATED'] });
  await escalate();
  await tenant.wait(25);
  expect(told()).toMatchObject([[{ moment: 'ESCALATED', escalatedToId: null }]]);
});
