import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { type GraphQLSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import type { SubgraphModule } from '../module/subgraph-module.ts';
import { protectPersonalData } from '../personal-data/protect-personal-data.ts';
import { scalars } from '../scalars/index.ts';
import { noteRefusals } from './note-refusals.ts';

type ResolverMap = Record<string, Record<string, unknown>>;

/** Builds the executable schema of a subgraph. Throws if a resolver has no field, because it would never run. */
export function buildSchema({ name, typeDefs, resolvers }: SubgraphModule): GraphQLSchema {
  const document = parse(typeDefs);
  const declared = new Set(
    document.definitions.flatMap((each) => (each.kind === 'ScalarTypeDefinition' ? [each.name.value] : [])),
  );
  const shared = Object.fromEntries(Object.entries(scalars).filter(([scalar]) => declared.has(scalar)));
  const own = resolvers as ResolverMap;
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: { ...own, ...shared } as GraphQLResolverMap }]);
  refuseStrayResolvers(name, schema, own);
  protectPersonalData(schema);
  noteRefusals(schema);
  return schema;
}

function refuseStrayResolvers(subgraph: string, schema: GraphQLSchema, resolvers: ResolverMap): void {
  const stray = Object.entries(resolvers).flatMap(([typeName, fields]) => {
    const type = schema.getType(typeName);
    if (!type) return [typeName];
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const known = type.getFields();
    return Object.keys(fields).flatMap((field) =>
      field.startsWith('__') || known[field] ? [] : [`${typeName}.${field}`],
    );
  });
  if (stray.length > 0)
    throw new Error(`the schema of ${subgraph} has no fields for the resolvers ${stray.join(', ')}`);
}
