import {
  type Directive,
  type FieldDefinition,
  InterfaceType,
  NonNullType,
  ObjectType,
  type Schema,
  type Supergraph,
  UnionType,
} from '@apollo/federation-internals';
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { ArgumentPath, EventCondition } from './event-condition.ts';
import type { EntitySource, EventField, EventFields, FieldSource } from './event-field.ts';
import { type EventPath, parseEventPath } from './event-path.ts';

/** Specification of the directives that declare a field to be fed from the bus. */
const specification = 'https://specs.sophia.dev/events';

/** Error of an invalid declaration. The message names its place. */
export class InvalidEventField extends Error {}

/**
 * Reads @eventStream, @eventFilter and @fromEvent, by whatever name the supergraph imports them. Throws an
 * `InvalidEventField` for the first invalid declaration.
 */
export function readEventFields({ schema }: Supergraph, plain: GraphQLSchema): EventFields {
  const feature = schema.coreFeatures?.getByIdentity(specification);
  const fields = new Map<string, EventField>();
  if (!feature) return fields;
  const names = {
    stream: feature.directiveNameInSchema('eventStream'),
    filter: feature.directiveNameInSchema('eventFilter'),
    source: feature.directiveNameInSchema('fromEvent'),
  };
  const root = schema.schemaDefinition.rootType('subscription');
  refuseElsewhere(schema, names.stream, root);
  for (const field of root?.fields() ?? []) {
    const streams = applied(field, names.stream);
    const filters = applied(field, names.filter);
    if (!streams[0] && filters[0]) throw invalid(field, '@eventFilter', 'requires @eventStream on the same field');
    if (!streams[0]) continue;
    const plainField = plain.getSubscriptionType()?.getFields()[field.name];
    const payload = field.type;
    if (!plainField || !(payload instanceof ObjectType)) {
      throw invalid(field, '@eventStream', 'requires a field whose type is an object type');
    }
    const graphs = graphsOf(field, root);
    const sources = new Map<string, FieldSource>();
    for (const each of payload.fields()) {
      const [from] = applied(each, names.source);
      if (from) sources.set(each.name, readSource(each, from, graphs));
    }
    if (sources.size === 0) throw invalid(field, '@eventStream', `needs a field of ${payload.name} with @fromEvent`);
    const type = String(streams[0].arguments().type ?? '');
    if (type === '') throw invalid(field, '@eventStream', 'needs the type of an event');
    const seenBy = readSeenBy(field, streams[0], graphs);
    const conditions = filters.map((filter) => readCondition(field, plainField, filter));
    fields.set(field.name, { field: plainField, type, seenBy, conditions, payload: payload.name, sources });
  }
  return fields;
}

type AnyField = FieldDefinition<ObjectType | InterfaceType>;

const applied = (field: AnyField, name: string): readonly Directive[] =>
  field.appliedDirectives.filter((directive) => directive.name === name);

const invalid = (field: AnyField, directive: string, reason: string) =>
  new InvalidEventField(`${directive} on ${field.coordinate} ${reason}`);

function refuseElsewhere(schema: Schema, stream: string, root: ObjectType | undefined): void {
  for (const type of [...schema.objectTypes(), ...schema.interfaceTypes()]) {
    if (type === root) continue;
    for (const field of type.fields()) {
      if (applied(field, stream)[0]) throw invalid(field, '@eventStream', 'is allowed only on a field of Subscription');
    }
  }
}

/** Reads the root field that tells who sees an event, which has to be in a subgraph of the subscription. */
function readSeenBy(field: AnyField, stream: Directive, graphs: ReadonlySet<string>): string | undefined {
  const { seen } = stream.arguments() as { readonly seen?: string | null };
  if (seen == null) return undefined;
  const query = field.schema().schemaDefinition.rootType('query');
  const found = query?.field(seen);
  const hasArguments = ['type', 'id'].every((name) => found?.argument(name));
  if (found && hasArguments && [...graphsOf(found, query)].some((graph) => graphs.has(graph))) return seen;
  throw invalid(field, '@eventStream', `names "${seen}", which is no field of Query with type and id in its subgraph`);
}

function readPath(field: AnyField, directive: string, text: unknown): EventPath {
  const path = parseEventPath(String(text));
  if (!path)
    throw invalid(field, directive, `has the invalid path "${text}"; use a path such as data.NAME, id or time`);
  return path;
}

function readSource(field: AnyField, directive: Directive, graphs: ReadonlySet<string>): FieldSource {
  const path = readPath(field, '@fromEvent', directive.arguments().path);
  if (field.arguments().length > 0) throw invalid(field, '@fromEvent', 'is not allowed on a field with arguments');
  const { type } = field;
  const named = type instanceof NonNullType ? type.ofType : type;
  if (named instanceof ObjectType || named instanceof InterfaceType) {
    return { path, entity: readEntity(field, named, graphs) };
  }
  const leaf = named && ('baseType' in named ? named.baseType() : named);
  if (leaf instanceof ObjectType || leaf instanceof InterfaceType || leaf instanceof UnionType) {
    throw invalid(field, '@fromEvent', 'is not allowed on a list of objects or a union');
  }
  return { path };
}

/** Returns the key of the entity in a subgraph that has the subscription. */
function readEntity(field: AnyField, type: ObjectType | InterfaceType, graphs: ReadonlySet<string>): EntitySource {
  const joins = type.appliedDirectives.filter(({ name }) => name === 'join__type').map((each) => each.arguments());
  const usable = joins.filter(({ graph, key }) => graphs.has(String(graph)) && /^\w+$/.test(String(key ?? '')));
  const join = usable.find(({ resolvable }) => resolvable !== false) ?? usable[0];
  if (!join) throw invalid(field, '@fromEvent', `needs a single-field key of ${type.name} in its own subgraph`);
  return {
    typeName: type.name,
    isObject: type instanceof ObjectType,
    keyField: String(join.key),
    isResolvable: join.resolvable !== false,
  };
}

/** Returns the subgraphs that have a root field, by their names in `join__Graph`. */
function graphsOf(field: AnyField, root: ObjectType | undefined): Set<string> {
  const ofField = field.appliedDirectives.filter(({ name }) => name === 'join__field');
  const joins = ofField.length > 0 ? ofField : (root?.appliedDirectives ?? []);
  return new Set(joins.flatMap((directive) => directive.arguments().graph ?? []).map(String));
}

function readCondition(field: AnyField, plain: GraphQLField<unknown, unknown>, directive: Directive): EventCondition {
  const given = directive.arguments() as {
    readonly event: string;
    readonly in?: string;
    readonly equals?: string;
    readonly atLeast?: string;
    readonly order?: readonly string[];
    readonly from?: string;
    readonly is?: readonly string[];
    readonly given?: string;
    readonly absent?: string;
    readonly ignoreCase?: boolean;
    readonly maxItems?: number;
  };
  const refuse = (reason: string) => invalid(field, '@eventFilter', reason);
  const argument = (text: string): ArgumentPath => {
    const found = readArgument(plain, text);
    if (!found) throw refuse(`names "${text}", which is not an argument of the field`);
    return found;
  };
  const path = readPath(field, '@eventFilter', given.event);
  const comparisons = [given.in, given.equals, given.atLeast, given.is].filter((each) => each != null);
  if (comparisons.length !== 1) throw refuse(`needs exactly one of in, equals, atLeast and is for "${given.event}"`);
  if (given.given != null && given.absent != null) throw refuse('has both given and absent');
  const other = given.given ?? given.absent;
  const when = other == null ? {} : { when: { argument: argument(other), given: given.given != null } };
  const ignoreCase = given.ignoreCase === true;
  if (given.is != null) return { path, ...when, kind: 'is', values: given.is };
  if (given.equals != null) return { path, ...when, kind: 'equals', argument: argument(given.equals), ignoreCase };
  if (given.in != null) {
    const list = argument(given.in);
    return { path, ...when, kind: 'in', argument: list, ignoreCase, maxItems: given.maxItems ?? undefined };
  }
  const least = argument(given.atLeast ?? '');
  if (given.order != null && given.from == null) {
    return { path, ...when, kind: 'at-least', argument: least, order: given.order };
  }
  if (given.from == null || given.order != null) throw refuse('needs either order or from with atLeast');
  return { path, ...when, kind: 'moved', argument: least, from: readPath(field, '@eventFilter', given.from) };
}

/** Returns undefined if the field has no such argument. */
function readArgument({ args }: GraphQLField<unknown, unknown>, text: string): ArgumentPath | undefined {
  const [first, ...rest] = text.split('.');
  let type = args.find(({ name }) => name === first)?.type;
  for (const name of rest) {
    const object = type && getNullableType(type);
    if (!object || isListType(object)) return undefined;
    const named = getNamedType(object);
    type = isInputObjectType(named) ? named.getFields()[name]?.type : undefined;
  }
  return type && [first ?? '', ...rest];
}
