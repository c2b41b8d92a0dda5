import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { declare, type Field, fieldsOf } from './fields.ts';
import { reachableTypes } from './reachable-types.ts';
import { wordsOf } from './words.ts';

/** A type or a field that a query can use. */
export interface SchemaPlace {
  /** `Type` or `Type.field`. */
  readonly coordinate: string;
  /** A field as the schema declares it, with its arguments and type; of a type its kind. */
  readonly declaration: string;
  readonly description: string;
  /** The way from the root, such as `Query.accounts.nodes.name`; undefined for types of arguments. */
  readonly way: string | undefined;
}

export interface SchemaIndex {
  /** Returns the places that the words say most about, the best first, and how many there are. */
  find(words: string, most: number): { readonly places: readonly SchemaPlace[]; readonly total: number };
}

/** Where words stand, and how much each of them then says about the place. */
const inName = 4;
const inParent = 1.5;
const inDescription = 1;
/** In the names of what belongs to it: arguments, values of an enum, fields of an input. */
const inParts = 0.5;

/** Root fields come first, since a query begins with them. */
const rootFactor = 1.5;
const deprecatedFactor = 0.3;

/** A place with the texts that tell of it, by how much their words say. */
interface ToldPlace {
  readonly place: () => SchemaPlace;
  readonly name: string;
  readonly texts: readonly (readonly [text: string, weight: number])[];
  readonly factor: number;
}

/** How much a word says about places, by their numbers. */
type Postings = ReadonlyMap<number, number>;

/** Indexes what queries can reach, by the words of names and descriptions. */
export function createSchemaIndex(schema: GraphQLSchema): SchemaIndex {
  const told = [...reachableTypes(schema)].flatMap(([type, way]) => [
    ofType(type, way),
    ...(isInputObjectType(type) ? [] : fieldsOf(type)).map((field) =>
      ofField(type, field, way, type === schema.getQueryType()),
    ),
  ]);
  const postings = postingsOf(told);
  const rarity = ({ size }: Postings) => Math.log(1 + told.length / size);

  function find(words: string, most: number) {
    const ratings = new Map<number, number>();
    for (const word of new Set(wordsOf(words.slice(0, longestSearch)))) {
      for (const [place, rating] of ratingsBy(word)) ratings.set(place, (ratings.get(place) ?? 0) + rating);
    }
    const rated = [...ratings]
      .flatMap(([index, rating]) => {
        const each = told[index];
        return each ? [{ each, rating: rating * each.factor }] : [];
      })
      .sort((a, b) => b.rating - a.rating || a.each.name.length - b.each.name.length);
    return { places: rated.slice(0, most).map(({ each }) => each.place()), total: rated.length };
  }

  /** Rates places by a word of a search, which also means longer words that begin so. */
  function ratingsBy(word: string): Map<number, number> {
    const ratings = new Map<number, number>();
    const rate = (meant: Postings, factor: number) => {
      const value = rarity(meant) * factor;
      for (const [place, weight] of meant) ratings.set(place, Math.max(ratings.get(place) ?? 0, value * weight));
    };
    const same = postings.get(word);
    if (same) rate(same, 1);
    if (word.length < shortestPrefix) return ratings;
    for (const [longer, meant] of postings) {
      if (longer.length > word.length && longer.startsWith(word)) rate(meant, prefixFactor);
    }
    return ratings;
  }

  return { find };
}

const longestSearch = 200;
const shortestPrefix = 4;
const prefixFactor = 0.5;

/** Of several weights of a word for a place, the highest counts. */
function postingsOf(told: readonly ToldPlace[]): Map<string, Map<number, number>> {
  const postings = new Map<string, Map<number, number>>();
  // Many texts recur: fields of implementations, arguments of pages.
  const known = new Map<string, string[]>();
  for (const [index, { texts }] of told.entries()) {
    for (const [text, weight] of texts) {
      const words = known.get(text) ?? wordsOf(text);
      known.set(text, words);
      for (const word of words) {
        const places = postings.get(word) ?? new Map<number, number>();
        postings.set(word, places);
        if (weight > (places.get(index) ?? 0)) places.set(index, weight);
      }
    }
  }
  return postings;
}

function ofType(type: GraphQLNamedType, way: string | undefined): ToldPlace {
  const description = type.description ?? '';
  const parts = isEnumType(type)
    ? type.getValues().map(({ name }) => name)
    : isInputObjectType(type)
      ? fieldsOf(type).map(({ name }) => name)
      : [];
  return {
    place: () => ({ coordinate: type.name, declaration: kindOf(type), description, way }),
    name: type.name,
    texts: [[type.name, inName], [description, inDescription], ...parts.map((name) => [name, inParts] as const)],
    factor: 1,
  };
}

function ofField(
  { name: parent }: GraphQLNamedType,
  field: Field,
  way: string | undefined,
  isRoot: boolean,
): ToldPlace {
  const coordinate = `${parent}.${field.name}`;
  const description = field.description ?? '';
  const isDeprecated = field.deprecationReason !== undefined && field.deprecationReason !== null;
  return {
    place: () => ({ coordinate, declaration: declare(field), description, way: `${way}.${field.name}` }),
    name: coordinate,
    texts: [
      [field.name, inName],
      ...(isRoot ? [] : [[parent, inParent] as const]),
      [description, inDescription],
      ...('args' in field ? field.args.map(({ name }) => [name, inParts] as const) : []),
    ],
    factor: isDeprecated ? deprecatedFactor : isRoot ? rootFactor : 1,
  };
}

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'type';
  if (isInterfaceType(type)) return 'interface';
  if (isInputObjectType(type)) return 'input';
  if (isEnumType(type)) return 'enum';
  return isUnionType(type) ? 'union' : 'scalar';
}
