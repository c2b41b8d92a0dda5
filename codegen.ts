import type { CodegenConfig } from '@graphql-codegen/cli';
import { mappers as contacts } from './subgraphs/contacts/codegen.ts';
import { mappers as gong } from './subgraphs/gong/codegen.ts';
import { mappers as interactions } from './subgraphs/interactions/codegen.ts';
import { mappers as intelligence } from './subgraphs/intelligence/codegen.ts';
import { mappers as slack } from './subgraphs/slack/codegen.ts';

const scalars = {
  _FieldSet: { input: 'string', output: 'string' },
  DateTime: { input: 'Date', output: 'Date | string' },
  Date: { input: 'string', output: 'string' },
  Decimal: { input: 'string', output: 'string' },
  URL: { input: 'URL', output: 'URL | string' },
};

/** Types of a subgraph's resolvers, held against the rows that stand behind its types. */
const resolvers = (name: string, mappers: Record<string, string>): CodegenConfig['generates'] => ({
  [`subgraphs/${name}/src/generated/resolvers.ts`]: {
    schema: `subgraphs/${name}/schema.graphql`,
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      contextType: '@sophia/subgraph-kit#SubgraphContext',
      mappers,
      scalars,
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      skipTypename: true,
      inputMaybeValue: 'T | null | undefined',
      resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
    },
  },
});

const config: CodegenConfig = {
  generates: {
    ...resolvers('contacts', contacts),
    ...resolvers('interactions', interactions),
    ...resolvers('gong', gong),
    ...resolvers('slack', slack),
    ...resolvers('intelligence', intelligence),
  },
};
export default config;
