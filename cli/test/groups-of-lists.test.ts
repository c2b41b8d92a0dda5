import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { root } from '../src/common/programs.ts';

/** The schema that clients see. */
const schema = buildSchema(readFileSync(join(root, 'gateway/api/schema.graphql'), 'utf8'));
const fields = schema.getQueryType()?.getFields() ?? {};

/** Arguments that choose a page, which groups do not have. */
const ofPages = ['orderBy', 'first', 'after', 'last', 'before'];

const argumentsOf = (field: GraphQLField<unknown, unknown> | undefined, others: readonly string[]): string[] =>
  (field?.args ?? [])
    .filter(({ name }) => !others.includes(name))
    .map(({ name, type }) => `${name}: ${type}`)
    .toSorted();

/** `search` has facets instead: it ranks its hits, and ends after 1,000. */
const lists = Object.values(fields).filter(
  ({ name, type }) => getNamedType(type).name.endsWith('Connection') && name !== 'search',
);

it('counts every list of the query type by group, with its filter, its other arguments and its total', () => {
  expect(lists.length).toBeGreaterThan(20);
  for (const list of lists) {
    const singular = list.name.replace(/ies$/, 'y').replace(/s$/, '');
    const groups = fields[`${singular}Groups`];
    expect(argumentsOf(groups, ['by', 'first']), list.name).toEqual(argumentsOf(list, ofPages));
    const type = getNamedType(list.type);
    expect(isObjectType(type) && type.getFields().totalCount, list.name).toBeTruthy();
  }
});
