import {
  type FieldDefinition,
  InterfaceType,
  type NamedType,
  ObjectType,
  type Schema,
  type Supergraph,
} from '@apollo/federation-internals';
import { impliedByAll } from './implication.ts';
import type { Alternatives, Requirement } from './requirement.ts';

/** Requirements of a supergraph's types and fields: each place has a list, all of which must be met. */
export interface SchemaRequirements {
  readonly isEmpty: boolean;
  ofType(typeName: string): readonly Requirement[];
  ofField(typeName: string, fieldName: string): readonly Requirement[];
}

/** By coordinate: `Type` or `Type.field`. */
type Places = Map<string, readonly Requirement[]>;

/**
 * Reads @authenticated, @requiresScopes and @policy, by whatever name the supergraph imports them. An interface and its
 * fields get all requirements of their implementations, which may be reached through them. Composition does that too,
 * but only since Federation 2.9.4. Before, an interface could have requirements that its implementations lacked. Then
 * the implementations get them as well, or a fragment on one of them would bypass the interface.
 */
export function readRequirements(supergraph: Supergraph): SchemaRequirements {
  const { schema } = supergraph;
  const written = readPlaces(schema);
  const places = new Map(written);
  for (const type of schema.interfaceTypes()) {
    for (const coordinateOf of coordinatesOf(type)) {
      const coordinate = coordinateOf(type.name);
      const implementations = type.possibleRuntimeTypes().map(({ name }) => coordinateOf(name));
      const theirs = implementations.map((each) => written.get(each) ?? []);
      const own = written.get(coordinate) ?? [];
      addTo(places, coordinate, theirs.flat());
      const beyond = own.filter((requirement) => !impliedByAll(requirement, theirs.flat()));
      for (const implementation of implementations) addTo(places, implementation, beyond);
    }
  }
  return {
    isEmpty: places.size === 0,
    ofType: (typeName) => places.get(typeName) ?? [],
    ofField: (typeName, fieldName) => places.get(`${typeName}.${fieldName}`) ?? [],
  };
}

/** Returns functions for the coordinates of the type and its fields, for any type with the same fields. */
function coordinatesOf(type: InterfaceType): ((typeName: string) => string)[] {
  const fields = type.fields().map(
    ({ name }) =>
      (typeName: string) =>
        `${typeName}.${name}`,
  );
  return [(typeName) => typeName, ...fields];
}

function readPlaces(schema: Schema): Places {
  const read = elementReader(schema);
  const places: Places = new Map();
  for (const type of schema.types()) {
    addTo(places, type.name, read(type));
    if (!(type instanceof ObjectType || type instanceof InterfaceType)) continue;
    for (const field of type.fields()) addTo(places, field.coordinate, read(field));
  }
  return places;
}

type Element = NamedType | FieldDefinition<ObjectType | InterfaceType>;

function elementReader(schema: Schema): (element: Element) => Requirement[] {
  const nameOf = (feature: string) =>
    schema.coreFeatures?.getByIdentity(`https://specs.apollo.dev/${feature}`)?.directiveNameInSchema(feature);
  const authenticated = nameOf('authenticated');
  const requiresScopes = nameOf('requiresScopes');
  const policy = nameOf('policy');
  return (element) =>
    element.appliedDirectives.flatMap((directive): Requirement[] => {
      const { scopes, policies }: { scopes?: Alternatives; policies?: Alternatives } = directive.arguments();
      if (directive.name === authenticated) return [{ authenticated: true }];
      if (directive.name === requiresScopes) return [{ authenticated: false, scopes }];
      if (directive.name === policy) return [{ authenticated: false, policies }];
      return [];
    });
}

function addTo(places: Places, coordinate: string, requirements: readonly Requirement[]): void {
  if (requirements.length > 0) places.set(coordinate, [...(places.get(coordinate) ?? []), ...requirements]);
}
