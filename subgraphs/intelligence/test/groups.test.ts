import {
  byFlag,
  byObject,
  byPeriods,
  byTens,
  byValue,
  compareGroups,
  type Dimension,
  type GroupedList,
  insertRandomRows,
} from '@sophia/testing';
import { random } from '@sophia/testing/random';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openIntelligence, tenant } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
  await insertRandomRecords();
}, 120_000);
afterAll(() => intelligence.close());

const ask = async (document: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await intelligence.query(document, variables);
  expect(errors).toBeUndefined();
  return data;
};

const chosen = random(5);
const { below, oneOf, chance, uuid } = chosen;
const many = (count: number): string[] => Array.from({ length: count }, uuid);
const moment = () => new Date(Date.parse('2025-12-20T00:00:00Z') + below(60 * 24) * 3_600_000).toISOString();
const [accountIds, dealIds, employees, callIds, channelIds] = [many(30), many(3), many(4), many(4), many(3)];

/** What nodes of lists do not say, by their ids. */
const factsOfAccounts = new Map<string, Record<'owner_id' | 'segment' | 'region', string | null>>();
const factsOfInteractions = new Map<string, { kind: string; account_id: string | null; occurred_at: string }>();
const writers = new Map([
  ['MESSAGE', 'CUSTOMER'],
  ['EMAIL', 'OUR_TEAM'],
]);
const roleOfFinding = new Map<string, string>();

/** Rows of all lists, with values at random. */
const insertRandomRecords = () =>
  intelligence.database.transaction(tenant, async (em) => {
    const into = <Row extends object>(
      table: string,
      count: number,
      values: (index: number) => Row,
      id = 'id',
    ): Promise<Row[]> => insertRandomRows(em, chosen, { tenant, table: `intelligence.${table}`, count, id }, values);
    for (const id of accountIds)
      factsOfAccounts.set(id, {
        owner_id: oneOf([...employees, null]),
        segment: oneOf(['SMB', 'Enterprise', null]),
        region: oneOf(['West', null]),
      });
    const accountAt = (index: number) => ({ account_id: accountIds[index], ...[...factsOfAccounts.values()][index] });
    await into('account_facts', accountIds.length, accountAt, 'account_id');
    await into('scores', accountIds.length, (index) => ({
      subject_type: 'ACCOUNT',
      subject_id: accountIds[index],
      kind: 'CHURN_RISK',
      value: oneOf([0, 9.99, 10, 50, 55.5, 89, 90, 100]),
    }));
    await into(
      'deal_facts',
      60,
      () => ({
        deal_id: uuid(),
        account_id: oneOf([...accountIds.slice(0, 5), null]),
        owner_id: oneOf([...employees, null]),
        name: 'Deal',
        stage: oneOf(['Demo', 'Proposal']),
        status: oneOf(['OPEN', 'OPEN', 'WON']),
        amount: oneOf([100, 2.5, null]),
        currency: oneOf(['USD', 'EUR']),
        product: oneOf(['Collect', null]),
        close_date: oneOf([moment().slice(0, 10), null]),
        opened_at: moment(),
        recorded_at: moment(),
        first_known_at: moment(),
      }),
      'deal_id',
    );
    await into('alert_channels', channelIds.length, (index) => ({
      id: channelIds[index],
      name: channelIds[index],
      kind: 'EMAIL',
      target: { emails: [] },
      secrets: {},
    }));
    await into('alert_deliveries', 110, () => ({
      channel_id: oneOf(channelIds),
      status: oneOf(['WAITING', 'SENT', 'FAILED']),
      account_id: oneOf([...accountIds.slice(0, 3), null]),
      created_at: moment(),
    }));
    const rules = await into('alert_rules', 20, () => ({
      id: uuid(),
      name: uuid(),
      kind: oneOf(['ESCALATION', 'NO_CONTACT', 'KEYWORD_NAMED']),
      severity: 1 + below(4),
      enabled: chance(0.7),
      is_built_in: chance(0.5),
    }));
    await into('alerts', 110, () => ({
      kind: oneOf(['ESCALATION', 'NO_CONTACT']),
      severity: 1 + below(4),
      status: oneOf(['OPEN', 'ACKNOWLEDGED', 'RESOLVED']),
      cause: uuid(),
      account_id: oneOf([...accountIds.slice(0, 3), null]),
      contact_id: oneOf([...employees, null]),
      deal_id: oneOf([...dealIds, null]),
      assignee_id: oneOf([...employees, null]),
      rule_id: oneOf(rules).id,
      raised_at: moment(),
    }));
    await into('forecasts', 130, () => ({
      kind: oneOf(['PIPELINE', 'REVENUE']),
      unit: oneOf(['MONTH', 'QUARTER']),
      period_start: oneOf(['2026-01-01', '2026-02-01', '2026-04-01']),
      as_of: moment(),
      currency: oneOf(['USD', 'EUR', null]),
      ...(chance(0.5) ? { owner_id: oneOf(employees) } : { segment: oneOf(['SMB', null]) }),
    }));
    await into('insights', 110, () => ({
      kind: oneOf(['COMPETITOR_MENTION', 'OBJECTION', 'COMPLIANCE']),
      title: oneOf(['Yardi was mentioned', 'FDCPA: threats', 'Objection: too dear']),
      subject: oneOf(['Yardi', 'threats', null]),
      regulation: oneOf(['FDCPA', 'FAIR_HOUSING', null]),
      account_id: oneOf([...accountIds.slice(0, 3), null]),
      occurred_at: moment(),
    }));
    const actions = await into('next_best_actions', 130, () => ({
      id: uuid(),
      kind: oneOf(['FINISH_TASK', 'OFFER_MORE', 'KEEP_PROMISE']),
      priority: oneOf([5, 10, 69.9, 70, 99, 100]),
      owner_id: oneOf([...employees, null]),
      account_id: oneOf(accountIds.slice(0, 4)),
      deal_id: oneOf([...dealIds, null]),
      due_date: moment().slice(0, 10),
    }));
    const decided = actions.filter(() => chance(0.7));
    await into(
      'action_decisions',
      decided.length,
      (index) => ({
        action_id: decided[index]?.id,
        ...oneOf([
          { status: 'ACCEPTED' },
          { status: 'OPEN' },
          { status: 'SNOOZED', hidden_until: '2020-01-01T00:00:00Z' },
          { status: 'SNOOZED', hidden_until: '9999-01-01T00:00:00Z' },
          { status: 'DONE', hidden_until: '9999-01-01T00:00:00Z' },
        ]),
      }),
      'action_id',
    );
    const interactions = await into(
      'interaction_analyses',
      25,
      () => ({
        interaction_id: uuid(),
        ...oneOf([
          { kind: 'MESSAGE', direction: 'INBOUND' },
          { kind: 'EMAIL', direction: 'OUTBOUND' },
          { kind: 'CALL', direction: 'OUTBOUND' },
        ]),
        account_id: oneOf([...accountIds.slice(0, 3), null]),
        occurred_at: moment(),
      }),
      'interaction_id',
    );
    const segments = await into(
      'segment_analyses',
      20,
      () => ({ segment_id: uuid(), role: oneOf(['OUR_TEAM', 'PROSPECT', 'PARTNER']) }),
      'segment_id',
    );
    const findings = await into('findings', 130, () => {
      const { interaction_id, kind } = oneOf(interactions);
      return {
        id: uuid(),
        interaction_id,
        ...(kind === 'CALL' && { call_id: oneOf(callIds), segment_id: oneOf([...segments, null])?.segment_id ?? null }),
        kind: oneOf(['ACTION_ITEM', 'OBJECTION', 'QUESTION']),
        owner: oneOf(['I', 'we', null]),
        target: oneOf(['PRICE', 'TIMING', null]),
        handling: oneOf(['DISCOUNT', 'DEFERRED', null]),
        due_date: oneOf([moment().slice(0, 10), null]),
      };
    });
    for (const interaction of interactions) factsOfInteractions.set(interaction.interaction_id, interaction);
    for (const { id, interaction_id, segment_id } of findings) {
      const speaker = segments.find((segment) => segment.segment_id === segment_id)?.role;
      const writer = writers.get(factsOfInteractions.get(interaction_id)?.kind ?? '');
      roleOfFinding.set(id, speaker ?? writer ?? 'UNKNOWN');
    }
  });

const ofAccount = (fact: 'owner_id' | 'segment' | 'region', inFilter: string): Dimension => ({
  key: ({ account }) => factsOfAccounts.get(account.id)?.[fact] ?? null,
  filter: (key) => ({ [inFilter]: { eq: key } }),
});

const ofDeal = (fact: 'segment' | 'region'): Dimension => ({
  key: ({ account }) => (account === null ? null : (factsOfAccounts.get(account.id)?.[fact] ?? null)),
  filter: (key) => ({ [fact]: { eq: key } }),
});

const ofInteraction: Record<string, Dimension> = {
  ACCOUNT: {
    key: ({ interaction }) => factsOfInteractions.get(interaction.id)?.account_id ?? null,
    filter: (id) => ({ accountId: { eq: id } }),
  },
  ...byPeriods('occurredAt', { of: ({ interaction }) => factsOfInteractions.get(interaction.id)?.occurred_at ?? null }),
};

/** The day of a field of that name, its week and its month. */
function byDueDate(): Record<string, Dimension> {
  const { DUE_DAY, ...longer } = byPeriods('dueDate', { prefix: 'DUE_', isDate: true });
  return { DUE_DATE: DUE_DAY as Dimension, ...longer };
}

it.each<GroupedList>([
  {
    list: 'alerts',
    groups: 'alertGroups',
    node: 'kind severity status raisedAt account { id } contact { id } deal { id } assignee { id } rule { id }',
    dimensions: {
      KIND: byValue('kind'),
      SEVERITY: byValue('severity'),
      STATUS: byValue('status'),
      ACCOUNT: byObject('account'),
      CONTACT: byObject('contact'),
      DEAL: byObject('deal'),
      ASSIGNEE: byObject('assignee'),
      RULE: byObject('rule'),
      ...byPeriods('raisedAt'),
    },
    filters: [{}, { severity: { in: ['LOW', 'HIGH'] }, not: { status: { eq: 'RESOLVED' } } }],
  },
  {
    list: 'alertDeliveries',
    groups: 'alertDeliveryGroups',
    node: 'status createdAt channel { id } account { id }',
    dimensions: {
      CHANNEL: byObject('channel'),
      STATUS: byValue('status'),
      ACCOUNT: byObject('account'),
      ...byPeriods('createdAt'),
    },
    filters: [{}, { status: { eq: 'FAILED' }, accountId: { isNull: false } }],
  },
  {
    list: 'alertRules',
    groups: 'alertRuleGroups',
    node: 'kind severity enabled isBuiltIn',
    dimensions: {
      KIND: byValue('kind'),
      SEVERITY: byValue('severity'),
      ENABLED: byFlag('enabled'),
      IS_BUILT_IN: byFlag('isBuiltIn'),
    },
    filters: [{}, { enabled: { eq: true }, severity: { neq: 'CRITICAL' } }],
  },
  {
    list: 'forecasts',
    groups: 'forecastGroups',
    node: 'kind unit periodStart asOf segment currencyCode owner { id }',
    dimensions: {
      KIND: byValue('kind'),
      UNIT: byValue('unit'),
      PERIOD: byValue('periodStart'),
      OWNER: byObject('owner'),
      SEGMENT: byValue('segment'),
      CURRENCY: byValue('currencyCode'),
      ...byPeriods('asOf', { prefix: 'AS_OF_' }),
    },
    filters: [{}, { kind: { eq: 'REVENUE' }, ownerId: { isNull: true } }],
  },
  {
    list: 'insights',
    groups: 'insightGroups',
    node: 'kind title subject regulation occurredAt account { id }',
    dimensions: {
      KIND: byValue('kind'),
      TITLE: byValue('title'),
      SUBJECT: byValue('subject'),
      REGULATION: byValue('regulation'),
      ACCOUNT: byObject('account'),
      ...byPeriods('occurredAt'),
    },
    filters: [{}, { kind: { eq: 'COMPLIANCE' }, regulation: { isNull: false } }],
  },
  {
    list: 'churnRisks',
    groups: 'churnRiskGroups',
    node: 'account { id } score { value }',
    dimensions: {
      RISK: byTens(({ score }) => score.value, 'risk'),
      OWNER: ofAccount('owner_id', 'ownerId'),
      SEGMENT: ofAccount('segment', 'segment'),
      REGION: ofAccount('region', 'region'),
    },
    filters: [{}, { segment: { eq: 'SMB' } }],
  },
  {
    list: 'openDeals',
    groups: 'openDealGroups',
    node: 'stage product closeDate owner { id } account { id }',
    dimensions: {
      STAGE: byValue('stage'),
      PRODUCT: byValue('product'),
      OWNER: byObject('owner'),
      ACCOUNT: byObject('account'),
      SEGMENT: ofDeal('segment'),
      REGION: ofDeal('region'),
      ...byPeriods('closeDate', { prefix: 'CLOSE_', isDate: true }),
    },
    filters: [{}, { warning: { in: ['NO_AMOUNT', 'NO_CLOSE_DATE'] }, stage: { eq: 'Demo' } }],
  },
  {
    list: 'findings',
    groups: 'findingGroups',
    node: 'id kind target handling owner call { id } interaction { id }',
    dimensions: {
      ...ofInteraction,
      KIND: byValue('kind'),
      CALL: byObject('call'),
      SPEAKER_ROLE: {
        key: ({ id }) => roleOfFinding.get(id) ?? null,
        filter: (role) => ({ speakerRole: { eq: role } }),
      },
      TARGET: byValue('target'),
      HANDLING: byValue('handling'),
      OWNER: byValue('owner'),
    },
    filters: [{}, { kind: { eq: 'OBJECTION' }, handling: { isNull: false } }],
  },
  {
    list: 'actionItems',
    groups: 'actionItemGroups',
    node: 'owner dueDate interaction { id }',
    dimensions: { ...ofInteraction, OWNER: byValue('owner'), ...byDueDate() },
    filters: [{}, { overdue: { eq: true } }],
  },
  ...['hidden: false', 'hidden: true'].map((hidden) => ({
    list: 'nextBestActions',
    groups: 'nextBestActionGroups',
    arguments: hidden,
    node: 'kind priority status dueDate owner { id } account { id } deal { id }',
    dimensions: {
      KIND: byValue('kind'),
      PRIORITY: byTens(({ priority }) => priority, 'priority'),
      STATUS: byValue('status'),
      OWNER: byObject('owner'),
      ACCOUNT: byObject('account'),
      DEAL: byObject('deal'),
      ...byDueDate(),
    },
    filters: [{}, { priority: { gte: 10 }, status: { in: ['OPEN', 'DONE'] } }],
  })),
])('groups of $list have the rows of the list, each once', async (grouped) => {
  const { counted, byHand, ofGroups, inLists } = await compareGroups(ask, grouped);
  expect(counted).toEqual(byHand);
  expect(ofGroups).toEqual(inLists);
});

it('shows the objects that groups go by', async () => {
  const group = 'groups { key owner { id } }';
  const data = await ask(`{
    channels: alertDeliveryGroups(by: CHANNEL, first: 1) { groups { key channel { id name } account { id } } }
    calls: findingGroups(by: CALL, filter: { callId: { in: ${JSON.stringify(callIds)} } }, first: 1) { groups { key call { id } account { id } } }
    risks: churnRiskGroups(by: OWNER, filter: { ownerId: { eq: "${employees[0]}" } }) { ${group} }
    forecasts: forecastGroups(by: OWNER, filter: { ownerId: { eq: "${employees[0]}" } }) { ${group} }
    actions: nextBestActionGroups(by: DEAL, filter: { dealId: { eq: "${dealIds[0]}" } }) { groups { key deal { id } owner { id } } }
  }`);
  const [channel] = data.channels.groups;
  expect(channel).toEqual({ key: channel.key, channel: { id: channel.key, name: channel.key }, account: null });
  const [call] = data.calls.groups;
  expect(call).toEqual({ key: call.key, call: { id: call.key }, account: null });
  const owned = { groups: [{ key: employees[0], owner: { id: employees[0] } }] };
  expect(data).toMatchObject({ risks: owned, forecasts: owned });
  expect(data.actions.groups).toEqual([{ key: dealIds[0], deal: { id: dealIds[0] }, owner: null }]);
});
