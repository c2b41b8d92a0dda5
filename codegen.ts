import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, parse } from 'graphql';
import { subgraphNames } from './cli/src/common/programs.ts';

/** The beginning of every subgraph's schema. */
const sharedSchema = 'packages/subgraph-kit/schema/shared.graphql';

type Mappers = Record<string, string>;

/** What the shared scalars are inside a subgraph, as its server reads and writes them. */
const scalars = {
  ID: { input: 'string', output: 'string' },
  // A row has a Date, an event its time as text.
  DateTime: { input: 'Date', output: 'Date | string' },
  Date: { input: 'string', output: 'string' },
  Decimal: { input: 'string', output: 'string' },
  URL: { input: 'string', output: 'string' },
  _FieldSet: { input: 'string', output: 'string' },
};

const shared = { enumsAsTypes: true, useTypeImports: true, strictScalars: true, skipTypename: true };

/** Types of a subgraph's resolvers, held against the rows that stand behind its types. */
function resolvers(name: string, mappers: Mappers): CodegenConfig['generates'] {
  const schema = `subgraphs/${name}/schema.graphql`;
  return {
    [`subgraphs/${name}/src/generated/resolvers.ts`]: {
      schema: [sharedSchema, schema],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        ...shared,
        federation: true,
        contextType: '@sophia/subgraph-kit#SubgraphContext',
        mappers: { ...connectionMappers(schema), ...mappers },
        scalars,
        inputMaybeValue: 'T | null | undefined',
        resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
      },
    },
  };
}

/** The kit makes every connection, so that what stands behind one follows from what stands behind its nodes. */
function connectionMappers(schema: string): Mappers {
  const types = parse(readFileSync(schema, 'utf8')).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [definition.name.value] : [],
  );
  const connections = types.filter((type) => type.endsWith('Connection'));
  return Object.fromEntries(connections.map((type) => [type, '@sophia/subgraph-kit#ConnectionOf<{T}>']));
}

const outputs = subgraphNames.map(async (name) => {
  const { mappers }: { mappers: Mappers } = await import(`./subgraphs/${name}/codegen.ts`);
  return resolvers(name, mappers);
});

const config: CodegenConfig = { generates: Object.assign({}, ...(await Promise.all(outputs))) };
export default config;
