import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { account, daysAgo, message, openIntelligence } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

/** A new account for each test, so that none sees the alerts of another. */
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

const hear = (...interactions: ReturnType<typeof message>[]) =>
  intelligence.hear('interaction.changed', interactions, ({ id }) => id);
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
  await hear(escalation());
  const [alert] = await alertsOf(accountId);
  if (alert === undefined) throw new Error('no alert was raised');
  return alert;
}

test('an escalation raises one alert, with the words that raised it', async () => {
  expect(await raised()).toMatchObject({
    kind: 'ESCALATION',
    severity: 'HIGH',
    status: 'OPEN',
    occurrences: 1,
    evidence: [{ text: 'A message' }],
  });
});

test('the same cause is one alert, seen more often', async () => {
  await hear(escalation());
  await hear(escalation(), escalation());
  expect(await alertsOf(accountId)).toMatchObject([{ kind: 'ESCALATION', occurrences: 3 }]);
});

test('the same message told again is no new occurrence', async () => {
  const told = escalation();
  await hear(told);
  await hear({ ...told, text: `${told.text} Now.`, isNew: false });
  expect(await alertsOf(accountId)).toMatchObject([{ occurrences: 1 }]);
});

test('history raises nothing: loading years of it wakes nobody', async () => {
  await hear(...Array.from({ length: 20 }, (_, index) => ({ ...escalation(), occurredAt: daysAgo(200 + index) })));
  expect(await alertsOf(accountId)).toEqual([]);
});

test('a message raises its alert once it comes to an account', async () => {
  const told = { ...escalation(), accountId: null, isNewToAccount: false };
  await hear(told);
  expect(await alertsOf(accountId)).toEqual([]);
  await hear({ ...told, accountId, isNew: false, isNewToAccount: true });
  expect(await alertsOf(accountId)).toMatchObject([{ kind: 'ESCALATION' }]);
});

test('words that may break the law are flagged with the sentence, as critical', async () => {
  await hear(message({ accountId, text: "Thanks. We don't rent to families with kids there." }));
  expect(await alertsOf(accountId)).toMatchObject([
    {
      kind: 'COMPLIANCE_FLAG',
      severity: 'CRITICAL',
      evidence: [{ text: "We don't rent to families with kids there." }],
    },
  ]);
});

test('a flag that was raised before the account was known belongs to the account afterwards, and stays one', async () => {
  const told = message({ text: "We don't rent to families with kids there.", accountId: null });
  await hear(told);
  await hear({ ...told, accountId, isNew: false, isNewToAccount: true });
  expect(await alertsOf(accountId)).toMatchObject([{ kind: 'COMPLIANCE_FLAG', occurrences: 1, version: 2 }]);
  const { data } = await intelligence.query(
    `{ alerts(filter: { kind: { in: [COMPLIANCE_FLAG] }, accountId: { isNull: true } }) { totalCount } }`,
  );
  expect(data).toEqual({ alerts: { totalCount: 0 } });
});

test('three unhappy messages make a spike, two do not', async () => {
  const unhappy = () => message({ accountId, text: 'The portal is terrible and slow.' });
  await hear(unhappy(), unhappy());
  expect(await alertsOf(accountId)).toEqual([]);
  await hear(unhappy());
  expect(await alertsOf(accountId)).toMatchObject([{ kind: 'NEGATIVE_SENTIMENT_SPIKE', evidence: [{ value: 3 }] }]);
});

test('a load that fails raises one alert a source', async () => {
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
  await intelligence.hear('source.sync.changed', [failed('slack'), failed('slack'), failed('gong')], ({ id }) => id);
  const { data } = await intelligence.query(
    '{ alerts(filter: { kind: { in: [SOURCE_SYNC_FAILING] } }) { totalCount nodes { message } } }',
  );
  expect(data).toMatchObject({
    alerts: { totalCount: 2, nodes: [{ message: 'The archive is damaged' }, { message: 'The archive is damaged' }] },
  });
});

test('acknowledge: who did it first stays', async () => {
  const { id } = await raised();
  const first = await mutate<{ alert: Alert & { acknowledgedBy: string } }>('alertAcknowledge', `id: "${id}"`);
  expect(first.alert).toMatchObject({ status: 'ACKNOWLEDGED', acknowledgedBy: 'tester', version: 2 });
  expect(await mutate('alertAcknowledge', `id: "${id}"`)).toMatchObject({
    alert: { acknowledgedBy: 'tester', version: 3 },
    userErrors: [],
  });
});

const hearEmployee = (id: string, state: { deleted?: boolean; mergedIntoId?: string } = {}) =>
  intelligence.hear(
    'employee.changed',
    [{ id, fullName: 'Eva', email: null, title: null, active: true, managerId: null, ...state }],
    ({ id: subject }) => subject,
  );
const hearAccount = (id: string, deleted = false) =>
  intelligence.hear('account.changed', [account(id, { deleted })], ({ id: subject }) => subject);

test('assign to somebody and to nobody', async () => {
  const { id } = await raised();
  const employeeId = randomUUID();
  await hearEmployee(employeeId);
  expect(await mutate('alertAssign', `id: "${id}", employeeId: "${employeeId}"`)).toMatchObject({
    alert: { assignee: { id: employeeId } },
  });
  expect(await mutate('alertAssign', `id: "${id}", employeeId: null`)).toMatchObject({ alert: { assignee: null } });
  expect(await mutate('alertAssign', `id: "${id}", employeeId: "kevin"`)).toMatchObject({
    alert: { id },
    userErrors: [{ code: 'INVALID', field: ['employeeId'] }],
  });
});

test('an employee whom the tenant does not have gets no alert', async () => {
  const { id, version } = await raised();
  expect(await mutate('alertAssign', `id: "${id}", employeeId: "${randomUUID()}"`)).toMatchObject({
    alert: { id, version, assignee: null },
    userErrors: [{ code: 'NOT_FOUND', field: ['employeeId'] }],
  });
});

test('the alerts of an employee go to the one that it turned out to be, and of one that is gone to nobody', async () => {
  const { id } = await raised();
  const [former, present] = [randomUUID(), randomUUID()];
  await hearEmployee(former);
  await hearEmployee(present);
  await mutate('alertAssign', `id: "${id}", employeeId: "${former}"`);
  const assignee = async () => (await intelligence.query(`{ alert(id: "${id}") { assignee { id } } }`)).data;
  await hearEmployee(former, { mergedIntoId: present });
  expect(await assignee()).toEqual({ alert: { assignee: { id: present } } });
  await hearEmployee(present, { deleted: true });
  expect(await assignee()).toEqual({ alert: { assignee: null } });
  expect(await mutate('alertAssign', `id: "${id}", employeeId: "${former}"`)).toMatchObject({
    userErrors: [{ code: 'NOT_FOUND' }],
  });
});

test('an alert refers to no account and no interaction that is gone', async () => {
  const told = escalation();
  await hear(told);
  const [alert] = await alertsOf(accountId);
  const refers = async () =>
    (
      await intelligence.query(
        `{ alert(id: "${alert?.id}") { account { id } interaction { id } evidence { text interaction { id } } } }`,
      )
    ).data;
  const text = 'A message';
  expect(await refers()).toEqual({
    alert: {
      account: { id: accountId },
      interaction: { id: told.id },
      evidence: [{ text, interaction: { id: told.id } }],
    },
  });
  await hear({ ...told, deleted: true });
  await hearAccount(accountId, true);
  expect(await refers()).toEqual({
    alert: { account: null, interaction: null, evidence: [{ text, interaction: null }] },
  });
});

test('what our own people write is no escalation of the customer, and makes no spike', async () => {
  const ours = () =>
    message({ accountId, direction: 'OUTBOUND', text: 'This is terrible, I will escalate it to our director.' });
  await hear(ours(), ours(), ours());
  expect(await alertsOf(accountId)).toEqual([]);
});

test('an acknowledged alert is not open any more', async () => {
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

test('a snoozed alert stays silent when its cause is seen again', async () => {
  const { id } = await raised();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  expect(await mutate('alertSnooze', `id: "${id}", until: "${until}"`)).toMatchObject({
    alert: { status: 'SNOOZED', snoozedUntil: until },
  });
  await hear(escalation());
  expect(await alertsOf(accountId)).toMatchObject([{ status: 'SNOOZED', occurrences: 2 }]);
});

test('a silence that is over leaves the alert open, in lists as well', async () => {
  const { id } = await raised();
  await intelligence.database.system((em) =>
    em.execute(
      `update intelligence.alerts set status = 'SNOOZED', snoozed_until = now() - interval '1 second' where id = ?`,
      [id],
    ),
  );
  expect(await alertsOf(accountId)).toMatchObject([{ status: 'OPEN' }]);
  const { data } = await intelligence.query(
    `{ alerts(filter: { accountId: { eq: "${accountId}" }, status: { in: [OPEN] } }) { totalCount } }`,
  );
  expect(data).toEqual({ alerts: { totalCount: 1 } });
});

test.each([
  [new Date(Date.now() - 1_000), 'future'],
  [new Date(Date.now() + 91 * 86_400_000), '90 days'],
])('a silence until %s is refused', async (until, reason) => {
  const { id } = await raised();
  expect(await mutate('alertSnooze', `id: "${id}", until: "${until.toISOString()}"`)).toMatchObject({
    alert: { id, status: 'OPEN' },
    userErrors: [{ code: 'INVALID', message: expect.stringContaining(reason) }],
  });
});

test('a resolved alert does not change, and only what happens afterwards raises it again', async () => {
  const { id } = await raised();
  expect(await mutate('alertResolve', `id: "${id}", resolution: "Called them"`)).toMatchObject({
    alert: { status: 'RESOLVED', resolvedBy: 'tester', resolution: 'Called them' },
  });
  expect(await mutate('alertAcknowledge', `id: "${id}"`)).toMatchObject({ userErrors: [{ code: 'ALREADY_RESOLVED' }] });
  await hear(escalation());
  expect(await alertsOf(accountId)).toHaveLength(1);
  await intelligence.database.system((em) =>
    em.execute(`update intelligence.alerts set resolved_at = now() - interval '8 days' where id = ?`, [id]),
  );
  await hear(escalation());
  expect((await alertsOf(accountId)).map(({ status }) => status).toSorted()).toEqual(['OPEN', 'RESOLVED']);
});

test('of two who change the same version one is told that the other was first', async () => {
  const { id, version } = await raised();
  const both = await Promise.all([
    mutate<{ userErrors: { code: string }[] }>('alertAcknowledge', `id: "${id}", expectedVersion: ${version}`),
    mutate<{ userErrors: { code: string }[] }>('alertResolve', `id: "${id}", expectedVersion: ${version}`),
  ]);
  expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['VERSION_CONFLICT']);
});

test.each([randomUUID(), 'not-an-id'])('an alert that does not exist is a user error: %s', async (id) => {
  expect(await mutate('alertResolve', `id: "${id}"`)).toMatchObject({
    alert: null,
    userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
  });
});

test('a rule of their own raises alerts from then on', async () => {
  await hearAccount(accountId);
  const name = `Renewal ${accountId}`;
  const created = await intelligence.query(
    'mutation ($input: AlertRuleCreateInput!) { alertRuleCreate(input: $input) { alertRule { id name enabled version keywords severity } userErrors { code field } } }',
    { input: { name, kind: 'KEYWORD_NAMED', severity: 'LOW', keywords: ['Renewal Date'], accountIds: [accountId] } },
  );
  expect(created.data).toMatchObject({
    alertRuleCreate: { alertRule: { name, enabled: true, version: 1, severity: 'LOW' }, userErrors: [] },
  });
  await hear(
    message({ accountId, text: 'When is our renewal date again?' }),
    message({ accountId: randomUUID(), text: 'Renewal date?' }),
  );
  expect(await alertsOf(accountId)).toMatchObject([
    { kind: 'KEYWORD_NAMED', severity: 'LOW', title: expect.stringContaining('Renewal Date') },
  ]);
});

test('a rule that could never fire, or has a name that is taken, is refused with all its faults', async () => {
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

test.each([
  ['HEALTH_FALLING', -5],
  ['HEALTH_FALLING', 0],
  ['HEALTH_FALLING', 101],
  ['NEGATIVE_SENTIMENT_SPIKE', 0.5],
  ['ESCALATION', 3],
] as const)('a rule of the kind %s has no threshold of %d', async (kind, threshold) => {
  const { data } = await intelligence.query(
    'mutation ($input: AlertRuleCreateInput!) { alertRuleCreate(input: $input) { alertRule { id } userErrors { code field } } }',
    { input: { name: `${kind} ${threshold}`, kind, severity: 'LOW', threshold } },
  );
  expect(data).toEqual({
    alertRuleCreate: { alertRule: null, userErrors: [{ code: 'INVALID', field: ['input', 'threshold'] }] },
  });
});

test('a refused edit of a rule answers the rule as it is', async () => {
  await hear(message({ accountId: randomUUID() }));
  const { data: listed } = await intelligence.query(
    '{ alertRules(filter: { kind: { in: [HEALTH_FALLING] } }) { nodes { id threshold } } }',
  );
  const [rule] = (listed as { alertRules: { nodes: { id: string; threshold: number }[] } }).alertRules.nodes;
  const { data } = await intelligence.query(
    `mutation { alertRuleEdit(id: "${rule?.id}", input: { threshold: -5 }) { alertRule { id threshold } userErrors { code } } }`,
  );
  expect(data).toEqual({ alertRuleEdit: { alertRule: rule, userErrors: [{ code: 'INVALID' }] } });
});

test('an edited rule keeps what was not said, and a disabled one is silent', async () => {
  await hear(message({ accountId: randomUUID() }));
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
  await hear(message({ accountId, text: 'We are looking at EliseAI.' }));
  expect(await alertsOf(accountId)).toEqual([]);
  expect((await edit(`input: { enabled: true }, expectedVersion: ${rule?.version}`)).data).toMatchObject({
    alertRuleEdit: { userErrors: [{ code: 'VERSION_CONFLICT' }] },
  });
  await edit('input: { enabled: true }');
});
