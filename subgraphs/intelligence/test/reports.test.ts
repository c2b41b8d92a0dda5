import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { type IntelligenceServices, settings } from '../src/index.ts';
import { makeDue } from '../src/reporting/make-due.ts';
import { firstDayFrom, lastDayUntil, periodBefore } from '../src/reporting/schedule.ts';
import { openAlerts } from './support/alerts.ts';
import { account } from './support/open-intelligence.ts';

const resources = new AsyncDisposableStack();
const mails: { to: string; raw: string }[] = [];
/** Answers of the server to the next recipients. */
let refusals: { code: number; text: string }[] = [];
let intelligence: Awaited<ReturnType<typeof openAlerts>>;

beforeAll(async () => {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_, __, callback) {
      const refusal = refusals.shift();
      callback(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    async onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      for (const { address } of envelope.rcptTo)
        mails.push({ to: address, raw: Buffer.concat(chunks).toString('utf8') });
      callback();
    },
  }).listen(0, '127.0.0.1');
  await once(smtp, 'listening');
  resources.defer(() => new Promise<void>((done) => smtp.close(() => done())));
  intelligence = await openAlerts({
    settings: z.object(settings).parse({
      ALERT_SMTP_URL: `smtp://127.0.0.1:${(smtp.address() as AddressInfo).port}`,
      REPORT_DASHBOARD_URL: 'https://sophia.example.com',
      REPORT_UNSUBSCRIBE_URL: 'https://sophia.example.com/reports/unsubscribe',
    }),
  });
  resources.defer(() => intelligence.close());
});
afterAll(() => resources.disposeAsync());

let tenant: ReturnType<typeof intelligence.forTenant>;
beforeEach(async () => {
  mails.length = 0;
  refusals = [];
  tenant = intelligence.forTenant();
  await tenant.tell({ type: 'account.changed', data: account(randomUUID(), { name: 'Maple & <Ridge>' }) });
  return () => tenant.leave();
});

interface Report {
  readonly id: string;
  readonly enabled: boolean;
  readonly stoppedReason: string | null;
  readonly nextAt: string | null;
  readonly lastSentAt: string | null;
  readonly recipients: readonly { readonly email: string; readonly unsubscribedAt: string | null }[];
  readonly deliveries: readonly {
    readonly email: string;
    readonly status: string;
    readonly attempts: readonly { readonly error: string | null }[];
  }[];
}
interface Payload {
  readonly report: Report | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string[] | null; readonly message: string }[];
}

const fields = `id enabled stoppedReason nextAt lastSentAt version recipients { email unsubscribedAt }
  deliveries { id email status dueAt attempts { at error } }`;
const payload = `report { ${fields} } userErrors { code field message }`;

async function change(mutation: string, type: string, args: Record<string, unknown>): Promise<Payload> {
  const { done } = await tenant.ask<{ done: Payload }>(
    `mutation ($id: ID!, $input: ${type}!) { done: ${mutation}(id: $id, input: $input) { ${payload} } }`,
    args,
  );
  return done;
}
async function create(input: Record<string, unknown> = {}): Promise<Payload> {
  const { done } = await tenant.ask<{ done: Payload }>(
    `mutation ($input: ReportCreateInput!) { done: reportCreate(input: $input) { ${payload} } }`,
    { input: { page: 'TODAY', frequency: 'WEEKLY', recipients: ['ann@example.com'], ...input } },
  );
  return done;
}
const reports = async (): Promise<readonly Report[]> =>
  (await tenant.ask<{ reports: Report[] }>(`{ reports { ${fields} } }`)).reports;

/** The clock of the tests starts on Monday, 2 March 2026, at 10:00 UTC. Moves it on to a time. */
async function waitUntil(time: string): Promise<void> {
  await tenant.wait((Date.parse(time) - intelligence.clock.now().getTime()) / 3_600_000);
}

/** The next Monday at 07:00 UTC, by the clock. */
const nextMonday = (): string => {
  const day = new Date(intelligence.clock.now().getTime());
  day.setUTCHours(7, 0, 0, 0);
  while (day.getUTCDay() !== 1 || day <= intelligence.clock.now()) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString();
};

it('sends a report at its time, once, with HTML, plain text, and both files', async () => {
  const due = nextMonday();
  const { report, userErrors } = await create({ recipients: ['Ann@example.com', 'ann@example.com', 'bo@example.com'] });
  expect(userErrors).toEqual([]);
  expect(report?.nextAt).toBe(due);
  await waitUntil(new Date(Date.parse(due) - 60_000).toISOString());
  expect(mails).toEqual([]);
  await waitUntil(due);
  await tenant.wait(0.1);
  expect(mails.map(({ to }) => to).toSorted()).toEqual(['ann@example.com', 'bo@example.com']);
  const [{ raw } = { raw: '' }] = mails;
  for (const part of ['text/plain', 'text/html', 'filename=today-', 'application/pdf', 'Subject: Today: '])
    expect(raw).toContain(part);
  const [sent] = await reports();
  expect(sent?.deliveries.map(({ status }) => status)).toEqual(['SENT', 'SENT']);
  expect(sent?.lastSentAt).not.toBeNull();
  expect(Date.parse(sent?.nextAt ?? '') - Date.parse(due)).toBe(7 * 86_400_000);
});

it('makes one e-mail for each address when two processes make the report at once', async () => {
  await create();
  const due = nextMonday();
  const { database, clock } = intelligence;
  clock.advance(Date.parse(due) - clock.now().getTime());
  const make = () =>
    makeDue({
      // The page Today uses none of the services.
      work: { database, clock, services: {} as IntelligenceServices },
      tenant: tenant.tenant,
      now: clock.now(),
      signal: new AbortController().signal,
    });
  await Promise.all([make(), make()]);
  await tenant.wait(0.1);
  expect(mails).toHaveLength(1);
  expect((await reports())[0]?.deliveries).toHaveLength(1);
});

it('tries again what failed, and not what the server refuses for good', async () => {
  await create({ recipients: ['later@example.com'] });
  refusals = [{ code: 451, text: 'try later' }];
  await waitUntil(nextMonday());
  const [waiting] = await reports();
  expect(waiting?.deliveries).toMatchObject([
    { status: 'WAITING', attempts: [{ error: expect.stringContaining('451') }] },
  ]);
  await tenant.wait(0.05);
  expect(mails.map(({ to }) => to)).toEqual(['later@example.com']);

  refusals = [{ code: 550, text: 'no such user' }];
  await waitUntil(nextMonday());
  const [failed] = await reports();
  expect(failed?.deliveries[0]).toMatchObject({
    status: 'FAILED',
    attempts: [{ error: expect.stringContaining('550') }],
  });
});

it('shows in the preview the HTML that is sent, with names of customers as text', async () => {
  const { reportPreview } = await tenant.ask<{ reportPreview: { subject: string; html: string; text: string } }>(
    '{ reportPreview(page: ACCOUNTS_AT_RISK, frequency: MONTHLY) { subject html text } }',
  );
  expect(reportPreview.subject).toMatch(/^Accounts at risk: 1 \w+ 2026 to \d+ \w+ 2026$/);
  expect(reportPreview.html).toContain('https://sophia.example.com/accounts?sort=risk');
  expect(reportPreview.html).not.toMatch(/<script|src=/);
  expect(reportPreview.text).toContain('ACCOUNTS MOST LIKELY TO LEAVE');
});

it.each(['TODAY', 'ACCOUNTS_AT_RISK', 'REVENUE', 'COACHING'])(
  'makes the report %s of a tenant without any data',
  async (page) => {
    const empty = intelligence.forTenant();
    const { reportPreview } = await empty.ask<{ reportPreview: { html: string } }>(
      `{ reportPreview(page: ${page}, frequency: WEEKLY) { html } }`,
    );
    expect(reportPreview.html).toContain('</html>');
  },
);

it('ends with the rights of whoever set it up', async () => {
  await create();
  await tenant.tell({
    type: 'access.changed',
    data: { subject: 'tester', endsAt: null, scopes: ['customers:read'] },
  });
  await waitUntil(nextMonday());
  expect(mails).toEqual([]);
  const [stopped] = await reports();
  expect(stopped).toMatchObject({
    enabled: false,
    nextAt: null,
    stoppedReason: expect.stringContaining('may no longer read'),
  });
  const { userErrors } = await change('reportEdit', 'ReportEditInput', { id: stopped?.id, input: { enabled: true } });
  expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'enabled'] }]);
});

it('is seen and changed by its maker and by super users alone', async () => {
  const { report } = await create();
  const as = (subject: string, roles: string, document: string) =>
    intelligence.query(document, {}, { tenant: tenant.tenant, subject, roles });
  expect((await as('somebody', '', '{ reports { id } }')).data).toEqual({ reports: [] });
  const stop = `mutation { reportEdit(id: "${report?.id}", input: { enabled: false }) { userErrors { code } } }`;
  expect((await as('somebody', '', stop)).data).toEqual({ reportEdit: { userErrors: [{ code: 'NOT_FOUND' }] } });
  expect((await as('somebody', 'super_user', stop)).data).toEqual({ reportEdit: { userErrors: [] } });
  await waitUntil(nextMonday());
  expect(mails).toEqual([]);
});

it('ends for a reader by the link in the e-mail, and for nobody else', async () => {
  const { report } = await create({ recipients: ['ann@example.com', 'bo@example.com'] });
  const sent = await tenant.ask<{ done: Payload }>(`mutation { done: reportSend(id: "${report?.id}") { ${payload} } }`);
  expect(sent.done.userErrors).toEqual([]);
  await tenant.wait(0.02);
  const mail = mails.find(({ to }) => to === 'ann@example.com')?.raw ?? '';
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/im);
  const unfolded = mail.replace(/\r\n[ \t]/g, '');
  const link = new URL(/^List-Unsubscribe: ?<([^>]+)>/im.exec(unfolded)?.[1] ?? '');
  const path = `http://localhost${link.pathname}${link.search}`;

  const asked = await intelligence.fetch(path);
  expect(await asked.text()).toContain('ann@example.com');
  expect((await reports())[0]?.recipients.every(({ unsubscribedAt }) => unsubscribedAt === null)).toBe(true);
  expect((await intelligence.fetch(path, { method: 'POST' })).status).toBe(200);
  expect((await intelligence.fetch(path.replace(/token=.*/, `token=${randomUUID()}`), { method: 'POST' })).status).toBe(
    404,
  );

  mails.length = 0;
  const again = { recipients: ['ann@example.com', 'bo@example.com'] };
  await change('reportEdit', 'ReportEditInput', { id: report?.id, input: again });
  await waitUntil(nextMonday());
  expect(mails.map(({ to }) => to)).toEqual(['bo@example.com']);
});

it('refuses addresses, times and days that are none, each with its place', async () => {
  const { report, userErrors } = await create({
    frequency: 'MONTHLY',
    monthDay: 31,
    time: '25:00',
    recipients: ['ann@example.com', 'nobody'],
  });
  expect(report).toBeNull();
  expect(userErrors.map(({ field }) => field?.[1])).toEqual(['monthDay', 'time', 'recipients']);
  expect(userErrors[2]?.message).toBe('nobody is not an e-mail address.');
});

it('is about the seven days before, or the month before', () => {
  expect(periodBefore('WEEKLY', '2026-03-02')).toEqual({ from: '2026-02-23', to: '2026-03-01' });
  expect(periodBefore('MONTHLY', '2026-03-15')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(periodBefore('MONTHLY', '2024-03-01')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  const mondays = { frequency: 'WEEKLY', weekday: 1, monthDay: 1 } as const;
  expect(firstDayFrom(mondays, '2026-03-03')).toBe('2026-03-09');
  expect(lastDayUntil(mondays, '2026-03-08')).toBe('2026-03-02');
  expect(firstDayFrom({ frequency: 'MONTHLY', weekday: 1, monthDay: 28 }, '2026-02-28')).toBe('2026-02-28');
});
