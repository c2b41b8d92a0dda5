import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

type Deprecable = Pick<GraphQLArgument | GraphQLEnumValue | GraphQLInputField, 'name' | 'deprecationReason'>;

/** A reason names the day of the removal: `Use balance. Removed on 2027-06-01.` */
const announcement = /\bRemoved on (\d{4}-\d{2}-\d{2})\b/;

/** Returns why each deprecated field, argument, input field and enum value is so, by its path such as `Account.name`. */
export function deprecations(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (owner: string, { name, deprecationReason }: Deprecable) => {
    if (typeof deprecationReason === 'string') found.set(`${owner}.${name}`, deprecationReason);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) for (const value of type.getValues()) note(type.name, value);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) note(type.name, field);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) noteField(type.name, field, note);
    }
  }
  return found;
}

function noteField(
  owner: string,
  field: GraphQLField<unknown, unknown>,
  note: (owner: string, of: Deprecable) => void,
): void {
  note(owner, field);
  for (const argument of field.args) note(`${owner}.${field.name}`, argument);
}

/** Returns the days of removal, as `2027-06-01`, of what is deprecated. */
export function removalDates(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const dates = [...deprecations(schema)].map(([path, reason]) => [path, announcement.exec(reason)?.[1]] as const);
  return new Map(dates.flatMap(([path, date]) => (isDay(date) ? [[path, date] as const] : [])));
}

/** Returns a line for each deprecation that does not say when its subject is removed. */
export function undatedDeprecations(schema: GraphQLSchema): string[] {
  const dates = removalDates(schema);
  return [...deprecations(schema).keys()]
    .filter((path) => !dates.has(path))
    .map((path) => `${path} is deprecated without a day of removal: end its reason with "Removed on 2027-06-01."`);
}

function isDay(date: string | undefined): date is string {
  return date !== undefined && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
}
