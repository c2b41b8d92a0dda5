import type { GraphQLFieldResolver } from 'graphql';
import type { SubgraphDefinition } from '../support/test-subgraph.ts';
import type { Data } from './data.ts';
import { type FieldModel, type InterfaceModel, type Model, type ObjectModel, typeText } from './model.ts';
import { type Resolved, resolveInSubgraph, resolveReference } from './resolve.ts';
import { argumentDefinitions } from './values.ts';

type FieldResolver = GraphQLFieldResolver<unknown, unknown>;

/** Label of the model's progressive overrides. */
export const overrideLabel = 'moved';

/** Returns the subgraphs of a model, each with its schema and resolvers. */
export function splitModel(model: Model, data: Data): Record<string, SubgraphDefinition> {
  return Object.fromEntries(model.subgraphs.map((subgraph) => [subgraph, definitionOf(model, data, subgraph)]));
}

function definitionOf(model: Model, data: Data, subgraph: string): SubgraphDefinition {
  const parts: string[] = [
    'scalar Blob',
    'type Size @shareable { depth: Int! }',
    'input Filter { min: Int = 1, moods: [Mood!] }',
  ];
  for (const [name, values] of model.enums) parts.push(`enum ${name} { ${values.join(' ')} }`);
  const resolvers: Record<string, Record<string, FieldResolver>> = {};
  const reference = (given: unknown) => resolveReference(model, data, subgraph, given as Record<string, unknown>);
  const resolve =
    (name: string): FieldResolver =>
    (source, args) =>
      resolveInSubgraph(
        model,
        subgraph,
        (source as Resolved | undefined) ?? { __typename: 'Query', row: data.root },
        name,
        args,
      );

  resolvers.Size = { depth: resolve('depth') };
  for (const [name, fields] of model.roots) {
    const own = fields.filter(({ owners }) => owners.has(subgraph));
    const isFirst = name === 'Query' && subgraph === model.subgraphs[0];
    const texts = own.map((field) => fieldText(field, field.owners.size > 1 ? ' @shareable' : undefined));
    if (isFirst) texts.push('always: Boolean');
    if (texts.length === 0) continue;
    parts.push(`type ${name} {\n  ${texts.join('\n  ')}\n}`);
    resolvers[name] = Object.fromEntries(own.map((field) => [field.name, resolve(field.name)]));
    if (isFirst) resolvers[name].always = () => true;
  }

  for (const object of model.objects.values()) {
    if (!object.subgraphs.has(subgraph)) continue;
    const names = fieldNames(model, object, subgraph);
    parts.push(objectText(model, object, subgraph));
    resolvers[object.name] = Object.fromEntries(names.map((name) => [name, resolve(name)]));
    if (object.keys) Object.assign(resolvers[object.name] ?? {}, { __resolveReference: reference });
  }
  for (const one of model.interfaces.values()) {
    const { name, asObject } = one;
    if (asObject?.subgraph === subgraph) {
      parts.push(objectOfInterfaceText(name, asObject.fields));
      const own = ['id', ...asObject.fields.map((field) => field.name)];
      resolvers[name] = {
        ...Object.fromEntries(own.map((field) => [field, resolve(field)])),
        __resolveReference: reference,
      };
    } else if (localMembers(model, one, subgraph).length > 0) {
      parts.push(interfaceText(model, one, subgraph));
      resolvers[name] = { __resolveReference: reference };
    }
  }
  for (const [name, members] of model.unions) {
    const local = members.get(subgraph) ?? [];
    if (local.every((member) => model.objects.get(member)?.subgraphs.has(subgraph))) {
      parts.push(`union ${name} = ${local.join(' | ')}`);
    }
  }
  return { typeDefs: parts.join('\n'), resolvers: resolvers as SubgraphDefinition['resolvers'] };
}

function localMembers(model: Model, { members }: InterfaceModel, subgraph: string): ObjectModel[] {
  return members
    .flatMap((member) => model.objects.get(member) ?? [])
    .filter(({ subgraphs }) => subgraphs.has(subgraph));
}

function interfacesOf({ interfaces }: Model, { name }: ObjectModel, subgraph: string): InterfaceModel[] {
  return [...interfaces.values()].filter(
    ({ members, asObject }) => members.includes(name) && asObject?.subgraph !== subgraph,
  );
}

function keyFields({ keys }: ObjectModel, subgraph: string): string[] {
  const used = (keys?.get(subgraph) ?? []).flatMap(({ fields }) => fields.split(' '));
  return ['id', 'code', 'size'].filter((name) => used.includes(name));
}

function fieldNames(model: Model, object: ObjectModel, subgraph: string): string[] {
  const { fields, keys } = object;
  const own = fields.filter((field) => isPresent(field, subgraph)).map(({ name }) => name);
  const ids = keys
    ? [
        ...new Set([
          ...keyFields(object, subgraph),
          ...(interfacesOf(model, object, subgraph).length > 0 ? ['id'] : []),
        ]),
      ]
    : [];
  return [...ids, ...own];
}

function isPresent({ owners, externals, overrides }: FieldModel, subgraph: string): boolean {
  return owners.has(subgraph) || externals.has(subgraph) || overrides === subgraph;
}

const keyFieldTexts: Record<string, string> = { id: 'id: ID!', code: 'code: String!', size: 'size: Size!' };

function objectText(model: Model, object: ObjectModel, subgraph: string): string {
  const { name, keys, fields } = object;
  const interfaces = interfacesOf(model, object, subgraph);
  const implemented = interfaces.length > 0 ? ` implements ${interfaces.map((one) => one.name).join(' & ')}` : '';
  const own = keys?.get(subgraph) ?? [];
  const directives = own
    .map((key) => ` @key(fields: "${key.fields}"${key.resolvable ? '' : ', resolvable: false'})`)
    .join('');
  const context = object.contextIn === subgraph ? ' @context(name: "above")' : '';
  const inKeys = keyFields(object, subgraph);
  const texts = fieldNames(model, object, subgraph).map((one) => {
    const field = fields.find(({ name: known }) => known === one);
    if (field) return fieldText(field, fieldDirectives(field, subgraph, keys === undefined));
    return `${keyFieldTexts[one]}${inKeys.includes(one) ? '' : ' @shareable'}`;
  });
  return `type ${name}${implemented}${directives}${context} {\n  ${texts.join('\n  ')}\n}`;
}

function fieldDirectives(field: FieldModel, subgraph: string, isValue: boolean): string {
  const { owners, overrides, overridesByLabel, requires, provides, isProvided, isInaccessible } = field;
  const isOwner = owners.has(subgraph);
  return [
    isValue || (isOwner && (owners.size > 1 || isProvided)) ? ' @shareable' : '',
    !isOwner && overrides !== subgraph ? ' @external' : '',
    isOwner && overrides
      ? ` @override(from: "${overrides}"${overridesByLabel ? `, label: "${overrideLabel}"` : ''})`
      : '',
    isOwner && requires ? ` @requires(fields: ${JSON.stringify(requires)})` : '',
    isOwner && provides && !isValue ? ` @provides(fields: "${provides.join(' ')}")` : '',
    isInaccessible && isOwner ? ' @inaccessible' : '',
  ].join('');
}

function fieldText(
  { name, type, hasArguments, provides, owners, fromContext }: FieldModel,
  directives?: string,
): string {
  if (fromContext) return `${name}(from: String @fromContext(field: "$above { ${fromContext} }")): ${typeText(type)}`;
  const provided =
    directives === undefined && provides && owners.size === 1 ? ` @provides(fields: "${provides.join(' ')}")` : '';
  return `${name}${hasArguments ? argumentDefinitions : ''}: ${typeText(type)}${directives ?? provided}`;
}

function objectOfInterfaceText(name: string, fields: readonly FieldModel[]): string {
  const external = new Set(fields.flatMap(({ requires }) => requires?.split(' ') ?? []));
  const texts = [
    ...[...external].map((field) => `${field}: String @external`),
    ...fields.map((field) => fieldText(field, field.requires && ` @requires(fields: "${field.requires}")`)),
  ];
  return `type ${name} @interfaceObject @key(fields: "id") { id: ID! ${texts.join(' ')} }`;
}

/** Returns the interface in a subgraph, with the fields that all its members have there. */
function interfaceText(model: Model, one: InterfaceModel, subgraph: string): string {
  const members = localMembers(model, one, subgraph);
  const isKnown = (field: string) =>
    members.every(({ fields }) => fields.some(({ name, owners }) => name === field && owners.has(subgraph)));
  const fields = one.fields.filter((field) => field !== 'id' && isKnown(field)).map((field) => `${field}: String`);
  const isEntity =
    one.asObject !== undefined &&
    members.length === one.members.length &&
    members.every(({ keys }) => keys?.get(subgraph)?.some((key) => key.fields === 'id' && key.resolvable));
  return `interface ${one.name}${isEntity ? ' @key(fields: "id")' : ''} { id: ID! ${fields.join(' ')} }`;
}
