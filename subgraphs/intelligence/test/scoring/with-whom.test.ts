import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { daysAgo, message, openIntelligence } from '../support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
}, 120_000);
afterAll(() => intelligence.close());

interface Score {
  value: number;
  factors: { name: string; value: number | null }[];
}

async function scoresOf(id: string): Promise<Record<'engagement' | 'health' | 'churnRisk', Score | null>> {
  const score = '{ value factors { name value } }';
  const { data, errors } = await intelligence.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { engagement ${score} health ${score} churnRisk ${score} } } }`,
    { r: [{ __typename: 'Account', id }] },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: [Record<'engagement' | 'health' | 'churnRisk', Score | null>] })._entities[0];
}

const measure = (score: Score | null, name: string) => score?.factors.find((factor) => factor.name === name)?.value;

/** A note of our own, such as the CRM's about a deal that moved. */
const note = (accountId: string, days: number, text: string | null = null) =>
  message({
    kind: 'NOTE',
    source: 'crm',
    direction: 'INTERNAL',
    accountId,
    occurredAt: daysAgo(days),
    text,
    messageId: null,
  });

const deliver = (...interactions: ReturnType<typeof message>[]) =>
  intelligence.deliver('interaction.changed', interactions, ({ id }) => id);

it('gives no scores to an account that nobody has talked with', async () => {
  const accountId = randomUUID();
  await deliver(...[1, 2, 3].map((days) => note(accountId, days)));
  expect(await scoresOf(accountId)).toEqual({ engagement: null, health: null, churnRisk: null });
});

it('counts neither our notes as contact nor their words as the mood of the customer', async () => {
  const accountId = randomUUID();
  const said = [20, 21, 22].map((days) =>
    message({ accountId, occurredAt: daysAgo(days), text: 'We love it, great work, thank you!' }),
  );
  await deliver(...said);
  const before = await scoresOf(accountId);
  await deliver(...[1, 2, 3].map((days) => note(accountId, days, 'They are angry. The portal is terrible and slow.')));
  const after = await scoresOf(accountId);
  expect(measure(after.engagement, 'recency')).toBeCloseTo(20, 1);
  expect(measure(after.engagement, 'frequency')).toBe(3);
  expect(measure(after.health, 'sentiment')).toBe(measure(before.health, 'sentiment'));
});
