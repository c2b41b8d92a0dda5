import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  printType,
} from 'graphql';
import { inOneLine } from '../../common/one-line.ts';
import { argumentsOf, declare, type Field, fieldsOf } from './fields.ts';
import { shortened } from './shortened.ts';

/** The definition of a type, and where a query gets it. */
export interface DescribedType {
  /** In the schema language. A type with a long definition has one line for each field. */
  readonly definition: string;
  /** Fields that return it, such as `Query.account`. */
  readonly returnedBy: readonly string[];
}

/** In characters. */
const longestDefinition = 12_000;
const mostReturning = 30;

/** Describes a type, or those of its fields that are named. */
export function describeType(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  names: readonly string[] = [],
): DescribedType {
  return { definition: define(type, names), returnedBy: returning(schema, type).slice(0, mostReturning) };
}

function define(type: GraphQLNamedType, names: readonly string[]): string {
  const fields = fieldsOf(type);
  if (names.length > 0) return list(type, fields.filter(({ name }) => names.includes(name)).map(explain));
  const whole = printType(type);
  if (whole.length <= longestDefinition) return whole;
  return fields.length > 0 ? list(type, fields.map(summarize)) : cut(whole);
}

const list = (type: GraphQLNamedType, lines: readonly string[]): string =>
  cut(`${isInputObjectType(type) ? 'input' : 'type'} ${type.name} {\n${lines.join('\n')}\n}`);

/** No known type is so long. */
const cut = (text: string): string =>
  text.length <= 4 * longestDefinition ? text : `${text.slice(0, 4 * longestDefinition)}\n# …`;

/** Returns a field in a line. */
function summarize(field: Field): string {
  const about = shortened(field.description);
  return `  ${declare(field)}${about && ` # ${about}`}`;
}

/** Returns a field with its whole description and those of its arguments. */
function explain(field: Field): string {
  const ofArguments = argumentsOf(field).flatMap(({ name, description }) =>
    description ? [`${name}: ${description}`] : [],
  );
  const notes = field.description ? [field.description, ...ofArguments] : ofArguments;
  const comments = notes.map((note) => `  # ${inOneLine(note)}\n`);
  return `${comments.join('')}  ${declare(field)}`;
}

/** Returns the fields of that type, those of Query first. */
function returning(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  const changes = [schema.getMutationType(), schema.getSubscriptionType()];
  const isRoot = (coordinate: string) => Number(coordinate.startsWith(`${schema.getQueryType()?.name}.`));
  return Object.values(schema.getTypeMap())
    .filter((owner) => isObjectType(owner) && !owner.name.startsWith('__') && !changes.includes(owner))
    .flatMap((owner) => fieldsOf(owner).map((field) => ({ coordinate: `${owner.name}.${field.name}`, field })))
    .filter(({ field }) => getNamedType(field.type) === type)
    .map(({ coordinate }) => coordinate)
    .sort((a, b) => isRoot(b) - isRoot(a));
}
