import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLError, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { starterQueriesFolder, supergraphFile } from '../src/programs.ts';

const schema = Supergraph.build(readFileSync(supergraphFile, 'utf8')).apiSchema().toGraphQLJSSchema();
const files = readdirSync(starterQueriesFolder).filter((name) => name.endsWith('.graphql'));

describe('every starter query', () => {
  it.each(files)('%s fits the graph', (name) => {
    const document = parse(readFileSync(join(starterQueriesFolder, name), 'utf8'));
    expect(validate(schema, document).map((error: GraphQLError) => error.message)).toEqual([]);
  });

  it('is there: one for each subscription and the mutation, and the ways through the graph', () => {
    expect(files).toHaveLength(10);
  });
});
