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
        mappers: { ...listMappers(schema), ...mappers },
        scalars,
        inputMaybeValue: 'T | null | undefined',
        resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
      },
    },
  };
}

/**
 * Maps every connection type to the type that `connection` returns for its nodes, and every group of a list to the type that
 * `groupsOf` returns.
 */
function listMappers(schema: string): Mappers {
  const types = new Set(
    parse(readFileSync(schema, 'utf8')).definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [definition.name.value] : [],
    ),
  );
  const mapper = (type: string): string[] => {
    if (type.endsWith('Connection')) return ['@sophia/subgraph-kit#ConnectionOf<{T}>'];
    return type.endsWith('Group') && types.has(`${type}s`) ? ['@sophia/subgraph-kit#Group'] : [];
  };
  return Object.fromEntries([...types].flatMap((type) => mapper(type).map((to) => [type, to])));
}

const outputs = subgraphNames.map(async (name) => {
  const config: SubgraphConfig = await import(`./subgraphs/${name}/codegen.ts`);
  return resolvers(name, config);
});

/**
 * The operations of partners' clients. Texts in place of trees, so that the client needs no parser and no printer: it sends the
 * text, and TypeScript takes the types of result and variables from it.
 */
const partnerOperations: CodegenConfig['generates'] = {
  'packages/client/src/generated/operations.ts': {
    schema: 'gateway/api/partner/schema.graphql',
    documents: 'packages/client/operations/*.graphql',
    plugins: ['typescript-operations', 'typed-document-node'],
    config: {
      enumsAsTypes: true,
      useTypeImports: true,
      documentMode: 'string',
      defaultScalarType: 'unknown',
      scalars: { DateTime: 'string', Date: 'string', Decimal: 'string', URL: 'string' },
    },
  },
};

/** The operations of the dashboard, in its components. Texts in place of trees, which are a tenth as long. */
const dashboardOperations: CodegenConfig['generates'] = {
  'dashboard/src/generated/': {
    schema: 'gateway/api/schema.graphql',
    documents: 'dashboard/src/!(generated)/**/*.{ts,tsx}',
    preset: 'client',
    presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
    config: {
      enumsAsTypes: true,
      useTypeImports: true,
      documentMode: 'string',
      defaultScalarType: 'unknown',
      scalars: { DateTime: 'string', Date: 'string', Decimal: 'string', URL: 'string' },
    },
  },
};

const config: CodegenConfig = {
  generates: Object.assign({}, ...(await Promise.all(outputs)), partnerOperations, dashboardOperations),
};
export default config;
