import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
} from 'graphql';

/** Index of the types of the whole supergraph, including inaccessible ones. */
export interface TypeIndex {
  isKnown(name: string): boolean;
  isObjectType(name: string): boolean;
  /** True if a subgraph has the interface as an @interfaceObject, whose objects do not name their concrete type. */
  isInterfaceObject(name: string): boolean;
  /** True if any object or interface has a field of that name. */
  hasField(name: string): boolean;
  /** Returns the field lists of a type's keys (@key), without keys that contain objects. */
  keysOf(name: string): readonly (readonly string[])[];
  /** True if a value of type `name` satisfies the type condition. */
  satisfies(name: string, typeCondition: string): boolean;
}

export function createTypeIndex(schema: GraphQLSchema): TypeIndex {
  const objectTypes = new Set<string>();
  const interfaceObjects = new Set<string>();
  const fieldNames = new Set<string>();
  const subtypes = new Map<string, Set<string>>();
  const keys = new Map<string, readonly (readonly string[])[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) objectTypes.add(type.name);
    if (isObjectType(type) || isInterfaceType(type)) keys.set(type.name, flatKeys(type));
    if (isObjectType(type) || isInterfaceType(type)) for (const name in type.getFields()) fieldNames.add(name);
    if (isInterfaceType(type) && standsAsObject(type)) interfaceObjects.add(type.name);
    if (!isAbstractType(type)) continue;
    const names = new Set(schema.getPossibleTypes(type).map((possible) => possible.name));
    // A subgraph with @interfaceObject uses the interface, or one that implements it, as the name of an object's type.
    if (isInterfaceType(type)) {
      for (const { name } of schema.getImplementations(type).interfaces) names.add(name);
    }
    subtypes.set(type.name, names);
  }
  return {
    isKnown: (name) => schema.getType(name) !== undefined,
    isObjectType: (name) => objectTypes.has(name),
    isInterfaceObject: (name) => interfaceObjects.has(name),
    hasField: (name) => fieldNames.has(name),
    keysOf: (name) => keys.get(name) ?? [],
    satisfies: (name, typeCondition) => name === typeCondition || subtypes.get(typeCondition)?.has(name) === true,
  };
}

type Joined = Pick<GraphQLObjectType | GraphQLInterfaceType, 'astNode'>;

const joinsOf = ({ astNode }: Joined) => astNode?.directives?.filter(({ name }) => name.value === 'join__type') ?? [];

/** Returns each key once, even if several subgraphs declare it. */
function flatKeys(type: Joined): readonly (readonly string[])[] {
  const texts = joinsOf(type).flatMap(({ arguments: given = [] }) =>
    given.flatMap(({ name, value }) => (name.value === 'key' && value.kind === Kind.STRING ? [value.value] : [])),
  );
  return [...new Set(texts)].filter((text) => !text.includes('{')).map((text) => text.trim().split(/[\s,]+/));
}

function standsAsObject(type: GraphQLInterfaceType): boolean {
  return joinsOf(type).some(({ arguments: given }) =>
    given?.some(({ name, value }) => name.value === 'isInterfaceObject' && value.kind === Kind.BOOLEAN && value.value),
  );
}
