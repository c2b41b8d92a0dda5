import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import { getOwn, isJsonObject, type JsonObject } from '../common/json.ts';
import { isIncluded } from '../projection/conditions.ts';
import { argumentsCost, givenArguments, slicingValue, usesVariables } from './given-arguments.ts';
import type { ListSize, SchemaCosts } from './schema-costs.ts';

export interface CostOptions {
  readonly schema: GraphQLSchema;
  readonly costs: SchemaCosts;
  /** Assumed number of entries of a list without @listSize. */
  readonly listSize: number;
}

/** The cost of an operation, for the coerced variables of a request. */
export interface OperationCost {
  /** Estimates it before there is an answer. Throws an error for the client if an argument that @listSize requires is missing. */
  estimated(variables: JsonObject): number;
  /** Returns what an answer with these data has cost: the estimate's weights, for the values that came. */
  actual(variables: JsonObject, data: JsonObject | null): number;
}

/** A field of one object type at one place of an operation. */
interface CostedField {
  readonly index: number;
  readonly name: string;
  readonly responseName: string;
  readonly coordinate: string;
  readonly arguments: (variables: JsonObject) => CostedArguments;
  readonly usesVariables: boolean;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly isList: boolean;
  readonly listSize: ListSize | undefined;
  /** Possible types of its values: the costliest one counts. */
  readonly alternatives: readonly Alternative[];
}

interface CostedArguments {
  readonly given: ReadonlyMap<string, unknown>;
  readonly cost: number;
}

interface Alternative {
  readonly typeName: string;
  readonly weight: number;
  readonly fields: () => readonly CostedSelection[];
}

interface CostedSelection {
  /** The field and the fragments around it, whose conditions apply. */
  readonly conditional: readonly SelectionNode[];
  readonly field: CostedField;
}

/** Size of the lists below a field, if the field's @listSize declares it. */
interface SizedBelow {
  readonly names: readonly string[];
  readonly size: number | undefined;
  readonly usesVariables: boolean;
}

interface Run {
  readonly variables: JsonObject;
  /** Cost of one value of each field, by the field's index, so that none is computed twice. */
  readonly known: number[];
  /** True if the current result depends on the request's variables. */
  dependsOnVariables: boolean;
}

const mutationWeight = 10;

/**
 * Counts by the weights of @cost. The default weights are 10 for a mutation, 1 for an object, interface or union, 1
 * for an input object, and 0 for scalars and enums. A list costs its entries times the cost of one entry. The number of
 * entries comes from a slicing argument, from @listSize, or else from `listSize`. If a value may have several types,
 * the costliest counts. A field written twice in one place counts twice. Introspection costs nothing.
 *
 * Everything that depends on the operation's text alone is cached, so a request only adds the work for its variables.
 */
export function estimateCost(
  { schema, costs, listSize: defaultSize }: CostOptions,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationCost {
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`The schema has no ${operation.operation} type`);
  const selections = new Map<SelectionSetNode, Map<string, readonly CostedSelection[]>>();
  const fields = new Map<FieldNode, Map<string, CostedField>>();
  /** Cost of one value of each field that does not depend on variables, by the field's index. */
  const constants: number[] = [];
  let fieldCount = 0;

  function selectionsOf(selectionSet: SelectionSetNode, type: GraphQLObjectType): readonly CostedSelection[] {
    return remembered(selections, selectionSet, type.name, () => {
      const found: CostedSelection[] = [];
      collect(selectionSet, type, [], found);
      return found;
    });
  }

  function collect(
    selectionSet: SelectionSetNode,
    type: GraphQLObjectType,
    around: readonly SelectionNode[],
    found: CostedSelection[],
  ): void {
    for (const selection of selectionSet.selections) {
      const conditional = selection.directives?.length ? [...around, selection] : around;
      if (selection.kind === Kind.FIELD) {
        const definition = type.getFields()[selection.name.value];
        if (definition) found.push({ conditional, field: fieldOf(selection, type, definition) });
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      if (fragment && includes(condition ?? type, type)) collect(fragment.selectionSet, type, conditional, found);
    }
  }

  function includes(condition: GraphQLNamedType, type: GraphQLObjectType): boolean {
    return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
  }

  function fieldOf(
    node: FieldNode,
    parent: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
  ): CostedField {
    return remembered(fields, node, parent.name, () => {
      const coordinate = `${parent.name}.${definition.name}`;
      const { selectionSet } = node;
      const type = getNamedType(definition.type);
      const own = costs.weightOf(coordinate);
      const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
      const alternatives = objects.map((object) => ({
        typeName: object.name,
        weight: own ?? costs.weightOf(object.name) ?? 1,
        fields: () => (selectionSet ? selectionsOf(selectionSet, object) : []),
      }));
      const leaf = { typeName: type.name, weight: own ?? costs.weightOf(type.name) ?? 0, fields: () => [] };
      return {
        index: fieldCount++,
        name: definition.name,
        responseName: node.alias?.value ?? definition.name,
        coordinate,
        arguments: argumentsOf(node.arguments ?? [], coordinate, definition),
        usesVariables: usesVariables(node.arguments ?? []),
        definition,
        isList: isListType(getNullableType(definition.type)),
        listSize: costs.listSizeOf(coordinate),
        alternatives: alternatives.length > 0 ? alternatives : [leaf],
      };
    });
  }

  function argumentsOf(
    nodes: readonly ArgumentNode[],
    coordinate: string,
    definition: GraphQLField<unknown, unknown>,
  ): CostedField['arguments'] {
    const read = (variables: JsonObject) => {
      const given = givenArguments(nodes, variables);
      return { given, cost: argumentsCost(costs, definition, coordinate, given) };
    };
    if (usesVariables(nodes)) return read;
    const always = read({});
    return () => always;
  }

  function costOfSelections(run: Run, entries: readonly CostedSelection[], sized?: SizedBelow): number {
    let sum = 0;
    for (const { conditional, field } of entries) {
      if (conditional.length > 0 && !conditional.every((each) => isIncluded(each, variablesOf(run)))) continue;
      sum += costOfField(run, field, sized);
    }
    return sum;
  }

  function costOfField(run: Run, field: CostedField, sized: SizedBelow | undefined): number {
    const { listSize } = field;
    if (field.usesVariables) run.dependsOnVariables = true;
    const { given, cost } = field.arguments(run.variables);
    const slice = listSize && sliceOf(listSize, field, given);
    const isSizedBelow = listSize !== undefined && listSize.sizedFields.length > 0;
    const below = isSizedBelow
      ? { names: listSize.sizedFields, size: slice, usesVariables: field.usesVariables }
      : undefined;
    const ownSize = sized?.names.includes(field.name) ? sized.size : isSizedBelow ? undefined : slice;
    const count = field.isList ? (ownSize ?? defaultSize) : 1;
    return Math.max(0, count * costOfValue(run, field, below) + cost);
  }

  /** Returns the cost of one value. A result that used no variable is the same for every request, so it is cached. */
  function costOfValue(run: Run, field: CostedField, below: SizedBelow | undefined): number {
    const { index, alternatives } = field;
    const always = constants[index];
    if (always !== undefined) return always;
    const known = run.known[index];
    if (known !== undefined) {
      run.dependsOnVariables = true;
      return known;
    }
    const dependedBefore = run.dependsOnVariables;
    run.dependsOnVariables = below?.usesVariables === true;
    let cost = 0;
    for (const { weight, fields } of alternatives) {
      cost = Math.max(cost, weight + costOfSelections(run, fields(), below));
    }
    (run.dependsOnVariables ? run.known : constants)[index] = cost;
    run.dependsOnVariables ||= dependedBefore;
    return cost;
  }

  function actualOfSelections(variables: JsonObject, entries: readonly CostedSelection[], object: JsonObject): number {
    let sum = 0;
    for (const { conditional, field } of entries) {
      if (conditional.length > 0 && !conditional.every((each) => isIncluded(each, variables))) continue;
      const { cost } = field.arguments(variables);
      sum += Math.max(0, actualOfValue(variables, field, getOwn(object, field.responseName), field.isList) + cost);
    }
    return sum;
  }

  /** Without a value there is no cost. Of the types that a value without `__typename` may have, the costliest counts. */
  function actualOfValue(variables: JsonObject, field: CostedField, value: unknown, isList: boolean): number {
    if (value === null || value === undefined) return 0;
    if (isList && Array.isArray(value)) {
      return value.reduce<number>(
        (sum, entry) => sum + actualOfValue(variables, field, entry, Array.isArray(entry)),
        0,
      );
    }
    const object = isJsonObject(value) ? value : {};
    const known = field.alternatives.find(({ typeName }) => typeName === object.__typename);
    let cost = 0;
    for (const { weight, fields } of known ? [known] : field.alternatives) {
      cost = Math.max(cost, weight + actualOfSelections(variables, fields(), object));
    }
    return cost;
  }

  const base = operation.operation === OperationTypeNode.MUTATION ? mutationWeight : 0;
  let constant: number | undefined;
  return {
    estimated(variables) {
      if (constant !== undefined) return constant;
      const run: Run = { variables, known: [], dependsOnVariables: false };
      const cost = base + costOfSelections(run, selectionsOf(operation.selectionSet, rootType));
      if (!run.dependsOnVariables) constant = cost;
      return cost;
    },
    actual: (variables, data) =>
      base + (data ? actualOfSelections(variables, selectionsOf(operation.selectionSet, rootType), data) : 0),
  };
}

/** Returns the request's variables for conditions, and marks the result as dependent on variables. */
function variablesOf(run: Run): JsonObject {
  run.dependsOnVariables = true;
  return run.variables;
}

/** Negative sizes count as 0, or they would offset the cost of other fields. */
function sliceOf(
  { slicingArguments, assumedSize, requireOneSlicingArgument }: ListSize,
  { definition, coordinate }: CostedField,
  given: ReadonlyMap<string, unknown>,
): number | undefined {
  const values = slicingArguments.flatMap((name) => slicingValue(definition, given, name) ?? []);
  if (slicingArguments.length > 0 && requireOneSlicingArgument && values.length !== 1) {
    const names = slicingArguments.join(', ');
    const message = `Field "${coordinate}" needs exactly one of the arguments ${names}, but has ${values.length}`;
    throw gatewayError(errorCodes.badUserInput, message, { status: 400, isOfGraphQL: true });
  }
  return values.length > 0 ? Math.max(0, ...values) : assumedSize;
}

function remembered<K, V>(memory: Map<K, Map<string, V>>, key: K, typeName: string, make: () => V): V {
  const byType = memory.get(key) ?? new Map<string, V>();
  memory.set(key, byType);
  const known = byType.get(typeName);
  if (known !== undefined) return known;
  const made = make();
  byType.set(typeName, made);
  return made;
}
