import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
} from 'graphql';
import { mapDefinitions } from '../schema/map-definitions.ts';
import type { GatheredFields } from './gathered-field.ts';

/** Specification of the directive that declares a field to be a part of another. */
const specification = 'https://specs.sophia.dev/gathering/';

export interface Gathering {
  readonly fields: GatheredFields;
  /** The supergraph for clients, with the gathered fields instead of their parts. */
  readonly forClients: DocumentNode;
  /** The supergraph for planning, with the parts, which are inaccessible to clients. */
  readonly forPlanning: DocumentNode;
}

/** Reads @gathered. Throws an error of one line for the first invalid use. */
export function readGatheredFields(supergraph: DocumentNode): Gathering {
  const query = linksGathering(supergraph) ? queryTypeOf(supergraph) : undefined;
  const parts = new Map<string, readonly FieldDefinitionNode[]>();
  for (const field of query?.fields ?? []) {
    const target = targetOf(field);
    if (target !== undefined) parts.set(target, [...(parts.get(target) ?? []), field]);
  }
  if (!query || parts.size === 0) return { fields: new Map(), forClients: supergraph, forPlanning: supergraph };
  const gathered = [...parts].map(([name, fields]) => gather(query, name, fields));
  const withFields = (fields: readonly FieldDefinitionNode[]) =>
    mapDefinitions(supergraph, (type) => (type === query ? { ...query, fields } : type));
  const own = query.fields ?? [];
  return {
    fields: new Map([...parts].map(([name, fields]) => [name, fields.map((field) => field.name.value)])),
    forClients: withFields([...own, ...gathered]),
    forPlanning: withFields(
      own.map((field) => (targetOf(field) ? { ...field, directives: accessible(field) } : field)),
    ),
  };
}

/** Creates the field that clients see. Throws if its parts differ. */
function gather(
  query: ObjectTypeDefinitionNode,
  name: string,
  parts: readonly FieldDefinitionNode[],
): FieldDefinitionNode {
  const [first, ...others] = parts;
  if (!first) throw new Error(`no field has @gathered for "${name}"`);
  const invalid = (field: FieldDefinitionNode, reason: string) =>
    new Error(`@gathered on ${query.name.value}.${field.name.value} ${reason}`);
  if (query.fields?.some((field) => field.name.value === name)) throw invalid(first, `names "${name}", which exists`);
  const shape = shapeOf(first);
  const different = others.find((field) => shapeOf(field) !== shape);
  if (different) throw invalid(different, `differs from ${first.name.value} in its type, arguments or directives`);
  const { type } = first;
  const values = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  if (values !== type && values.kind !== Kind.LIST_TYPE) throw invalid(first, 'must be nullable');
  if (values.kind === Kind.LIST_TYPE && values.type.kind === Kind.NON_NULL_TYPE) {
    throw invalid(first, 'must be a list of nullable values');
  }
  const joins = others.flatMap((field) => (field.directives ?? []).filter(isJoin));
  const tags = new Map(
    parts.flatMap((field) => (field.directives ?? []).filter(isTag)).map((tag) => [print(tag), tag]),
  );
  const own = seen(first).filter((directive) => !isTag(directive));
  return { ...first, name: { kind: Kind.NAME, value: name }, directives: [...own, ...joins, ...tags.values()] };
}

const isJoin = ({ name }: ConstDirectiveNode) => name.value === 'join__field';
/** Tags say for whom a field is, so each part has its own, and the field has those of all its parts. */
const isTag = ({ name }: ConstDirectiveNode) => name.value === 'tag';
const accessible = ({ directives = [] }: FieldDefinitionNode) =>
  directives.filter(({ name }) => name.value !== 'inaccessible');
const seen = (field: FieldDefinitionNode) => accessible(field).filter(({ name }) => name.value !== 'gathered');

/** Returns everything of a part that must be equal in all parts. */
const shapeOf = (field: FieldDefinitionNode): string =>
  print({
    ...field,
    description: undefined,
    name: { kind: Kind.NAME, value: '_' },
    directives: seen(field).filter((directive) => !isJoin(directive) && !isTag(directive)),
    arguments: field.arguments?.map((argument) => ({ ...argument, description: undefined })),
  });

function targetOf({ directives }: FieldDefinitionNode): string | undefined {
  const directive = directives?.find(({ name }) => name.value === 'gathered');
  const value = directive?.arguments?.find(({ name }) => name.value === 'into')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function linksGathering({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      (definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION) &&
      definition.directives?.some(
        ({ name, arguments: given = [] }) =>
          name.value === 'link' &&
          given.some(({ value }) => value.kind === Kind.STRING && value.value.startsWith(specification)),
      ),
  );
}

export function queryTypeOf({ definitions }: DocumentNode): ObjectTypeDefinitionNode | undefined {
  const roots = definitions.flatMap((each) => (each.kind === Kind.SCHEMA_DEFINITION ? each.operationTypes : []));
  const name = roots.find(({ operation }) => operation === 'query')?.type.name.value ?? 'Query';
  return definitions.find(
    (each): each is ObjectTypeDefinitionNode => each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === name,
  );
}
