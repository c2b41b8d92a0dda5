import { text } from '@sophia/settings';
import { createTestDatabase, openTestSubgraph, type TestDatabase } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SubgraphContext, SubgraphModule } from '../src/index.ts';
import { library } from './support/library.ts';

interface Services {
  readonly greeter: { greet(): string };
}

let closed = 0;
const polite: SubgraphModule<Services, { GREETING: string }> = {
  ...library,
  settings: { GREETING: text().default('Good day') },
  typeDefs: 'type Query { greeting: String }',
  resolvers: {
    Query: { greeting: (_: unknown, __: unknown, { services }: SubgraphContext<Services>) => services.greeter.greet() },
  },
  services: {
    greeter: async ({ settings }) => ({
      greet: () => settings.GREETING,
      [Symbol.dispose]() {
        closed++;
      },
    }),
  },
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('passes services to resolvers and closes them at the end', async () => {
  const subgraph = await openTestSubgraph(polite, { database });
  expect(await subgraph.query('{ greeting }')).toEqual({ data: { greeting: 'Good day' } });
  await subgraph.close();
  expect(closed).toBe(1);
});

it('uses a replacement of a service and does not close it', async () => {
  const subgraph = await openTestSubgraph(polite, { database, services: { greeter: { greet: () => 'Hi' } } });
  expect(await subgraph.query('{ greeting }')).toEqual({ data: { greeting: 'Hi' } });
  await subgraph.close();
  expect(closed).toBe(1);
});

it('opens services with the settings of the module', async () => {
  const settings = { GREETING: 'Moin' };
  await using subgraph = new AsyncDisposableStack();
  const opened = await openTestSubgraph(polite, { database, settings });
  subgraph.defer(() => opened.close());
  expect(await opened.query('{ greeting }')).toEqual({ data: { greeting: 'Moin' } });
});

it('refuses a replacement for a service that the module does not have', async () => {
  const services = { greeting: {} } as Partial<Services>;
  await expect(openTestSubgraph(polite, { database, services })).rejects.toThrow('cannot replace the service greeting');
});
