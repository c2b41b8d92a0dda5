import { createTestDatabase, openTestSubgraph, type TestDatabase, type TestSubgraph } from '@sophia/testing';
import { type GraphQLField, getNamedType, isInputObjectType, isNonNullType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../src/common/modules.ts';

let database: TestDatabase;
const subgraphs = new Map<string, TestSubgraph>();

beforeAll(async () => {
  database = await createTestDatabase();
  for (const module of modules) subgraphs.set(module.name, await openTestSubgraph(module, { database }));
});
afterAll(async () => {
  await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()));
  await database.close();
});

interface Comparison {
  /** Root field, type of its argument, and path to the operand. */
  readonly list: string;
  readonly filterType: string;
  readonly field: string;
  readonly operators: readonly string[];
}

const isList = ({ args, type }: GraphQLField<unknown, unknown>): boolean =>
  isObjectType(getNamedType(type)) && args.every((arg) => arg.name === 'filter' || !isNonNullType(arg.type));

/** Returns every filter field of a subgraph's root lists that compares this scalar. */
function comparisonsOf({ schema }: TestSubgraph, scalar: string): Comparison[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(isList)
    .flatMap((list) => {
      const filter = list.args.find(({ name }) => name === 'filter');
      const filterType = filter && getNamedType(filter.type);
      if (!filter || !isInputObjectType(filterType)) return [];
      return Object.values(filterType.getFields()).flatMap((field) => {
        const compared = getNamedType(field.type);
        if (!isInputObjectType(compared)) return [];
        const operators = Object.values(compared.getFields()).filter((each) => getNamedType(each.type).name === scalar);
        const names = operators.map(({ name }) => name);
        if (names.length === 0 || compared === filterType) return [];
        return [{ list: list.name, filterType: String(filter.type), field: field.name, operators: names }];
      });
    });
}

async function ask(subgraph: TestSubgraph, { list, filterType, field }: Comparison, condition: unknown) {
  return subgraph.query(`query ($filter: ${filterType}) { ${list}(filter: $filter) { __typename totalCount } }`, {
    filter: { [field]: condition },
  });
}

const isMany = (operator: string) => operator === 'in' || operator === 'nin';

describe.each(modules.map(({ name }) => name))('%s', (name) => {
  const subgraph = () => subgraphs.get(name) as TestSubgraph;

  it('treats a malformed id in a filter like an unknown one', async () => {
    for (const comparison of comparisonsOf(subgraph(), 'ID')) {
      for (const operator of comparison.operators) {
        const { errors } = await ask(subgraph(), comparison, { [operator]: isMany(operator) ? ['x'] : 'x' });
        expect(errors, JSON.stringify({ comparison, operator })).toBeUndefined();
      }
    }
  });

  it('reports an invalid time in every filter', async () => {
    const wrong = ['2026-01-01', 'yesterday', '10000-01-01T00:00:00Z', '+010000-01-01T00:00:00Z', 7];
    for (const comparison of comparisonsOf(subgraph(), 'DateTime')) {
      for (const operand of wrong) {
        const { errors } = await ask(subgraph(), comparison, { gte: operand });
        expect(errors, JSON.stringify({ comparison, operand })).toMatchObject([
          { message: expect.stringContaining('expected a time with its zone'), extensions: { code: 'BAD_USER_INPUT' } },
        ]);
      }
    }
  });

  it('reports the allowed page sizes', async () => {
    const [list] = comparisonsOf(subgraph(), 'ID');
    if (!list) return;
    const { errors } = await subgraph().query(`{ ${list.list}(first: 101) { totalCount } }`);
    expect(errors).toMatchObject([
      { message: 'first: expected 1 to 100, got 101', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const { errors: cursors } = await subgraph().query(
      `{ ${list.list}(after: "nonsense") { totalCount nodes { __typename } } }`,
    );
    expect(cursors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});

it('covers the filters of the graph', () => {
  const all = [...subgraphs.values()];
  expect(all.flatMap((subgraph) => comparisonsOf(subgraph, 'ID')).length).toBeGreaterThan(10);
  expect(all.flatMap((subgraph) => comparisonsOf(subgraph, 'DateTime')).length).toBeGreaterThan(5);
});
