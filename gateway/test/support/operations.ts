export interface TestOperation {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** Operations on the bookshop that together use every part of GraphQL's execution. */
export const operations: readonly TestOperation[] = [
  { name: 'entities in lists', query: '{ books(first: 2) { title reviews { stars by { name } } author { name } } }' },
  {
    name: 'required fields',
    query: '{ books { shipping } book(id: "2") { express: shipping(express: true) shipping } }',
  },
  {
    name: 'a cycle through three subgraphs',
    query: '{ author(id: "a1") { name reviews { book { author { name reviews { stars } } } } } }',
  },
  { name: 'a missing entity', query: '{ book(id: "99") { title reviews { stars } } }' },
  {
    name: 'an interface',
    query: '{ shelf { __typename id title ... on Book { price reviews { stars } } ... on Lamp { watts } } }',
  },
  { name: 'a union', query: '{ search(text: "E") { __typename ... on Book { title reviews { by { name } } } } }' },
  {
    name: 'fragments',
    query:
      'query { books { ...B } } fragment B on Book { title ...R } fragment R on Book { reviews { ... on Review { stars } by { ...A } } } fragment A on Author { name }',
  },
  {
    name: 'fields that merge',
    query: '{ book(id: "1") { reviews { stars } ... on Book { reviews { by { name } } } reviews { id } } }',
  },
  {
    name: 'aliases with arguments',
    query:
      '{ good: book(id: "1") { top: reviews(minStars: 5) { stars } all: reviews { stars } } other: book(id: "3") { title } }',
  },
  {
    name: 'variables with defaults and coercion',
    query:
      'query ($id: ID = "1", $first: Int = 1, $min: Int!) { book(id: $id) { reviews(minStars: $min) { stars } } books(first: $first) { id } }',
    variables: { min: 3, id: 3 },
  },
  {
    name: 'skip and include left out',
    query:
      'query ($yes: Boolean!, $no: Boolean = false) { books { title @skip(if: $yes) reviews @include(if: $no) { stars } id } }',
    variables: { yes: true },
  },
  {
    name: 'skip and include left in',
    query:
      'query ($yes: Boolean!) { books @include(if: $yes) { title ... @skip(if: false) { reviews @include(if: $yes) { stars } } } }',
    variables: { yes: true },
  },
  {
    name: 'a root field left out',
    query: 'query ($no: Boolean!) { books @include(if: $no) { title } authors { name } }',
    variables: { no: false },
  },
  {
    name: 'one of several operations',
    query: 'query First { books { id } } query Second { authors { name reviews { stars } } }',
    operationName: 'Second',
  },
  {
    name: 'an enum argument',
    query: 'query ($size: Size!) { cover(size: $size) a: cover(size: LARGE) }',
    variables: { size: 'SMALL' },
  },
  { name: 'an enum answer', query: '{ books { size } }' },
  {
    name: '__typename everywhere',
    query: '{ __typename t: __typename books { __typename author { kind: __typename name } } }',
  },
  {
    name: 'a mutation with federated fields',
    query: 'mutation { rename(id: "1", title: "Arrakis") { title reviews { stars } author { name } } }',
  },
  {
    name: 'mutations of two subgraphs',
    query:
      'mutation { a: rename(id: "2", title: "X") { title } hire(name: "Cyd") { name } b: rename(id: "3", title: "Y") { title } }',
  },
  {
    name: 'names that JavaScript objects have',
    query: '{ constructor: books { toString: title hasOwnProperty: author { valueOf: name } } }',
  },
  {
    name: 'introspection with data',
    query:
      'query ($t: String!) { __type(name: $t) { name fields { name type { kind name ofType { name } } } } s: __schema { queryType { name } } books(first: 1) { title } }',
    variables: { t: 'Book' },
  },
];
