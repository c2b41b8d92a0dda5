import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAlerts } from './support/alerts.ts';
import { message } from './support/open-intelligence.ts';

let opened: Awaited<ReturnType<typeof openAlerts>>;
beforeAll(async () => {
  opened = await openAlerts();
}, 120_000);
afterAll(() => opened.close());

const hourMs = 3_600_000;

interface Seen {
  alerts: { nodes: { id: string; status: string }[] };
  alertGroups: { groups: { key: string; count: number }[] };
  _entities: { openAlertCount: number }[];
}

it('knows by the same clock if the snooze of an alert is over, in its field, filters, groups and counts', async () => {
  const { ask, tell } = opened.forTenant();
  const accountId = randomUUID();
  const occurredAt = opened.inHours(-1);
  const text = 'I want to speak to your manager right now.';
  await tell({ type: 'interaction.changed', data: message({ accountId, text, occurredAt }) });
  const { alerts } = await ask<Seen>('{ alerts(filter: { kind: { eq: ESCALATION } }) { nodes { id status } } }');
  const id = alerts.nodes[0]?.id;
  await ask('mutation ($id: ID!, $until: DateTime!) { alertSnooze(id: $id, until: $until) { alert { id } } }', {
    id,
    until: opened.inHours(2),
  });
  const see = async (status: string) => {
    const seen = await ask<Seen>(
      `query ($r: [_Any!]!) {
        alerts(filter: { kind: { eq: ESCALATION }, status: { eq: ${status} } }) { nodes { id status } }
        alertGroups(by: STATUS, filter: { kind: { eq: ESCALATION } }) { groups { key count } }
        _entities(representations: $r) { ... on Account { openAlertCount } }
      }`,
      { r: [{ __typename: 'Account', id: accountId }] },
    );
    return [seen.alerts.nodes, seen.alertGroups.groups, seen._entities[0]?.openAlertCount];
  };
  const shown = (status: string) => [[{ id, status }], [{ key: status, count: 1 }]];
  expect(await see('SNOOZED')).toEqual([...shown('SNOOZED'), 0]);
  expect((await see('OPEN'))[0]).toEqual([]);
  // Nothing runs in between: what time changes must show by itself.
  opened.clock.advance(3 * hourMs);
  expect(await see('OPEN')).toEqual([...shown('OPEN'), 1]);
  expect((await see('SNOOZED'))[0]).toEqual([]);
});

it('knows by the same clock what is overdue, and whose mood is of the last 90 days', async () => {
  const { ask, tell } = opened.forTenant();
  const contactId = randomUUID();
  const texts = ['Please send the contract by March 4.', 'We love it, thank you!'];
  await tell(
    ...texts.map((text) => ({
      type: 'interaction.changed' as const,
      data: message({ text, occurredAt: opened.inHours(-1), contactIds: [contactId] }),
    })),
  );
  const see = async () => {
    const { actionItems, _entities } = await ask<{
      actionItems: { totalCount: number };
      _entities: { sentiment: number | null }[];
    }>(
      `query ($r: [_Any!]!) { actionItems(filter: { overdue: { eq: true } }) { totalCount }
         _entities(representations: $r) { ... on Contact { sentiment } } }`,
      { r: [{ __typename: 'Contact', id: contactId }] },
    );
    return { overdue: actionItems.totalCount, isMoodKnown: (_entities[0]?.sentiment ?? null) !== null };
  };
  expect(await see()).toEqual({ overdue: 0, isMoodKnown: true });
  opened.clock.advance(100 * 24 * hourMs);
  expect(await see()).toEqual({ overdue: 1, isMoodKnown: false });
});
