import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { FetchNode } from '../../plan/plan.ts';
import { replaceInexact } from './inexact-literals.ts';

export interface SpelledLiterals {
  /** The operation for the planner. */
  readonly document: DocumentNode;
  /** Returns the fetch with every literal as the client wrote it. */
  restore(fetch: FetchNode): FetchNode;
}

/** A variable that replaces a literal during planning. */
interface Placeholder {
  readonly name: string;
  readonly literal: ValueNode;
  readonly definition: VariableDefinitionNode;
}

/**
 * Replaces literals that Apollo's planner would refuse, or change in its fetches, with variables. The planner keeps
 * only their JavaScript values.
 */
export function keepLiterals(schema: GraphQLSchema): (document: DocumentNode) => SpelledLiterals {
  return (document) => {
    const placeholders = new Map<string, Placeholder>();
    const defaults = new Map<string, ValueNode>();
    const prefix = freePrefix(document);

    const replaced = replaceInexact(schema, document, (literal, type, defining) => {
      if (defining?.defaultValue) {
        defaults.set(defining.variable.name.value, defining.defaultValue);
        return { kind: Kind.INT, value: '0' };
      }
      const typeText = type ? String(type) : 'String';
      const key = `${typeText} ${print(literal)}`;
      const known = placeholders.get(key) ?? placeholder(`${prefix}${placeholders.size}`, typeText, literal);
      placeholders.set(key, known);
      return known.definition.variable;
    });
    if (placeholders.size === 0 && defaults.size === 0) return { document, restore: (fetch) => fetch };
    return {
      document: withDefinitions(replaced, [...placeholders.values()]),
      restore: restoring(placeholders, defaults),
    };
  };
}

function placeholder(name: string, type: string, literal: ValueNode): Placeholder {
  const [operation] = parse(`query ($${name}: ${type}) { a }`, { noLocation: true }).definitions;
  const definition = operation?.kind === Kind.OPERATION_DEFINITION && operation.variableDefinitions?.[0];
  if (!definition) throw new Error(`"${type}" is not a type of a variable`);
  return { name, literal, definition };
}

function withDefinitions(document: DocumentNode, placeholders: readonly Placeholder[]): DocumentNode {
  const definitions = placeholders.map(({ definition }) => definition);
  return visit(document, {
    OperationDefinition: (operation) => ({
      ...operation,
      variableDefinitions: [...(operation.variableDefinitions ?? []), ...definitions],
    }),
  });
}

function restoring(placeholders: ReadonlyMap<string, Placeholder>, defaults: ReadonlyMap<string, ValueNode>) {
  const literals = new Map([...placeholders.values()].map(({ name, literal }) => [name, literal]));
  return (fetch: FetchNode): FetchNode => {
    const operation: DocumentNode = visit(parse(fetch.operation, { noLocation: true }), {
      VariableDefinition(definition) {
        const name = definition.variable.name.value;
        if (literals.has(name)) return null;
        const defaultValue = defaults.get(name);
        return defaultValue && { ...definition, defaultValue };
      },
      Variable: ({ name }) => literals.get(name.value),
    });
    const variables = fetch.variables.filter((name) => !literals.has(name));
    return { ...fetch, operation: print(operation), variables };
  };
}

/** Returns a prefix that none of the client's variables has. */
function freePrefix(document: DocumentNode): string {
  const names: string[] = [];
  visit(document, { Variable: ({ name }) => void names.push(name.value) });
  let prefix = 'literal_';
  while (names.some((name) => name.startsWith(prefix))) prefix += '_';
  return prefix;
}
