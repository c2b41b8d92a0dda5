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

/** What the types and fields of a supergraph ask of who reads them: for each place a list of which all must be met. */
export interface SchemaRequirements {
  readonly isEmpty: boolean;
  ofType(typeName: string): readonly Requirement[];
  ofField(typeName: string, fieldName: string): readonly Requirement[];
}

/** By coordinate: `Type` or `Type.field`. */
type Places = Map<string, readonly Requirement[]>;

/**
 * Reads @authenticated, @requiresScopes and @policy, whatever the supergraph calls them. An interface and its fields
 * ask all that their implementations do, since either may be what is reached through them. Composition has written that
 * down already, but only since Federation 2.9.4; before, an interface could also ask what its implementations did not,
 * and then they ask it too: it could be gone around with a fragment on one of them.
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

/** The type's own coordinate and those of its fields, for any type that has the same fields. */
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
