import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isSpecifiedScalarType,
  Kind,
  type ValueNode,
} from 'graphql';

/** An argument, or an input field, that takes a value. */
export interface Place {
  readonly type: GraphQLInputType | undefined;
  /** Its coordinates, if it takes personal data. */
  readonly personal: readonly string[];
  /** True if it takes ids, as its name says, or the name of what it is in. */
  readonly isId: boolean;
}

/** Stands in a value for what a request gives. */
class Variable {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** What values tell. */
export interface Findings {
  /** Coordinates of arguments, input fields and enum values with personal data. */
  readonly fields: Set<string>;
  /** UUIDs in small letters. Other ids, such as an e-mail address, may be personal data themselves. */
  readonly ids: Set<string>;
  /** Called for each variable in a value. */
  readonly variable?: (name: string, place: Place) => void;
}

/** Deeper values are refused by any schema without endless input types. */
const deepest = 50;

/** True for names such as `id`, `ids`, `accountId` and `contactIds`. */
export const isIdName = (name: string): boolean => /(?:^i|I)ds?$/.test(name);

/** False if no value at the place tells anything. */
export const mayTell = ({ type, personal, isId }: Place): boolean =>
  isId || personal.length > 0 || !type || !isSpecifiedScalarType(getNamedType(type));

/** Looks at a value, of which nothing is certain but that it was JSON. `personal` has coordinates, and names of types. */
export function lookAt(
  value: unknown,
  place: Place,
  personal: ReadonlySet<string>,
  findings: Findings,
  depth = 0,
): void {
  if (value === null || value === undefined || depth > deepest) return;
  if (value instanceof Variable) {
    findings.variable?.(value.name, place);
    return;
  }
  for (const coordinate of place.personal) findings.fields.add(coordinate);
  if (Array.isArray(value)) {
    for (const each of value) lookAt(each, place, personal, findings, depth + 1);
    return;
  }
  const type = place.type && getNamedType(place.type);
  const isPersonal = (name: string) => type && (personal.has(type.name) || personal.has(`${type.name}.${name}`));
  if (typeof value === 'string') {
    if (isEnumType(type) && type.getValue(value) && isPersonal(value)) findings.fields.add(`${type.name}.${value}`);
    if (place.isId && isUuid(value)) findings.ids.add(value.toLowerCase());
  } else if (typeof value === 'object') {
    const fields = isInputObjectType(type) ? type.getFields() : undefined;
    for (const [name, below] of Object.entries(value)) {
      const field = fields?.[name];
      const coordinates = field && isPersonal(name) ? [`${type?.name}.${name}`] : [];
      const inside = { type: field?.type, personal: coordinates, isId: place.isId || isIdName(name) };
      lookAt(below, inside, personal, findings, depth + 1);
    }
  }
}

/** Returns a value of a document as one of JSON, with a `Variable` for each of its variables. */
export function jsonOf(node: ValueNode): unknown {
  if (node.kind === Kind.VARIABLE) return new Variable(node.name.value);
  if (node.kind === Kind.LIST) return node.values.map(jsonOf);
  if (node.kind === Kind.OBJECT)
    return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, jsonOf(value)]));
  return node.kind === Kind.NULL ? null : node.value;
}

const isUuid = (value: string): boolean =>
  value.length === 36 && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
