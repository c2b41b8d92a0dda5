import {
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Random } from './random.ts';

export interface DrawnOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Variables of every operation, used or not. */
const variables: readonly (readonly [name: string, type: string, values: readonly unknown[]])[] = [
  ['yes', 'Boolean!', [true]],
  ['no', 'Boolean!', [false]],
  ['representations', 'Int', [1, 2, undefined]],
  ['mood', 'Mood', ['GLAD', 'WILD', null]],
  ['words', '[String!]', [[], ['x', 'y"']]],
  ['filter', 'Filter', [{}, { min: 2, moods: ['SAD'] }]],
];

/** Draws a valid operation. */
export function makeOperation(random: Random, schema: GraphQLSchema): DrawnOperation {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    // Unusual aliases often conflict, so the last attempts use none.
    const drawn = draw(random, schema, attempt < 12 ? 0.25 : 0);
    if (validate(schema, parse(drawn.query)).length === 0) return drawn;
  }
  return { query: '{ __typename }', variables: {} };
}

function draw(random: Random, schema: GraphQLSchema, oddness: number): DrawnOperation {
  const mutation = schema.getMutationType();
  const root = mutation && random.chance(0.15) ? mutation : schema.getQueryType();
  if (!root) throw new Error('The schema has no Query');
  const used = new Set<string>();
  const fragments: string[] = [];
  let budget = 40;
  const selections = selectionsOf(root, 0);
  const defined = variables.filter(([name]) => used.has(name));
  const definitions = defined.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const kind = root === mutation ? 'mutation' : 'query';
  return {
    query: `${kind} Drawn${definitions ? `(${definitions})` : ''} ${selections}\n${fragments.join('\n')}`,
    // Through JSON, which drops variables without a value.
    variables: JSON.parse(
      JSON.stringify(Object.fromEntries(defined.map(([name, , values]) => [name, random.pick(values)]))),
    ),
  };

  function variable(name: string): string {
    used.add(name);
    return `$${name}`;
  }

  function selectionsOf(type: GraphQLNamedOutputType, depth: number): string {
    const texts: string[] = [];
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const count = 1 + random.below(depth === 0 ? 3 : 4);
    for (let index = 0; index < count; index += 1) texts.push(selection(type, fields, depth));
    const known = texts.filter((text) => text !== '');
    if (random.chance(0.25) && known.length > 0) known.push(random.pick(known));
    return `{ ${known.length > 0 ? known.join(' ') : '__typename'} }`;
  }

  function selection(
    type: GraphQLNamedOutputType,
    fields: readonly GraphQLField<unknown, unknown>[],
    depth: number,
  ): string {
    budget -= 1;
    if (random.chance(0.12)) return `${random.chance(0.2) ? 'kind: ' : ''}__typename`;
    if (fields.length === 0 || random.chance(0.2)) return fragment(type, depth);
    return field(random.pick(fields), fields, depth);
  }

  function fragment(type: GraphQLNamedOutputType, depth: number): string {
    if (depth > 6 || budget < 0) return '__typename';
    const conditions = [type, ...related(schema, type)];
    const condition = random.pick(conditions);
    const body = selectionsOf(condition, depth + 1);
    if (random.chance(0.25)) {
      const name = `part${fragments.length}`;
      fragments.push(`fragment ${name} on ${condition.name} ${body}`);
      return `...${name}${directive()}`;
    }
    return condition === type && random.chance(0.3)
      ? `...${directive()} ${body}`
      : `... on ${condition.name}${directive()} ${body}`;
  }

  function field(
    { name, type, args }: GraphQLField<unknown, unknown>,
    siblings: readonly GraphQLField<unknown, unknown>[],
    depth: number,
  ): string {
    const named = getNamedType(type);
    const isDeep = isCompositeType(named);
    if (isDeep && (depth >= 5 || budget < 0)) return '';
    const below = isDeep ? ` ${selectionsOf(named, depth + 1)}` : '';
    return `${alias(siblings)}${name}${args.length > 0 ? argumentsText() : ''}${directive()}${below}`;
  }

  function alias(siblings: readonly GraphQLField<unknown, unknown>[]): string {
    if (random.chance(oddness)) return `${random.pick([...siblings.map(({ name }) => name), 'id', 'code', 'size'])}: `;
    return random.chance(0.15) ? `a${random.below(1_000)}: ` : '';
  }

  function argumentsText(): string {
    const given: string[] = [];
    if (random.chance(0.3)) given.push(`n: ${random.chance(0.4) ? variable('representations') : random.below(4)}`);
    if (random.chance(0.2)) given.push(`mood: ${random.chance(0.5) ? variable('mood') : 'SAD'}`);
    if (random.chance(0.2)) given.push(`words: ${random.chance(0.5) ? variable('words') : '["w", ""]'}`);
    if (random.chance(0.2)) given.push(`filter: ${random.chance(0.5) ? variable('filter') : '{ moods: [GLAD] }'}`);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  function directive(): string {
    if (!random.chance(0.35)) return '';
    const condition = random.pick([() => variable('yes'), () => variable('no'), () => 'true', () => 'false'])();
    return ` @${random.pick(['skip', 'include'])}(if: ${condition})`;
  }
}

/** Returns other types that a value of the type may have. */
function related(
  schema: GraphQLSchema,
  type: GraphQLNamedOutputType,
): readonly (GraphQLObjectType | GraphQLNamedOutputType)[] {
  if (isObjectType(type)) return type.getInterfaces();
  if (!isAbstractType(type)) return [];
  const possible = schema.getPossibleTypes(type);
  return [...possible, ...possible.flatMap((one) => one.getInterfaces())];
}
