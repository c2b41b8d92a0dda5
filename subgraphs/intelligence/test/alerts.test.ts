import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { account, daysAgo, message, openIntelligence } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

/** A new account for each test, so that no test sees another's alerts. */
let accountId: string;
beforeEach(() => {
  accountId = randomUUID();
});

interface Alert {
  id: string;
  kind: string;
  status: string;
  severity: string;
  title: string;
  occurrences: number;
  version: number;
  evidence: { text: string | null; value: number | null }[];
}

const fields = 'id kind status severity title occurrences version evidence { text value interaction { id } }';

async function alertsOf(account: string): Promise<Alert[]> {
  const { data, errors } = await intelligence.query(
    `query ($id: ID!) { alerts(filter: { accountId: { eq: $id } }, orderBy: [{ field: SEVERITY, direction: DESC }]) { nodes { ${fields} } } }`,
    { id: account },
  );
  expect(errors).toBeUndefined();
  return (data as { alerts: { nodes: Alert[] } }).alerts.nodes;
}

const deliver = (...interactions: ReturnType<typeof message>[]) =>
  intelligence.deliver('interaction.changed', interactions, ({ id }) => id);
const escalation = () => message({ accountId, text: 'We need to speak to your manager about the portal.' });

async function mutate<T>(name: string, args: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await intelligence.query(
    `mutation { ${name}(${args}) { alert { ${fields} snoozedUntil acknowledgedBy resolvedBy resolution assignee { id } } userErrors { code field message } } }`,
    variables,
  );
  expect(errors).toBeUndefined();
  return (data as Record<string, T>)[name] as T;
}

async function raised(): Promise<Alert> {
  await deliver(escalation());
  const [alert] = await alertsOf(accountId);
  if (alert === undefined) throw new Error('no alert was raised');
  return alert;
}

it('raises one alert with the quoted words for an escalation', async () => {
  expect(await raised()).toMatchObject({
    kind: 'ESCALATION',
    severity: 'HIGH',
    status: 'OPEN',
    occurrences: 1,
    evidence: [{ text: 'We need to speak to your manager about the portal.' }],
  });
});

it('shows a customer who leaves as a finding, an insight and an escalation, but no resident who does', async () => {
  const leaves = message({ accountId, text: 'Thanks for all your help. We have decided to go with Entrata instead.' });
  const mayLeave = message({ accountId, text: 'Just so you know, we are evaluating three other vendors.' });
  const resident = message({ accountId, text: 'Please note that the resident gave her 30-day notice.' });
  const document = `query ($account: ID!, $ids: [_Any!]!) {
    insights(filter: { accountId: { eq: $account }, kind: { eq: CHURN_SIGNAL } }) { nodes { detail finding { kind target } } }
    _entities(representations: $ids) { ... on Interaction { escalationRequired findings(kinds: [CHURN_SIGNAL]) { target } } }
  }`;
  await deliver(
    leaves,
    mayLeave,
    resident,
    message({ accountId, direction: 'OUTBOUND', text: "We won't be renewing." }),
  );
  const ids = [leaves, mayLeave, resident].map(({ id }) => ({ __typename: 'Interaction', id }));
  const { data, errors } = await intelligence.query(document, { account: accountId, ids });
  expect(errors).toBeUndefined();
  const { insights, _entities } = data as {
    insights: { nodes: { finding: { target: string } }[] };
    _entities: unknown[];
  };
  expect(insights.nodes.map(({ finding }) => finding.target).toSorted()).toEqual(['CONSIDERED', 'DECIDED']);
  expect(_entities).toEqual([
    { escalationRequired: true, findings: [{ target: 'DECIDED' }] },
    { escalationRequired: false, findings: [{ target: 'CONSIDERED' }] },
    { escalationRequired: false, findings: [] },
  ]);
  expect(
    (await alertsOf(accountId)).filter(({ kind }) => kind === 'ESCALATION' || kind === 'LEAVING_CONSIDERED'),
  ).toMatchObject([
    { kind: 'ESCALATION', severity: 'HIGH', evidence: [{ text: 'We have decided to go with Entrata instead.' }] },
  ]);
});

it('takes nothing that our people say among each other for the customer, nor what we write to them', async () => {
  const contactId = randomUUID();
  const text = 'I need to speak to your manager. The portal is terrible and slow, and it is too expensive for us.';
  const said = (direction: 'INBOUND' | 'OUTBOUND' | 'INTERNAL') =>
    Array.from({ length: 3 }, () => message({ accountId, contactIds: [contactId], direction, text, isNew: true }));
  const document = `query ($account: ID!, $contact: ID!) {
    insights(filter: { accountId: { eq: $account } }) { totalCount }
    _entities(representations: [{ __typename: "Contact", id: $contact }]) { ... on Contact { sentiment } }
  }`;
  const found = async () => {
    const { data } = await intelligence.query(document, { account: accountId, contact: contactId });
    return data as { insights: { totalCount: number }; _entities: [{ sentiment: number | null }] };
  };
  const [internal] = said('INTERNAL');
  await deliver(...said('INTERNAL'), ...said('OUTBOUND'), ...(internal ? [internal] : []));
  expect(await alertsOf(accountId)).toEqual([]);
  expect(await found()).toEqual({ insights: { totalCount: 0 }, _entities: [{ sentiment: null }] });
  expect(await signsOf(internal?.id)).toEqual({ escalationRequired: false, riskIndicators: [] });
  await deliver(...said('INBOUND'));
  expect((await alertsOf(accountId)).map(({ kind }) => kind).toSorted()).toEqual([
    'ESCALATION',
    'NEGATIVE_SENTIMENT_SPIKE',
  ]);
  expect((await found()).insights.totalCount).toBeGreaterThan(0);
});

async function signsOf(id: string | undefined): Promise<unknown> {
  const { data } = await intelligence.query(
    `query ($id: ID!) { _entities(representations: [{ __typename: "Interaction", id: $id }]) {
      ... on Interaction { escalationRequired riskIndicators } } }`,
    { id },
  );
  return (data as { _entities: unknown[] })._entities[0];
}

it('says that the customer mentioned a competitor only if the customer did, and quotes the sentence', async () => {
  const text = 'Good morning, thanks for your time yesterday at the office in Denver. By the way, Zego was here too.';
  await deliver(message({ accountId, direction: 'OUTBOUND', text }));
  expect(await alertsOf(accountId)).toMatchObject([
    {
      kind: 'COMPETITOR_NAMED',
      title: 'Zego was mentioned: an account',
      evidence: [{ text: 'By the way, Zego was here too.' }],
    },
  ]);
  accountId = randomUUID();
  await deliver(message({ accountId, text }));
  expect(await alertsOf(accountId)).toMatchObject([{ title: 'an account mentioned Zego' }]);
});

it('counts the same cause as occurrences of one alert', async () => {
  await deliver(escalation());
  await deliver(escalation(), escalation());
  expect(await alertsOf(accountId)).toMatchObject([{ kind: 'ESCALATION', occurrences: 3 }]);
});

it('counts no new occurrence when the same message is sent again', async () => {
  const sent = escalation();
  await deliver(sent);
  await deliver({ ...sent, text: `${sent.text} Now.`, isNew: false });
  expect(await alertsOf(accountId)).toMatchObject([{ occurrences: 1 }]);
});

it('raises nothing for history that is loaded late', async () => {
  await deliver(...Array.from({ length: 20 }, (_, index) => ({ ...escalation(), occurredAt: daysAgo(200 + index) })));
  expect(await alertsOf(accountId)).toEqual([]);
});

it('raises the alert of a message when its account becomes known', async () => {
  const sent = { ...escalation(), accountId: null, isNewToAccount: false };
  await deliver(sent);
  expect(await alertsOf(accountId)).toEqual([]);
  await deliver({ ...sent, accountId, isNew: false, isNewToAccount: true });
  expect(await alertsOf(accountId)).toMatchObject([{ kind: 'ESCALATION' }]);
});

it('raises a critical alert with the sentence that may break the law', async () => {
  await deliver(message({ accountId, text: "Thanks. We don't rent to families with kids there." }));
  expect(await alertsOf(accountId)).toMatchObject([
    {
      kind: 'COMPLIANCE_FLAG',
      severity: 'CRITICAL',
      evidence: [{ text: "We don't rent to families with kids there." }],
    },
  ]);
});

it('counts alerts by group, with the filters of the list', async () => {
  const unhappy = () =>
    message({ accountId, text: 'I need to speak to your manager. The portal is terrible and slow.' });
  await deliver(unhappy(), unhappy(), unhappy());
  const alerts = await alertsOf(accountId);
  expect(alerts.length).toBeGreaterThan(1);
  const { data, errors } = await intelligence.query(
    `query ($filter: AlertFilter) {
      kinds: alertGroups(by: KIND, filter: $filter) { count groupCount groups { key count account { id } } }
      accounts: alertGroups(by: ACCOUNT, filter: $filter) { groups { count account { id } rule { id } } }
      rules: alertGroups(by: RULE, filter: $filter) { groups { key rule { id } } }
      severities: alertGroups(by: SEVERITY, filter: $filter) { groups { key } }
    }`,
    { filter: { accountId: { eq: accountId } } },
  );
  expect(errors).toBeUndefined();
  const kinds = [...new Set(alerts.map(({ kind }) => kind))];
  expect(data?.kinds).toMatchObject({ count: alerts.length, groupCount: kinds.length });
  expect(new Set(data?.kinds.groups.map(({ key }: { key: string }) => key))).toEqual(new Set(kinds));
  expect(data?.accounts.groups).toEqual([{ count: alerts.length, account: { id: accountId }, rule: null }]);
  for (const { key, rule } of data?.rules.groups ?? []) expect(rule).toEqual({ id: key });
  expect(new Set(data?.severities.groups.map(({ key }: { key: string }) => key))).toEqual(
    new Set(alerts.map(({ severity }) => severity)),
  );
});

it('moves a compliance alert to the account when it becomes known, without a second alert', async () => {
  const sent = message({ text: "We don't rent to families with kids there.", accountId: null });
  await deliver(sent);
  await deliver({ ...sent, accountId, isNew: false, isNewToAccount: true });
  expect(await alertsOf(accountId)).toMatchObject([{ kind: 'COMPLIANCE_FLAG', occurrences: 1, version: 2 }]);
  const { data } = await intelligence.query(
    `{ alerts(filter: { kind: { in: [COMPLIANCE_FLAG] }, accountId: { isNull: true } }) { totalCount } }`,
  );
  expect(data).toEqual({ alerts: { totalCount: 0 } });
});

it('raises a spike for three negative messages, not for two', async () => {
  const unhappy = () => message({ accountId, text: 'The portal is terrible and slow.' });
  await deliver(unhappy(), unhappy());
  expect(await alertsOf(accountId)).toEqual([]);
  await deliver(unhappy());
  expect(await alertsOf(accountId)).toMatchObject([{ kind: 'NEGATIVE_SENTIMENT_SPIKE', evidence: [{ value: 3 }] }]);
});

it('takes bad words among ourselves for no mood of the customer', async () => {
  const ours = () =>
    message({ accountId, direction: 'INTERNAL', text: 'Sorry, this is terrible, it is broken again.' });
  await deliver(ours(), ours(), ours());
  expect(await alertsOf(accountId)).toEqual([]);
});

it('raises one alert for each source that fails to load', async () => {
  const failed = (source: 'slack' | 'gong') => ({
    id: randomUUID(),
    source,
    name: `Load of ${source}`,
    state: 'FAILED' as const,
    startedAt: daysAgo(0),
    finishedAt: daysAgo(0),
    inserted: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    qualityScore: null,
    error: 'The archive is damaged',
  });
  await intelligence.deliver('source.sync.changed', [failed('slack'), failed('slack'), failed('gong')], ({ id }) => id);
  const { data } = await intelligence.query(
    '{ alerts(filter: { kind: { in: [SOURCE_SYNC_FAILING] } }) { totalCount nodes { message } } }',
  );
  expect(data).toMatchObject({
    alerts: { totalCount: 2, nodes: [{ message: 'The archive is damaged' }, { message: 'The archive is damaged' }] },
  });
});

it('keeps the first person who acknowledged an alert', async () => {
  const { id } = await raised();
  const first = await mutate<{ alert: Alert & { acknowledgedBy: string } }>('alertAcknowledge', `id: "${id}"`);
  expect(first.alert).toMatchObject({ status: 'ACKNOWLEDGED', acknowledgedBy: 'tester', version: 2 });
  expect(await mutate('alertAcknowledge', `id: "${id}"`)).toMatchObject({
    alert: { acknowledgedBy: 'tester', version: 3 },
    userErrors: [],
  });
});

const deliverEmployee = (id: string, state: { deleted?: boolean; mergedIntoId?: string } = {}) =>
  intelligence.deliver(
    'employee.changed',
    [{ id, fullName: 'Eva', email: null, title: null, active: true, managerId: null, ...state }],
    ({ id: subject }) => subject,
  );
const deliverAccount = (id: string, deleted = false) =>
  intelligence.deliver('account.changed', [account(id, { deleted })], ({ id: subject }) => subject);

it('assigns an alert to an employee and to nobody', async () => {
  const { id } = await raised();
  const employeeId = randomUUID();
  await deliverEmployee(employeeId);
  expect(await mutate('alertAssign', `id: "${id}", employeeId: "${employeeId}"`)).toMatchObject({
    alert: { assignee: { id: employeeId } },
  });
  expect(await mutate('alertAssign', `id: "${id}", employeeId: null`)).toMatchObject({ alert: { assignee: null } });
  expect(await mutate('alertAssign', `id: "${id}", employeeId: "kevin"`)).toMatchObject({
    alert: { id },
    userErrors: [{ code: 'INVALID', field: ['employeeId'] }],
  });
});

it('refuses to assign an alert to an employee of another tenant', async () => {
  const { id, version } = await raised();
  expect(await mutate('alertAssign', `id: "${id}", employeeId: "${randomUUID()}"`)).toMatchObject({
    alert: { id, version, assignee: null },
    userErrors: [{ code: 'NOT_FOUND', field: ['employeeId'] }],
  });
});

it('reassigns alerts of a merged employee and unassigns those of a deleted one', async () => {
  const { id } = await raised();
  const [former, present] = [randomUUID(), randomUUID()];
  await deliverEmployee(former);
  await deliverEmployee(present);
  await mutate('alertAssign', `id: "${id}", employeeId: "${former}"`);
  const assignee = async () => (await intelligence.query(`{ alert(id: "${id}") { assignee { id } } }`)).data;
  await deliverEmployee(former, { mergedIntoId: present });
  expect(await assignee()).toEqual({ alert: { assignee: { id: present } } });
  await deliverEmployee(present, { deleted: true });
  expect(await assignee()).toEqual({ alert: { assignee: null } });
  expect(await mutate('alertAssign', `id: "${id}", employeeId: "${former}"`)).toMatchObject({
    userErrors: [{ code: 'NOT_FOUND' }],
  });
});

it('clears references to deleted accounts and interactions', async () => {
  const sent = escalation();
  await deliver(sent);
  const [alert] = await alertsOf(accountId);
  const refers = async () =>
    (
      await intelligence.query(
        `{ alert(id: "${alert?.id}") { account { id } interaction { id } evidence { text interaction { id } } } }`,
      )
    ).data;
  const text = 'We need to speak to your manager about the portal.';
  expect(await refers()).toEqual({
    alert: {
      account: { id: accountId },
      interaction: { id: sent.id },
      evidence: [{ text, interaction: { id: sent.id } }],
    },
  });
  await deliver({ ...sent, deleted: true });
  await deliverAccount(accountId, true);
  expect(await refers()).toEqual({
    alert: { account: null, interaction: null, evidence: [{ text, interaction: null }] },
  });
});

it('raises neither an escalation nor a spike for messages of our own people', async () => {
  const ours = () =>
    message({ accountId, direction: 'OUTBOUND', text: 'This is terrible, I will escalate it to our director.' });
  await deliver(ours(), ours(), ours());
  expect(await alertsOf(accountId)).toEqual([]);
});

it('no longer counts an acknowledged alert as open', async () => {
  const { id } = await raised();
  const openCount = async () =>
    (
      await intelligence.query(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { openAlertCount } } }',
        { r: [{ __typename: 'Account', id: accountId }] },
      )
    ).data;
  expect(await openCount()).toEqual({ _entities: [{ openAlertCount: 1 }] });
  await mutate('alertAcknowledge', `id: "${id}"`);
  expect(await openCount()).toEqual({ _entities: [{ openAlertCount: 0 }] });
});

it('keeps a snoozed alert snoozed when its cause occurs again', async () => {
  const { id } = await raised();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  expect(await mutate('alertSnooze', `id: "${id}", until: "${until}"`)).toMatchObject({
    alert: { status: 'SNOOZED', snoozedUntil: until },
  });
  await deliver(escalation());
  expect(await alertsOf(accountId)).toMatchObject([{ status: 'SNOOZED', occurrences: 2 }]);
});

it('shows an alert as open after its snooze, in lists too', async () => {
  const { id } = await raised();
  await intelligence.database.system((em) =>
    query(
      em,
      sql`update intelligence.alerts set status = 'SNOOZED', snoozed_until = now() - interval '1 second'
       where id = ${id}`,
    ),
  );
  expect(await alertsOf(accountId)).toMatchObject([{ status: 'OPEN' }]);
  const { data } = await intelligence.query(
    `{ alerts(filter: { accountId: { eq: "${accountId}" }, status: { in: [OPEN] } }) { totalCount } }`,
  );
  expect(data).toEqual({ alerts: { totalCount: 1 } });
});

it.each([
  [new Date(Date.now() - 1_000), 'future'],
  [new Date(Date.now() + 91 * 86_400_000), '90 days'],
])('refuses a snooze until %s', async (until, reason) => {
  const { id } = await raised();
  expect(await mutate('alertSnooze', `id: "${id}", until: "${until.toISOString()}"`)).toMatchObject({
    alert: { id, status: 'OPEN' },
    userErrors: [{ code: 'INVALID', message: expect.stringContaining(reason) }],
  });
});

it('refuses changes of a resolved alert and raises a new one only for later events', async () => {
  const { id } = await raised();
  expect(await mutate('alertResolve', `id: "${id}", resolution: "Called them"`)).toMatchObject({
    alert: { status: 'RESOLVED', resolvedBy: 'tester', resolution: 'Called them' },
  });
  expect(await mutate('alertAcknowledge', `id: "${id}"`)).toMatchObject({ userErrors: [{ code: 'ALREADY_RESOLVED' }] });
  await deliver(escalation());
  expect(await alertsOf(accountId)).toHaveLength(1);
  await intelligence.database.system((em) =>
    query(em, sql`update intelligence.alerts set resolved_at = now() - interval '8 days' where id = ${id}`),
  );
  await deliver(escalation());
  expect((await alertsOf(accountId)).map(({ status }) => status).toSorted()).toEqual(['OPEN', 'RESOLVED']);
});

it.each([
  ['alertAcknowledge', ''],
  ['alertSnooze', `, until: "${new Date(Date.now() + 3_600_000).toISOString()}"`],
  ['alertResolve', ', resolution: "Called them"'],
  ['alertDismiss', ', reason: "They were joking"'],
])('opens an alert again as if %s had not been', async (change, args) => {
  const { id, version } = await raised();
  await mutate(change, `id: "${id}"${args}`);
  expect(await mutate('alertReopen', `id: "${id}", expectedVersion: ${version}`)).toMatchObject({
    userErrors: [{ code: 'VERSION_CONFLICT' }],
  });
  expect(await mutate('alertReopen', `id: "${id}"`)).toMatchObject({
    alert: {
      status: 'OPEN',
      version: version + 2,
      acknowledgedBy: null,
      snoozedUntil: null,
      resolvedBy: null,
      resolution: null,
    },
    userErrors: [],
  });
  expect(await mutate('alertReopen', `id: "${id}"`)).toMatchObject({ alert: { version: version + 2 }, userErrors: [] });
  await deliver(escalation());
  expect(await alertsOf(accountId)).toMatchObject([{ status: 'OPEN', occurrences: 2 }]);
});

it('opens no closed alert again whose cause has raised another one since', async () => {
  const { id } = await raised();
  await mutate('alertResolve', `id: "${id}"`);
  await intelligence.database.system((em) =>
    query(em, sql`update intelligence.alerts set resolved_at = now() - interval '8 days' where id = ${id}`),
  );
  await deliver(escalation());
  expect(await mutate('alertReopen', `id: "${id}"`)).toMatchObject({
    alert: { status: 'RESOLVED' },
    userErrors: [{ code: 'RAISED_AGAIN' }],
  });
});

it('reports a version conflict to the second of two writers', async () => {
  const { id, version } = await raised();
  const both = await Promise.all([
    mutate<{ userErrors: { code: string }[] }>('alertAcknowledge', `id: "${id}", expectedVersion: ${version}`),
    mutate<{ userErrors: { code: string }[] }>('alertResolve', `id: "${id}", expectedVersion: ${version}`),
  ]);
  expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['VERSION_CONFLICT']);
});

it.each([randomUUID(), 'not-an-id'])('returns a user error for an unknown alert: %s', async (id) => {
  expect(await mutate('alertResolve', `id: "${id}"`)).toMatchObject({
    alert: null,
    userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
  });
});

it('raises alerts for a new rule from then on', async () => {
  await deliverAccount(accountId);
  const name = `Renewal ${accountId}`;
  const created = await intelligence.query(
    'mutation ($input: AlertRuleCreateInput!) { alertRuleCreate(input: $input) { alertRule { id name enabled version keywords severity } userErrors { code field } } }',
    { input: { name, kind: 'KEYWORD_NAMED', severity: 'LOW', keywords: ['Renewal Date'], accountIds: [accountId] } },
  );
  expect(created.data).toMatchObject({
    alertRuleCreate: { alertRule: { name, enabled: true, version: 1, severity: 'LOW' }, userErrors: [] },
  });
  await deliver(
    message({ accountId, text: 'When is our renewal date again?' }),
    message({ accountId: randomUUID(), text: 'Renewal date?' }),
  );
  expect(await alertsOf(accountId)).toMatchObject([
    { kind: 'KEYWORD_NAMED', severity: 'LOW', title: expect.stringContaining('Renewal Date') },
  ]);
});

it('refuses a rule that can never match or whose name is taken, with all errors', async () => {
  const create = async (input: object) =>
    (
      await intelligence.query(
        'mutation ($input: AlertRuleCreateInput!) { alertRuleCreate(input: $input) { alertRule { id } userErrors { code field } } }',
        { input },
      )
    ).data as {
      alertRuleCreate: { userErrors: { code: string; field: string[] }[] };
    };
  const bad = await create({ name: ' ', kind: 'KEYWORD_NAMED', severity: 'LOW', windowHours: 0, keywords: [] });
  expect(bad.alertRuleCreate.userErrors.map(({ field }) => field[1])).toEqual(['name', 'windowHours', 'keywords']);
  const unknown = { accountIds: [randomUUID()] };
  expect(
    (await create({ name: 'Nobody', kind: 'ESCALATION', severity: 'LOW', ...unknown })).alertRuleCreate.userErrors,
  ).toEqual([{ code: 'NOT_FOUND', field: ['input', 'accountIds'] }]);
  await create({ name: 'Taken', kind: 'ESCALATION', severity: 'LOW' });
  expect(
    (await create({ name: 'taken', kind: 'ESCALATION', severity: 'LOW' })).alertRuleCreate.userErrors,
  ).toMatchObject([{ code: 'NAME_TAKEN' }]);
});

it.each([
  ['HEALTH_FALLING', -5],
  ['HEALTH_FALLING', 0],
  ['HEALTH_FALLING', 101],
  ['NEGATIVE_SENTIMENT_SPIKE', 0.5],
  ['ESCALATION', 3],
] as const)('refuses a rule of the kind %s with a threshold of %d', async (kind, threshold) => {
  const { data } = await intelligence.query(
    'mutation ($input: AlertRuleCreateInput!) { alertRuleCreate(input: $input) { alertRule { id } userErrors { code field } } }',
    { input: { name: `${kind} ${threshold}`, kind, severity: 'LOW', threshold } },
  );
  expect(data).toEqual({
    alertRuleCreate: { alertRule: null, userErrors: [{ code: 'INVALID', field: ['input', 'threshold'] }] },
  });
});

it('returns the unchanged rule when an edit is refused', async () => {
  await deliver(message({ accountId: randomUUID() }));
  const { data: listed } = await intelligence.query(
    '{ alertRules(filter: { kind: { in: [HEALTH_FALLING] } }) { nodes { id threshold } } }',
  );
  const [rule] = (listed as { alertRules: { nodes: { id: string; threshold: number }[] } }).alertRules.nodes;
  const { data } = await intelligence.query(
    `mutation { alertRuleEdit(id: "${rule?.id}", input: { threshold: -5 }) { alertRule { id threshold } userErrors { code } } }`,
  );
  expect(data).toEqual({ alertRuleEdit: { alertRule: rule, userErrors: [{ code: 'INVALID' }] } });
});

it('keeps omitted values in an edit, and raises nothing for a disabled rule', async () => {
  await deliver(message({ accountId: randomUUID() }));
  const rules = await intelligence.query(
    '{ alertRules(filter: { kind: { in: [COMPETITOR_NAMED] } }) { nodes { id version windowHours isBuiltIn } } }',
  );
  const [rule] = (
    rules.data as { alertRules: { nodes: { id: string; version: number; windowHours: number; isBuiltIn: boolean }[] } }
  ).alertRules.nodes;
  const edit = (args: string) =>
    intelligence.query(
      `mutation { alertRuleEdit(id: "${rule?.id}", ${args}) { alertRule { enabled windowHours version } userErrors { code } } }`,
    );
  expect((await edit(`input: { enabled: false }, expectedVersion: ${rule?.version}`)).data).toMatchObject({
    alertRuleEdit: {
      alertRule: { enabled: false, windowHours: rule?.windowHours, version: (rule?.version ?? 0) + 1 },
      userErrors: [],
    },
  });
  await deliver(message({ accountId, text: 'EliseAI was here, too.' }));
  expect(await alertsOf(accountId)).toEqual([]);
  expect((await edit(`input: { enabled: true }, expectedVersion: ${rule?.version}`)).data).toMatchObject({
    alertRuleEdit: { userErrors: [{ code: 'VERSION_CONFLICT' }] },
  });
  await edit('input: { enabled: true }');
});
