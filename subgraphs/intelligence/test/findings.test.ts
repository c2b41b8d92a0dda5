import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { message, openIntelligence } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await intelligence.query(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

interface Found {
  id: string;
  kind: string;
  sentence: string;
  start: number;
  end: number;
  confidence: number | null;
  owner: string | null;
  dueText: string | null;
  dueDate: string | null;
  interaction: { id: string } | null;
  segment: { id: string } | null;
}
const fields = 'id kind sentence start end confidence owner dueText dueDate interaction { id } segment { id } model';

async function findingsOf(typename: string, id: string, kinds: string[] | null = null): Promise<Found[]> {
  const { _entities } = await ask<{ _entities: { findings: Found[] }[] }>(
    `query ($r: [_Any!]!, $kinds: [FindingKind!]) { _entities(representations: $r) {
       ... on Interaction { findings(kinds: $kinds) { ${fields} } }
       ... on TranscriptSegment { findings(kinds: $kinds) { ${fields} } } } }`,
    { r: [{ __typename: typename, id }], kinds },
  );
  return _entities[0]?.findings ?? [];
}
async function listOf(typename: 'Account' | 'GongCall', id: string, filter: object | null = null): Promise<Found[]> {
  const { _entities } = await ask<{ _entities: { findings: { nodes: Found[] } }[] }>(
    `query ($r: [_Any!]!, $filter: FindingFilter) { _entities(representations: $r) {
       ... on ${typename} { findings(filter: $filter) { nodes { ${fields} } } } } }`,
    { r: [{ __typename: typename, id }], filter },
  );
  return _entities[0]?.findings.nodes ?? [];
}

const deliver = (...interactions: ReturnType<typeof message>[]) =>
  intelligence.deliver('interaction.changed', interactions, ({ id }) => id);

const deliverTranscript = (callId: string, texts: { id: string; text: string }[]) =>
  intelligence.deliver(
    'gong.transcript.changed',
    [
      {
        callId,
        part: 1,
        parts: 1,
        language: 'eng',
        segments: texts.map((each, index) => ({
          ...each,
          partyId: null,
          role: 'CUSTOMER' as const,
          startMs: index * 1_000,
          endMs: index * 1_000 + 900,
        })),
      },
    ],
    () => callId,
  );

const request = 'Can you send the contract by Friday?';
const objection = 'Honestly, that is too expensive for us.';
/** A Monday. */
const monday = '2026-03-02T10:00:00.000Z';

it('stores what the sentences of a message say, with their places and the day that their words mean', async () => {
  const sent = message({ text: `Hi there. ${request}`, occurredAt: monday });
  await deliver(sent);
  const [found] = await findingsOf('Interaction', sent.id, ['ACTION_ITEM']);
  expect(found).toMatchObject({
    kind: 'ACTION_ITEM',
    sentence: request,
    start: 10,
    end: 10 + request.length,
    dueDate: '2026-03-06',
    interaction: { id: sent.id },
    segment: null,
  });
  expect(found?.confidence).toBeGreaterThan(0.5);
});

it('replaces the findings of a changed message, and removes those of a deleted one', async () => {
  const sent = message({ text: request });
  await deliver(sent);
  await deliver({ ...sent, text: objection, isNew: false });
  expect(await findingsOf('Interaction', sent.id, ['ACTION_ITEM'])).toEqual([]);
  expect(await findingsOf('Interaction', sent.id, ['OBJECTION'])).toMatchObject([{ sentence: objection }]);
  await deliver({ ...sent, text: objection, isNew: false, deleted: true });
  expect(await findingsOf('Interaction', sent.id)).toEqual([]);
});

it.each(['transcript first', 'call first'])('stores what is said in a call, %s', async (order) => {
  const callId = randomUUID();
  const accountId = randomUUID();
  const call = message({
    kind: 'CALL',
    source: 'gong',
    callId,
    messageId: null,
    text: null,
    title: 'Review',
    accountId,
  });
  const segments = [objection, request].map((text) => ({ id: randomUUID(), text }));
  const steps = [() => deliverTranscript(callId, segments), () => deliver(call)];
  if (order === 'call first') steps.reverse();
  for (const step of steps) await step();
  const said = (await listOf('GongCall', callId, { kind: { in: ['OBJECTION', 'ACTION_ITEM'] } })).map((found) => [
    found.sentence,
    found.segment?.id,
    found.interaction?.id,
  ]);
  expect(said).toEqual(segments.map(({ id, text }) => [text, id, call.id]));
  expect(await findingsOf('TranscriptSegment', segments[1]?.id ?? '', ['ACTION_ITEM'])).toMatchObject([
    { sentence: request, start: 0 },
  ]);
  await deliverTranscript(callId, segments.slice(0, 1));
  expect((await listOf('Account', accountId)).map(({ sentence }) => sentence)).not.toContain(request);
});

it('tells which elements of a qualification method a call touched, with the first sentence of each', async () => {
  const callId = randomUUID();
  const methodology = async () => {
    const { _entities } = await ask<{ _entities: { methodology: object[] | null }[] }>(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on GongCall {
         methodology { element count finding { sentence segment { id } } } } } }`,
      { r: [{ __typename: 'GongCall', id: callId }] },
    );
    return _entities[0]?.methodology;
  };
  expect(await methodology()).toBeNull();
  const segments = [
    'Our budget for this year is gone.',
    'The CFO has to sign off on this.',
    'The budget is approved in May.',
  ].map((text) => ({ id: randomUUID(), text }));
  await deliverTranscript(callId, segments);
  expect(await methodology()).toEqual([
    { element: 'ECONOMIC_BUYER', count: 1, finding: { sentence: segments[1]?.text, segment: { id: segments[1]?.id } } },
    { element: 'BUDGET', count: 2, finding: { sentence: segments[0]?.text, segment: { id: segments[0]?.id } } },
  ]);
  await deliverTranscript(callId, [{ id: randomUUID(), text: 'Good morning, how are you?' }]);
  expect(await methodology()).toEqual([]);
});

it('moves findings with their account, and finds them by confidence', async () => {
  const [fromId, intoId] = [randomUUID(), randomUUID()];
  await deliver(message({ accountId: fromId, text: request }), message({ accountId: intoId, text: objection }));
  await intelligence.deliver('account.merged', [{ fromId, intoId }], () => fromId);
  expect(await listOf('Account', fromId)).toEqual([]);
  const all = await listOf('Account', intoId);
  expect(all.map(({ sentence }) => sentence)).toEqual(expect.arrayContaining([request, objection]));
  const least = Math.max(...all.map(({ confidence }) => confidence ?? 0));
  const sure = await listOf('Account', intoId, { confidence: { gte: least } });
  expect(sure.map(({ confidence }) => confidence)).toEqual(sure.map(() => least));
  expect(sure.length).toBeLessThan(all.length);
});

it('lists what was promised until a day, the earliest first', async () => {
  const accountId = randomUUID();
  const sent = (text: string) => message({ accountId, text, occurredAt: monday });
  await deliver(sent(request), sent("I'll send the proposal tomorrow."), sent(objection));
  const itemsBefore = async (day: string) =>
    (
      await ask<{ actionItems: { nodes: Found[]; totalCount: number } }>(
        `query ($filter: FindingFilter) { actionItems(filter: $filter) { nodes { ${fields} } totalCount } }`,
        { filter: { accountId: { eq: accountId }, dueDate: { lte: day } } },
      )
    ).actionItems;
  expect(await itemsBefore('2026-03-06')).toMatchObject({
    nodes: [
      { sentence: "I'll send the proposal tomorrow.", owner: 'I', dueDate: '2026-03-03' },
      { sentence: request, dueDate: '2026-03-06' },
    ],
    totalCount: 2,
  });
  expect(await itemsBefore('2026-03-04')).toMatchObject({ totalCount: 1 });
  const counted = await ask<Record<string, unknown>>(
    `query ($filter: FindingFilter, $of: InsightFilter) {
      days: actionItemGroups(by: DUE_DATE, filter: $filter) { count groups { key count account { id } } }
      accounts: actionItemGroups(by: ACCOUNT, filter: $filter) { groups { count account { id } } }
      insights: insightGroups(by: KIND, filter: $of) { groups { key count } }
    }`,
    { filter: { accountId: { eq: accountId }, dueDate: { isNull: false } }, of: { accountId: { eq: accountId } } },
  );
  expect(counted).toEqual({
    days: {
      count: 2,
      groups: [
        { key: '2026-03-03', count: 1, account: null },
        { key: '2026-03-06', count: 1, account: null },
      ],
    },
    accounts: { groups: [{ count: 2, account: { id: accountId } }] },
    insights: { groups: [{ key: 'OBJECTION', count: 1 }] },
  });
});

it('gives insights the confidence and the subject of what they quote, names themselves, and flags their law', async () => {
  const text = `${objection} We use Domuso. We don't rent to families with kids there.`;
  const sent = message({ accountId: randomUUID(), text });
  await deliver(sent);
  const [found] = await findingsOf('Interaction', sent.id, ['OBJECTION']);
  const { insights } = await ask<{ insights: { nodes: { kind: string; confidence: number | null }[] } }>(
    'query ($id: ID!) { insights(filter: { accountId: { eq: $id } }) { nodes { kind confidence subject regulation } } }',
    { id: sent.accountId },
  );
  const quoted = { kind: 'OBJECTION', confidence: found?.confidence, subject: 'price', regulation: null };
  expect(insights.nodes).toContainEqual(quoted);
  const name = { kind: 'COMPETITOR_MENTION', confidence: null, subject: 'Domuso', regulation: null };
  expect(insights.nodes).toContainEqual(name);
  const flag = { kind: 'COMPLIANCE', confidence: null, subject: 'familial status', regulation: 'FAIR_HOUSING' };
  expect(insights.nodes).toContainEqual(flag);
});

it('keeps findings of kinds whose confidence was not measured, with none', async () => {
  const accountId = randomUUID();
  const sent = message({ accountId, text: 'We manage 1,200 units. No children allowed in this building.' });
  await deliver(sent);
  const found = await findingsOf('Interaction', sent.id, ['PORTFOLIO_SIZE', 'COMPLIANCE']);
  expect(found).toMatchObject([
    { kind: 'PORTFOLIO_SIZE', confidence: null },
    { kind: 'COMPLIANCE', confidence: null },
  ]);
  expect(await listOf('Account', accountId, { confidence: { isNull: true } })).toHaveLength(found.length);
});

it('hides findings from other tenants', async () => {
  const sent = message({ text: request });
  await intelligence.deliver('interaction.changed', [sent], ({ id }) => id, 'somebody-else');
  expect(await findingsOf('Interaction', sent.id)).toEqual([]);
});

it('runs the same number of statements for one list of findings as for many', async () => {
  const sent = Array.from({ length: 20 }, () => message({ accountId: randomUUID(), text: request }));
  await deliver(...sent);
  const statementsFor = async (count: number): Promise<number> => {
    const before = intelligence.database.statements;
    const representations = sent.slice(0, count).flatMap(({ id, accountId }) => [
      { __typename: 'Interaction', id },
      { __typename: 'Account', id: accountId },
    ]);
    const { _entities } = await ask<{ _entities: object[] }>(
      `query ($r: [_Any!]!) { _entities(representations: $r) {
         ... on Interaction { list: findings { sentence } } ... on Account { findings { nodes { sentence } } } } }`,
      { r: representations },
    );
    expect(_entities.filter((each) => JSON.stringify(each).includes(request))).toHaveLength(representations.length);
    return intelligence.database.statements - before;
  };
  expect(await statementsFor(20)).toBe(await statementsFor(2));
});
