import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { daysAgo, message, openIntelligence } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

const entities = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Interaction { id sentiment sentimentLabel urgency keyTopics actionItems propertyContext { propertySoftware unitCount portfolioSize } analysis { model language } }
      ... on SlackMessage { id sentiment competitorMentions escalationNeeded }
      ... on GongCall { id sentiment customerSentiment pricingObjectionRaised agreedNextSteps complianceFlags { regulation sentence } analysis { model } }
      ... on TranscriptSegment { id sentiment topicCategory objections }
    }
  }
`;

async function entity<T = Record<string, unknown>>(type: string, id: string): Promise<T> {
  const { data, errors } = await intelligence.query(entities, { representations: [{ __typename: type, id }] });
  expect(errors).toBeUndefined();
  return (data as { _entities: T[] })._entities[0] as T;
}

const hearInteractions = (...interactions: ReturnType<typeof message>[]) =>
  intelligence.hear('interaction.changed', interactions, ({ id }) => id);

const hearTranscript = (
  callId: string,
  sentences: { role: 'OUR_TEAM' | 'CUSTOMER'; text: string; id?: string }[],
  part = 1,
  parts = 1,
) =>
  intelligence.hear(
    'gong.transcript.changed',
    [
      {
        callId,
        part,
        parts,
        language: 'eng',
        segments: sentences.map(({ role, text, id = randomUUID() }, index) => ({
          id,
          partyId: null,
          role,
          startMs: (part * 1_000 + index) * 1_000,
          endMs: (part * 1_000 + index) * 1_000 + 900,
          text,
        })),
      },
    ],
    ({ callId: id }) => id,
  );

test('a message is read: from the timeline and from Slack alike', async () => {
  const told = message({
    text: 'We love the Yardi integration for our 12,400 units! Can you send the contract by Friday? We know EliseAI too.',
  });
  await hearInteractions(told);
  expect(await entity('Interaction', told.id)).toMatchObject({
    sentimentLabel: 'POSITIVE',
    actionItems: ['Can you send the contract by Friday?'],
    propertyContext: { propertySoftware: ['Yardi'], unitCount: 12_400, portfolioSize: 'LARGE' },
    analysis: { model: 'rules', language: 'en' },
  });
  expect(await entity('SlackMessage', told.messageId ?? '')).toMatchObject({
    competitorMentions: ['EliseAI'],
    escalationNeeded: false,
  });
});

test('the words of our own people are neither a risk nor a wish of the customer', async () => {
  const told = message({
    direction: 'OUTBOUND',
    accountId: randomUUID(),
    text: 'The sync is broken and that is terrible. It would be great if you sent us the contract. We are not convinced we need it.',
  });
  await hearInteractions(told);
  const { data } = await intelligence.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Interaction { riskIndicators opportunityIndicators } } insights { nodes { interaction { id } } } }`,
    { r: [{ __typename: 'Interaction', id: told.id }] },
  );
  expect(data).toMatchObject({ _entities: [{ riskIndicators: [], opportunityIndicators: [] }] });
  expect((data as { insights: { nodes: { interaction: { id: string } }[] } }).insights.nodes).not.toContainEqual({
    interaction: { id: told.id },
  });
});

test('what was never heard of has no analysis, and no invented one', async () => {
  expect(await entity('Interaction', randomUUID())).toMatchObject({
    sentiment: null,
    keyTopics: null,
    actionItems: null,
    analysis: null,
  });
});

test('an id that can be none names nothing, and leaves those beside it as they are', async () => {
  const told = message({ text: 'This is great.' });
  await hearInteractions(told);
  const representations = ['nonsense', told.id].map((id) => ({ __typename: 'Interaction', id }));
  const { data, errors } = await intelligence.query(entities, { representations });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ _entities: [null, { id: told.id, sentimentLabel: 'POSITIVE' }] });
});

test('an edited message is read anew, an unchanged one is left as it is', async () => {
  const told = message({ text: 'This is great.' });
  await hearInteractions(told);
  await hearInteractions({ ...told, text: 'This is terrible and broken.', isNew: false });
  expect(await entity('Interaction', told.id)).toMatchObject({ sentimentLabel: 'NEGATIVE' });
});

test('a deleted message leaves nothing behind', async () => {
  const told = message({ accountId: randomUUID(), text: 'We are looking at EliseAI.' });
  await hearInteractions(told);
  await hearInteractions({ ...told, deleted: true, isNew: false });
  expect(await entity('Interaction', told.id)).toMatchObject({ sentiment: null, analysis: null });
  const { data } = await intelligence.query(
    'query ($id: ID!) { insights(filter: { accountId: { eq: $id } }) { nodes { id } } }',
    { id: told.accountId },
  );
  expect(data).toEqual({ insights: { nodes: [] } });
});

test.each(['transcript first', 'call first'])("a call's words reach its interaction, %s", async (order) => {
  const callId = randomUUID();
  const call = message({ kind: 'CALL', source: 'gong', callId, messageId: null, text: null, title: 'Review' });
  const steps = [
    () =>
      hearTranscript(callId, [
        { role: 'CUSTOMER', text: 'Honestly, that is too expensive for us and the support was terrible.' },
        { role: 'OUR_TEAM', text: "I'll send a proposal tomorrow." },
      ]),
    () => hearInteractions(call),
  ];
  if (order === 'call first') steps.reverse();
  for (const step of steps) await step();
  const analysed = await entity<{ sentiment: number; customerSentiment: number }>('GongCall', callId);
  expect(analysed).toMatchObject({ pricingObjectionRaised: true, agreedNextSteps: ["I'll send a proposal tomorrow."] });
  expect(analysed.customerSentiment).toBeLessThan(-0.2);
  expect(await entity('Interaction', call.id)).toMatchObject({ sentiment: analysed.sentiment });
});

test('a transcript that became shorter forgets the sentences that are gone', async () => {
  const callId = randomUUID();
  const [kept, gone] = [randomUUID(), randomUUID()];
  const threat = { role: 'CUSTOMER' as const, text: 'You will go to jail if you do not pay.' };
  await hearTranscript(
    callId,
    [
      { role: 'CUSTOMER', text: 'We are happy.', id: kept },
      { role: 'CUSTOMER', text: 'That is too expensive.', id: gone },
    ],
    1,
    2,
  );
  await hearTranscript(callId, [threat], 2, 2);
  expect(await entity('GongCall', callId)).toMatchObject({
    pricingObjectionRaised: true,
    complianceFlags: [{ sentence: threat.text }],
  });
  await hearTranscript(callId, [{ role: 'CUSTOMER', text: 'We are happy.', id: kept }], 1, 1);
  expect(await entity('TranscriptSegment', gone)).toMatchObject({ objections: null });
  expect(await entity('GongCall', callId)).toMatchObject({ pricingObjectionRaised: false, complianceFlags: [] });
});

test('a call whose words were taken away says nothing any more', async () => {
  const callId = randomUUID();
  const call = message({ kind: 'CALL', source: 'gong', callId, messageId: null, text: null, title: 'Review' });
  await hearInteractions(call);
  await hearTranscript(callId, [{ role: 'CUSTOMER', text: 'This is terrible.' }]);
  expect(await entity('Interaction', call.id)).toMatchObject({ sentimentLabel: 'NEGATIVE' });
  await hearTranscript(callId, []);
  expect(await entity('Interaction', call.id)).toMatchObject({ sentiment: null, keyTopics: null, analysis: null });
  expect(await entity('GongCall', callId)).toMatchObject({ sentiment: null, analysis: null });
});

test('what one tenant hears another does not see', async () => {
  const told = message({ text: 'This is great.' });
  await intelligence.hear('interaction.changed', [told], ({ id }) => id, 'somebody-else');
  expect(await entity('Interaction', told.id)).toMatchObject({ sentiment: null });
});

test('statements do not grow with the interactions asked for', async () => {
  const told = Array.from({ length: 40 }, (_, index) => message({ text: `We have ${100 + index} units and love it.` }));
  await hearInteractions(...told);
  const statementsFor = async (count: number): Promise<number> => {
    const before = intelligence.database.statements;
    const representations = told.slice(0, count).map(({ id }) => ({ __typename: 'Interaction', id }));
    const { data } = await intelligence.query(entities, { representations });
    expect((data as { _entities: unknown[] })._entities).toHaveLength(count);
    return intelligence.database.statements - before;
  };
  expect(await statementsFor(40)).toBe(await statementsFor(2));
});

test('scores tell what moved them, keep their history and are told of', async () => {
  const accountId = randomUUID();
  const contacts = [randomUUID(), randomUUID()];
  const talk = [1, 3, 5, 9].map((days) =>
    message({ accountId, contactIds: contacts, occurredAt: daysAgo(days), text: 'We love it, great work, thank you!' }),
  );
  await intelligence.hear(
    'account.changed',
    [
      {
        id: accountId,
        name: 'Oak Hill',
        domain: null,
        ownerId: null,
        parentId: null,
        segment: null,
        region: null,
        isSample: false,
      },
    ],
    ({ id }) => id,
  );
  await hearInteractions(...talk);
  const { data } = await intelligence.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account {
       health { value model modelVersion coverage confidence factors { name label weight contribution } history { value } change7Days }
       engagement { value } churnRisk { value } satisfaction { value } expansion { value } } } }`,
    { r: [{ __typename: 'Account', id: accountId }] },
  );
  const [account] = (data as { _entities: { health: { value: number; factors: { contribution: number }[] } }[] })
    ._entities;
  expect(account).toMatchObject({
    health: {
      model: 'rules',
      modelVersion: '2',
      coverage: 1,
      history: [{ value: account?.health.value }],
      change7Days: null,
    },
    churnRisk: null,
    satisfaction: null,
    expansion: null,
  });
  expect(account?.health.factors.reduce((sum, { contribution }) => sum + contribution, 50)).toBeCloseTo(
    account?.health.value ?? 0,
    1,
  );
});

test('an account without an interaction has no score', async () => {
  const { data } = await intelligence.query(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { health { value } engagement { value } openAlertCount } } }',
    {
      r: [{ __typename: 'Account', id: randomUUID() }],
    },
  );
  expect(data).toEqual({ _entities: [{ health: null, engagement: null, openAlertCount: 0 }] });
});

test('accounts that turn out to be one have one score and one set of insights', async () => {
  const [fromId, intoId] = [randomUUID(), randomUUID()];
  await hearInteractions(
    message({ accountId: fromId, text: 'We are looking at EliseAI.' }),
    message({ accountId: intoId, text: 'All good, thanks!' }),
  );
  await intelligence.hear('account.merged', [{ fromId, intoId }], () => fromId);
  await hearInteractions(message({ accountId: fromId, text: 'Domuso was here too.' }));
  const { data } = await intelligence.query(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { engagement { factors { name label } } insights { nodes { title } } } } }',
    { r: [fromId, intoId].map((id) => ({ __typename: 'Account', id })) },
  );
  const [from, into] = (data as { _entities: { engagement: unknown; insights: { nodes: { title: string }[] } }[] })
    ._entities;
  expect(from).toEqual({ engagement: null, insights: { nodes: [] } });
  expect(into?.insights.nodes.map(({ title }) => title).toSorted()).toEqual(['Domuso was named', 'EliseAI was named']);
  expect(into?.engagement).toMatchObject({
    factors: expect.arrayContaining([{ name: 'frequency', label: '3 interactions in the last 30 days' }]),
  });
});

test('a merge that is taken back leaves what comes from then on with its own account', async () => {
  const [fromId, intoId] = [randomUUID(), randomUUID()];
  await intelligence.hear('account.merged', [{ fromId, intoId }], () => fromId);
  await intelligence.hear(
    'account.changed',
    [
      {
        id: fromId,
        name: 'Elm Court',
        domain: null,
        ownerId: null,
        parentId: null,
        segment: null,
        region: null,
        isSample: false,
      },
    ],
    ({ id }) => id,
  );
  await hearInteractions(message({ accountId: fromId, text: 'We are looking at EliseAI.' }));
  const { data } = await intelligence.query(
    'query ($id: ID!) { insights(filter: { accountId: { eq: $id } }) { totalCount } }',
    { id: fromId },
  );
  expect(data).toEqual({ insights: { totalCount: 1 } });
});
