import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, parse } from 'graphql';
import { subgraphNames } from './cli/src/common/programs.ts';

/** The beginning of every subgraph's schema. */
const sharedSchema = 'packages/subgraph-kit/schema/shared.graphql';

type Mappers = Record<string, string>;

/** Types of the shared scalars in resolvers. */
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

/** Exports of a subgraph's codegen.ts. */
interface SubgraphConfig {
  /** Row type of each schema type. */
  mappers: Mappers;
  /** Context of the resolvers, for a subgraph with services. */
  contextType?: string;
}

/** Generates the types of a subgraph's resolvers, with the row type of each schema type. */
function resolvers(
  name: string,
  { mappers, contextType = '@sophia/subgraph-kit#SubgraphContext' }: SubgraphConfig,
): CodegenConfig['generates'] {
  const schema = `subgraphs/${name}/schema.graphql`;
  return {
    [`subgraphs/${name}/src/generated/resolvers.ts`]: {
      schema: [sharedSchema, schema],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        ...shared,
        federation: true,
        contextType,
        mappers: { ...connectionMappers(schema), ...mappers },
        scalars,
        inputMaybeValue: 'T | null | undefined',
        resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
      },
    },
  };
}

/** Maps every connection type to the type that `connection` returns for its nodes. */
function connectionMappers(schema: string): Mappers {
  const types = parse(readFileSync(schema, 'utf8')).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [definition.name.value] : [],
  );
  const connections = types.filter((type) => type.endsWith('Connection'));
  return Object.fromEntries(connections.map((type) => [type, '@sophia/subgraph-kit#ConnectionOf<{T}>']));
}

const outputs = subgraphNames.map(async (name) => {
  const config: SubgraphConfig = await import(`./subgraphs/${name}/codegen.ts`);
  return resolvers(name, config);
});

const config: CodegenConfig = { generates: Object.assign({}, ...(await Promise.all(outputs))) };
export default config;
