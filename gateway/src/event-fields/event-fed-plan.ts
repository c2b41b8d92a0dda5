import {
  type FieldNode,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type SelectionNode,
  visit,
} from 'graphql';
import { slotOf, type Tree, type TreeObject, typenameSlot } from '../answer-tree/tree.ts';
import type { JsonObject, JsonValue } from '../common/json.ts';
import type { BusEvent } from '../event-bus/event-source.ts';
import { fetchResponseNames } from '../plan/fetch-response-names.ts';
import type { FetchNode, PlanNode } from '../plan/plan.ts';
import { type EventFilter, filterFor } from './event-condition.ts';
import type { EntitySource, EventField, EventFields } from './event-field.ts';
import { type EventPath, readEventPath } from './event-path.ts';

/** Plan for answering the events of a subscription from the bus. */
export interface EventFedPlan {
  /** Type of its events. */
  readonly type: string;
  /** Root field that tells whether a client who sees own rows alone sees an event; absent if nothing does. */
  readonly seenBy?: string;
  /** Returns the filter for a client with these variables. Throws `TooManyValues`. */
  filterFor(variables: JsonObject): EventFilter;
  /** Returns the answer of the subscription's own subgraph, as far as the event contains it. */
  answer(event: BusEvent): TreeObject;
  /** Slots, from the root, of the entities to request from their subgraph. */
  readonly entities: readonly EntityPlace[];
  /** The fetches for each event. */
  readonly node?: PlanNode;
}

interface EntityPlace {
  readonly slots: readonly [root: string, field: string];
  /** A slot that the entity has if its subgraph knows it. */
  readonly known: string;
}

/** Response name that shows that the subgraph knows an entity. */
const knownName = '_known';

/**
 * Plans a subscription whose field is fed from the bus: first the fields in the event, then the entities of its own
 * subgraph, then all other subgraphs. Undefined if the field is not fed from the bus, or selects a field that cannot be
 * answered this way.
 */
export function planFromEvents(
  eventFields: EventFields,
  primary: FetchNode,
  rest: PlanNode | undefined,
): EventFedPlan | undefined {
  if (primary.outputRewrites.length > 0 || primary.contexts.length > 0) return undefined;
  const operation = operationOf(primary);
  const [root, ...others] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || others.length > 0) return undefined;
  const declared = eventFields.get(root.name.value);
  if (!declared) return undefined;
  const fields = payloadFields(declared, root)?.map((node) => planField(declared, node));
  if (!fields?.every((field) => field !== undefined)) return undefined;

  const rootName = responseName(root);
  const requested = fields.flatMap(({ name, request }) => (request ? [{ name, request }] : []));
  const fetches = requested.map(({ name, request }) => entityFetch(primary, operation, [rootName, name], request));
  return {
    type: declared.type,
    seenBy: declared.seenBy,
    filterFor(variables) {
      const given = getArgumentValues(declared.field, root, variables) as JsonObject;
      return filterFor(declared.conditions, given);
    },
    answer(event) {
      const payload: TreeObject = {};
      for (const { name, treeOf } of fields) payload[slotOf(name)] = treeOf(event);
      return { [slotOf(rootName)]: payload };
    },
    entities: requested.map(({ name }) => ({ slots: [slotOf(rootName), slotOf(name)], known: knownName })),
    node: inOrder(fetches, rest),
  };
}

function operationOf({ operation }: FetchNode): OperationDefinitionNode {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('A planned subscription is not a single operation');
  return definition;
}

const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** Returns the selected fields of the payload, with fragments expanded. Includes fields that a condition may skip. */
function payloadFields({ payload }: EventField, root: FieldNode): FieldNode[] | undefined {
  const fields: FieldNode[] = [];
  const collect = (selections: readonly SelectionNode[]): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return fields.push(selection) > 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
      const condition = selection.typeCondition?.name.value ?? payload;
      return condition === payload && collect(selection.selectionSet.selections);
    });
  const names = () => new Set(fields.map(responseName));
  // A field selected twice would need merging, which the planner does not support.
  return collect(root.selectionSet?.selections ?? []) && names().size === fields.length ? fields : undefined;
}

interface PlannedField {
  readonly name: string;
  /** Returns the part of its value that the event contains. */
  treeOf(event: BusEvent): Tree;
  /** Present if the selection of an entity needs more than the event contains. */
  readonly request?: EntityRequest;
}

interface EntityRequest {
  readonly entity: EntitySource;
  readonly node: FieldNode;
}

/** Returns undefined if an event cannot provide the field. */
function planField({ payload, sources }: EventField, node: FieldNode): PlannedField | undefined {
  const name = responseName(node);
  if (node.name.value === '__typename') return { name, treeOf: () => JSON.stringify(payload) };
  const source = sources.get(node.name.value);
  if (!source) return undefined;
  const { path, entity } = source;
  if (!entity) return { name, treeOf: (event) => leafTree(readEventPath(event, path)) };
  const isInEvent = selectsOnlyKey(entity, node);
  if (!isInEvent && !entity.isResolvable) return undefined;
  const aliases = isInEvent ? keyAliases(entity, node) : [];
  return {
    name,
    treeOf: (event) => referenceTo(entity, path, aliases, event),
    request: isInEvent ? undefined : { entity, node },
  };
}

const leafTree = (value: JsonValue): Tree => {
  if (Array.isArray(value)) return value.map(leafTree);
  return value === null ? null : JSON.stringify(value);
};

/** True if an event contains all selected fields. It does not contain the concrete type of an interface. */
function selectsOnlyKey({ isObject, keyField }: EntitySource, { selectionSet }: FieldNode): boolean {
  return (selectionSet?.selections ?? []).every(
    (each) =>
      each.kind === Kind.FIELD && (each.name.value === keyField || (isObject && each.name.value === '__typename')),
  );
}

/** Returns the aliases of the key and of `__typename`. */
function keyAliases(entity: EntitySource, { selectionSet }: FieldNode): { slot: string; isKey: boolean }[] {
  return (selectionSet?.selections ?? []).flatMap((each) =>
    each.kind === Kind.FIELD && each.alias
      ? [{ slot: slotOf(each.alias.value), isKey: each.name.value === entity.keyField }]
      : [],
  );
}

function referenceTo(
  { typeName, keyField }: EntitySource,
  path: EventPath,
  aliases: readonly { slot: string; isKey: boolean }[],
  event: BusEvent,
): Tree {
  const key = leafTree(readEventPath(event, path));
  if (key === null) return null;
  const type = JSON.stringify(typeName);
  const reference: TreeObject = { [typenameSlot]: type, [slotOf(keyField)]: key };
  for (const { slot, isKey } of aliases) reference[slot] = isKey ? key : type;
  return reference;
}

/** Plans a fetch of an entity's selected fields from the subscription's subgraph. */
function entityFetch(
  primary: FetchNode,
  operation: OperationDefinitionNode,
  path: readonly [string, string],
  { entity: { typeName, keyField }, node }: EntityRequest,
): FetchNode {
  const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const used = new Set<string>();
  visit(node, { Variable: ({ name }) => void used.add(name.value) });
  const definitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
  let representations = 'representations';
  while (used.has(representations)) representations += '_';
  const selections = node.selectionSet?.selections ?? [];
  const requested: SelectionNode[] = [
    { kind: Kind.FIELD, alias: named(knownName), name: named('__typename') },
    // The field's conditions also apply to the fields below it.
    ...(node.directives?.length
      ? [
          {
            kind: Kind.INLINE_FRAGMENT,
            directives: node.directives,
            selectionSet: { kind: Kind.SELECTION_SET, selections },
          } as const,
        ]
      : selections),
  ];
  const head = [`$${representations}: [_Any!]!`, ...definitions.map(print)].join(', ');
  const body = requested.map(print).join(' ');
  const name = primary.operationName ?? '';
  const text = `${OperationTypeNode.QUERY} ${name}(${head}) { _entities(representations: $${representations}) { ... on ${typeName} { ${body} } } }`;
  return {
    kind: 'fetch',
    service: primary.service,
    operationKind: 'query',
    operationName: primary.operationName,
    operation: text,
    variables: [...used],
    path,
    requires: [
      {
        kind: 'type',
        typeName,
        selections: [
          { kind: 'field', name: '__typename' },
          { kind: 'field', name: keyField },
        ],
      },
    ],
    contexts: [],
    inputRewrites: [],
    outputRewrites: [],
    responseNames: fetchResponseNames(text, []),
  };
}

/** Orders the fetches: everything that does not depend on the requested entities runs in parallel with them. */
function inOrder(fetches: readonly FetchNode[], rest: PlanNode | undefined): PlanNode | undefined {
  if (fetches.length === 0 || !rest) {
    if (fetches.length > 0) return { kind: 'parallel', nodes: fetches };
    return rest;
  }
  const parts = rest.kind === 'parallel' ? rest.nodes : [rest];
  const waits = (node: PlanNode) => !isApart(node, fetches);
  const after = parts.filter(waits);
  const beside = parts.filter((part) => !waits(part));
  const first: PlanNode = { kind: 'parallel', nodes: [...fetches, ...beside] };
  return after.length > 0 ? { kind: 'sequence', nodes: [first, { kind: 'parallel', nodes: after }] } : first;
}

/** True if a node fetches only for other objects of the payload than the requested entities. */
function isApart(node: PlanNode, fetches: readonly FetchNode[]): boolean {
  switch (node.kind) {
    case 'fetch':
      return (
        node.contexts.length === 0 &&
        node.path.length > 1 &&
        fetches.every(({ path }) => path.some((step, index) => node.path[index] !== step))
      );
    case 'sequence':
    case 'parallel':
      return node.nodes.every((child) => isApart(child, fetches));
    default:
      return false;
  }
}
