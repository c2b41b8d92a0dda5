import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { message, openIntelligence, tenant } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

const languageOf = async (channelId: string, by = tenant): Promise<unknown> => {
  const { data, errors } = await intelligence.query(
    `query ($id: ID!) { _entities(representations: [{ __typename: "SlackChannel", id: $id }]) {
      ... on SlackChannel { language } } }`,
    { id: channelId },
    { tenant: by },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: [{ language: string | null }] })._entities[0].language;
};

const spanish = 'Hola a todos, ¿cuándo podemos hablar sobre los pagos de los residentes?';
const english = 'When can we talk about the payments of the residents?';
const posts = (channelId: string, text: string, count: number) =>
  Array.from({ length: count }, () => message({ text, channelId }));
const deliver = (...messages: ReturnType<typeof message>[]) =>
  intelligence.deliver('interaction.changed', messages, ({ id }) => id);

it('finds out the language of a channel from its messages', async () => {
  const channelId = randomUUID();
  expect(await languageOf(channelId)).toBeNull();
  await deliver(...posts(channelId, spanish, 18), ...posts(channelId, english, 1), ...posts(channelId, 'ok', 5));
  // Nineteen messages whose language is known are too few.
  expect(await languageOf(channelId)).toBeNull();
  await deliver(...posts(channelId, english, 1));
  expect(await languageOf(channelId)).toBe('es');
  expect(await languageOf(channelId, 'other')).toBeNull();
  // A mixed channel has none.
  await deliver(...posts(channelId, english, 14));
  expect(await languageOf(channelId)).toBeNull();
});

it('follows the latest messages of a channel', async () => {
  const channelId = randomUUID();
  const early = posts(channelId, spanish, 90).map((each) => ({ ...each, occurredAt: '2026-01-01T10:00:00.000Z' }));
  await deliver(...early, ...posts(channelId, english, 130));
  expect(await languageOf(channelId)).toBe('en');
});

it('tells how much the talk of a channel is about customers', async () => {
  const [customers, ours] = [randomUUID(), randomUUID()];
  const relevanceOf = async (channelId: string) => {
    const { data } = await intelligence.query(
      `query ($id: ID!) { _entities(representations: [{ __typename: "SlackChannel", id: $id }]) {
        ... on SlackChannel { relevance } } }`,
      { id: channelId },
      { tenant },
    );
    return (data as { _entities: [{ relevance: number | null }] })._entities[0].relevance;
  };
  const account = { accountId: randomUUID(), contactIds: [randomUUID()] };
  const about = (text: string, count: number) => posts(customers, text, count).map((each) => ({ ...each, ...account }));
  await deliver(...about(english, 4), ...posts(ours, 'Who is in the office for lunch today?', 5));
  expect(await relevanceOf(customers)).toBeNull();
  expect(await relevanceOf(ours)).toBeLessThan(0.3);
  await deliver(...about(english, 1));
  expect(await relevanceOf(customers)).toBeGreaterThanOrEqual(0.6);
});
