import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
      ... on TranscriptSegment { id sentiment engagement topicCategory objections }
    }
  }
`;

async function entity<T = Record<string, unknown>>(type: string, id: string): Promise<T> {
  const { data, errors } = await intelligence.query(entities, { representations: [{ __typename: type, id }] });
  expect(errors).toBeUndefined();
  return (data as { _entities: T[] })._entities[0] as T;
}

const deliverInteractions = (...interactions: ReturnType<typeof message>[]) =>
  intelligence.deliver('interaction.changed', interactions, ({ id }) => id);

const deliverTranscript = (
  callId: string,
  sentences: { role: 'OUR_TEAM' | 'CUSTOMER'; text: string; id?: string }[],
  part = 1,
  parts = 1,
) =>
  intelligence.deliver(
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

it('analyses a message, as an interaction and as a Slack message', async () => {
  const sent = message({
    text: 'We love the Yardi integration for our 12,400 units! Can you send the contract by Friday? We know EliseAI too.',
  });
  await deliverInteractions(sent);
  expect(await entity('Interaction', sent.id)).toMatchObject({
    sentimentLabel: 'POSITIVE',
    actionItems: ['Can you send the contract by Friday?'],
    propertyContext: { propertySoftware: ['Yardi'], unitCount: 12_400, portfolioSize: 'LARGE' },
    analysis: { model: 'sophia-understanding-en', language: 'en' },
  });
  expect(await entity('SlackMessage', sent.messageId ?? '')).toMatchObject({
    competitorMentions: ['EliseAI'],
    escalationNeeded: false,
  });
});

it('takes no risks or wishes of the customer from our own words', async () => {
  const sent = message({
    direction: 'OUTBOUND',
    accountId: randomUUID(),
    text: 'The sync is broken and that is terrible. It would be great if you sent us the contract. We are not convinced we need it.',
  });
  await deliverInteractions(sent);
  const { data } = await intelligence.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Interaction { riskIndicators opportunityIndicators } } insights { nodes { interaction { id } } } }`,
    { r: [{ __typename: 'Interaction', id: sent.id }] },
  );
  expect(data).toMatchObject({ _entities: [{ riskIndicators: [], opportunityIndicators: [] }] });
  expect((data as { insights: { nodes: { interaction: { id: string } }[] } }).insights.nodes).not.toContainEqual({
    interaction: { id: sent.id },
  });
});

it('returns null for the analysis of an unknown object', async () => {
  expect(await entity('Interaction', randomUUID())).toMatchObject({
    sentiment: null,
    keyTopics: null,
    actionItems: null,
    analysis: null,
  });
});

it('returns null for a malformed id, and the other objects as usual', async () => {
  const sent = message({ text: 'This is great.' });
  await deliverInteractions(sent);
  const representations = ['nonsense', sent.id].map((id) => ({ __typename: 'Interaction', id }));
  const { data, errors } = await intelligence.query(entities, { representations });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ _entities: [null, { id: sent.id, sentimentLabel: 'POSITIVE' }] });
});

it('analyses an edited message again, an unchanged one not', async () => {
  const sent = message({ text: 'This is great.' });
  await deliverInteractions(sent);
  await deliverInteractions({ ...sent, text: 'This is terrible and broken.', isNew: false });
  expect(await entity('Interaction', sent.id)).toMatchObject({ sentimentLabel: 'NEGATIVE' });
});

it('removes everything about a deleted message', async () => {
  const sent = message({ accountId: randomUUID(), text: 'We are looking at EliseAI.' });
  await deliverInteractions(sent);
  await deliverInteractions({ ...sent, deleted: true, isNew: false });
  expect(await entity('Interaction', sent.id)).toMatchObject({ sentiment: null, analysis: null });
  const { data } = await intelligence.query(
    'query ($id: ID!) { insights(filter: { accountId: { eq: $id } }) { nodes { id } } }',
    { id: sent.accountId },
  );
  expect(data).toEqual({ insights: { nodes: [] } });
});

it.each(['transcript first', 'call first'])('copies the analysis of a call to its interaction, %s', async (order) => {
  const callId = randomUUID();
  const call = message({ kind: 'CALL', source: 'gong', callId, messageId: null, text: null, title: 'Review' });
  const steps = [
    () =>
      deliverTranscript(callId, [
        { role: 'CUSTOMER', text: 'Honestly, that is too expensive for us and the support was terrible.' },
        { role: 'OUR_TEAM', text: "I'll send a proposal tomorrow." },
      ]),
    () => deliverInteractions(call),
  ];
  if (order === 'call first') steps.reverse();
  for (const step of steps) await step();
  const analysed = await entity<{ sentiment: number; customerSentiment: number }>('GongCall', callId);
  expect(analysed).toMatchObject({ pricingObjectionRaised: true, agreedNextSteps: ["I'll send a proposal tomorrow."] });
  expect(analysed.customerSentiment).toBeLessThan(-0.2);
  expect(await entity('Interaction', call.id)).toMatchObject({ sentiment: analysed.sentiment });
});

it('removes sentences that a transcript no longer has', async () => {
  const callId = randomUUID();
  const [kept, gone] = [randomUUID(), randomUUID()];
  const threat = { role: 'CUSTOMER' as const, text: 'You will go to jail if you do not pay.' };
  await deliverTranscript(
    callId,
    [
      { role: 'CUSTOMER', text: 'We are happy.', id: kept },
      { role: 'CUSTOMER', text: 'That is too expensive.', id: gone },
    ],
    1,
    2,
  );
  await deliverTranscript(callId, [threat], 2, 2);
  expect(await entity('GongCall', callId)).toMatchObject({
    pricingObjectionRaised: true,
    complianceFlags: [{ sentence: threat.text }],
  });
  await deliverTranscript(callId, [{ role: 'CUSTOMER', text: 'We are happy.', id: kept }], 1, 1);
  expect(await entity('TranscriptSegment', gone)).toMatchObject({ objections: null });
  expect(await entity('GongCall', callId)).toMatchObject({ pricingObjectionRaised: false, complianceFlags: [] });
});

it('tells how much the customer takes part around each sentence of a call', async () => {
  const engagementOf = async (id: string) =>
    (await entity<{ engagement: number | null }>('TranscriptSegment', id)).engagement;
  const [talk, speech, alone] = [randomUUID(), randomUUID(), randomUUID()];
  const callId = randomUUID();
  await deliverTranscript(
    callId,
    [
      { role: 'OUR_TEAM', text: 'Here is the new report of all late payments.', id: talk },
      { role: 'CUSTOMER', text: 'Who gets it?' },
    ],
    1,
    2,
  );
  await deliverTranscript(callId, [{ role: 'OUR_TEAM', text: 'And now to something else.', id: speech }], 2, 2);
  // A quarter of the words, one of two questions.
  expect(await engagementOf(talk)).toBeCloseTo(0.7 * (3 / 12 / 0.5) + 0.3 * (1 / 2));
  expect(await engagementOf(speech)).toBe(0);

  await deliverTranscript(randomUUID(), [{ role: 'CUSTOMER', text: 'Is anybody there?', id: alone }]);
  expect(await engagementOf(alone)).toBeNull();
});

it('removes the analysis of a call that lost its transcript', async () => {
  const callId = randomUUID();
  const call = message({ kind: 'CALL', source: 'gong', callId, messageId: null, text: null, title: 'Review' });
  await deliverInteractions(call);
  await deliverTranscript(callId, [{ role: 'CUSTOMER', text: 'This is terrible.' }]);
  expect(await entity('Interaction', call.id)).toMatchObject({ sentimentLabel: 'NEGATIVE' });
  await deliverTranscript(callId, []);
  expect(await entity('Interaction', call.id)).toMatchObject({ sentiment: null, keyTopics: null, analysis: null });
  expect(await entity('GongCall', callId)).toMatchObject({ sentiment: null, analysis: null });
});

it('hides analyses from other tenants', async () => {
  const sent = message({ text: 'This is great.' });
  await intelligence.deliver('interaction.changed', [sent], ({ id }) => id, 'somebody-else');
  expect(await entity('Interaction', sent.id)).toMatchObject({ sentiment: null });
});

it('runs the same number of statements for one interaction as for many', async () => {
  const sent = Array.from({ length: 40 }, (_, index) => message({ text: `We have ${100 + index} units and love it.` }));
  await deliverInteractions(...sent);
  const statementsFor = async (count: number): Promise<number> => {
    const before = intelligence.database.statements;
    const representations = sent.slice(0, count).map(({ id }) => ({ __typename: 'Interaction', id }));
    const { data } = await intelligence.query(entities, { representations });
    expect((data as { _entities: unknown[] })._entities).toHaveLength(count);
    return intelligence.database.statements - before;
  };
  expect(await statementsFor(40)).toBe(await statementsFor(2));
});

it('stores scores with factors and history, and publishes their changes', async () => {
  const accountId = randomUUID();
  const contacts = [randomUUID(), randomUUID()];
  const talk = [1, 3, 5, 9].map((days) =>
    message({ accountId, contactIds: contacts, occurredAt: daysAgo(days), text: 'We love it, great work, thank you!' }),
  );
  await intelligence.deliver(
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
  await deliverInteractions(...talk);
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
      modelVersion: '6',
      coverage: 1,
      history: [{ value: account?.health.value }],
      change7Days: null,
    },
  });
  expect(account?.health.factors.reduce((sum, { contribution }) => sum + contribution, 50)).toBeCloseTo(
    account?.health.value ?? 0,
    1,
  );
});

it('calculates no score for an account without interactions', async () => {
  const { data } = await intelligence.query(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { health { value } engagement { value } openAlertCount } } }',
    {
      r: [{ __typename: 'Account', id: randomUUID() }],
    },
  );
  expect(data).toEqual({ _entities: [{ health: null, engagement: null, openAlertCount: 0 }] });
});

it('combines scores and insights of merged accounts', async () => {
  const [fromId, intoId] = [randomUUID(), randomUUID()];
  await deliverInteractions(
    message({ accountId: fromId, text: 'We are looking at EliseAI.' }),
    message({ accountId: intoId, text: 'All good, thanks!' }),
  );
  await intelligence.deliver('account.merged', [{ fromId, intoId }], () => fromId);
  await deliverInteractions(message({ accountId: fromId, text: 'Domuso was here too.' }));
  const { data } = await intelligence.query(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { engagement { factors { name label } } insights { nodes { title } } } } }',
    { r: [fromId, intoId].map((id) => ({ __typename: 'Account', id })) },
  );
  const [from, into] = (data as { _entities: { engagement: unknown; insights: { nodes: { title: string }[] } }[] })
    ._entities;
  expect(from).toEqual({ engagement: null, insights: { nodes: [] } });
  expect(into?.insights.nodes.map(({ title }) => title).toSorted()).toEqual([
    'Churn signal: We are looking at EliseAI.',
    'Domuso was mentioned',
    'EliseAI was mentioned',
  ]);
  expect(into?.engagement).toMatchObject({
    factors: expect.arrayContaining([{ name: 'frequency', label: '3 interactions in the last 30 days' }]),
  });
});

it('keeps later interactions with their own account after a merge is undone', async () => {
  const [fromId, intoId] = [randomUUID(), randomUUID()];
  await intelligence.deliver('account.merged', [{ fromId, intoId }], () => fromId);
  await intelligence.deliver(
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
  await deliverInteractions(message({ accountId: fromId, text: 'We are looking at EliseAI.' }));
  const { data } = await intelligence.query(
    'query ($id: ID!) { insights(filter: { accountId: { eq: $id } }) { totalCount } }',
    { id: fromId },
  );
  expect(data).toEqual({ insights: { totalCount: 2 } });
});
