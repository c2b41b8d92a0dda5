import { splitWords } from '@sophia/understanding';
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isInterfaceType,
  isObjectType,
  parse,
  printType,
  validate,
} from 'graphql';
import type { Operation } from '../../gateway/operation.ts';
import type { ResolverContext } from '../../services/services.ts';
import { runOperation } from '../running/run-operation.ts';

/** Loads the schema that the person who asks can see. Rejects with an OperationError if the gateway does not tell it. */
export async function loadSchema(ctx: ResolverContext): Promise<GraphQLSchema> {
  const document = getIntrospectionQuery({ descriptions: true });
  const data = await runOperation(ctx, { document, variables: {} });
  return buildClientSchema(data as unknown as IntrospectionQuery);
}

const mostFields = 15;
/** A field of Query is where a question begins. */
const queryBonus = 1;

/** Returns the fields whose names and descriptions have most of these words, one a line. */
export function searchFields(schema: GraphQLSchema, words: string): string {
  const wanted = rootsOf(words);
  const rated = fieldsOf(schema).map(({ type, field }) => {
    const own = rootsOf(`${type} ${field.name.replaceAll(/(?=\p{Lu})/gu, ' ')} ${field.description ?? ''}`);
    const found = [...wanted].filter((word) => own.has(word)).length;
    return { type, field, weight: found === 0 ? 0 : found + (type === 'Query' ? queryBonus : 0) };
  });
  const best = rated.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return best.slice(0, mostFields).map(lineOf).join('\n') || 'No field has these words.';
}

const rootsOf = (text: string): Set<string> =>
  new Set(splitWords(text).map(({ folded }) => folded.replace(/(?<=.{3})s$/u, '')));

interface Found {
  readonly type: string;
  readonly field: GraphQLField<unknown, unknown>;
}

const fieldsOf = (schema: GraphQLSchema): Found[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .filter((type) => type !== schema.getMutationType() && type !== schema.getSubscriptionType())
    .flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).map((field) => ({ type: type.name, field }))
        : [],
    );

const lineOf = ({ type, field }: Found): string => {
  const args = field.args.map(({ name, type: of }) => `${name}: ${of}`).join(', ');
  return `${type}.${field.name}${args && `(${args})`}: ${field.type} — ${field.description ?? ''}`;
};

const longestType = 6_000;

/** Returns the definition of a type in the schema language. */
export function describeType(schema: GraphQLSchema, name: string): string {
  const type = schema.getType(name);
  return type ? printType(type).slice(0, longestType) : `There is no type ${name}.`;
}

/** Returns what is wrong with a document; empty if nothing is. */
export function problemsOf(schema: GraphQLSchema, { document }: Operation): string[] {
  try {
    return validate(schema, parse(document)).map(({ message }) => message);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
