/** Size limits of one operation. All counts expand fragments wherever they are spread. */
export interface OperationLimits {
  /** Nested fields, including the root field. Fields below `__schema` or `__type` are not counted. */
  readonly depth: number;
  /** Nested fields of `__schema`, `__type` and below. */
  readonly introspectionDepth: number;
  readonly aliases: number;
  /** Root fields with different response names. */
  readonly rootFields: number;
  readonly directives: number;
  /** All fields after expansion: fragments that each spread another twice double in size at each step. */
  readonly fields: number;
  /** Tokens of the document by the GraphQL grammar; comments are not tokens. */
  readonly tokens: number;
  /** Nested lists and input objects in a literal: `[{ a: [1] }]` has three levels. */
  readonly literalDepth: number;
  /** Values in the variables of a request: the fields of all objects and the entries of all lists. */
  readonly inputValues: number;
  /** Nested lists and objects in the variables, without the outermost object. */
  readonly inputDepth: number;
}

/**
 * Several times what our own dashboards and GraphiQL need. GraphiQL's introspection query has 15 levels. The limit of
 * directives is higher than that of aliases, since a page may make each of its panels conditional. A filter that
 * combines conditions on three levels has 8 levels; each level doubles the planning time. A leaf has one
 * token and a field with a selection three, so 2,000 fields fit if at most half of them have selections.
 */
export const defaultOperationLimits: OperationLimits = {
  depth: 12,
  introspectionDepth: 20,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  fields: 2_000,
  tokens: 4_000,
  literalDepth: 10,
  inputValues: 10_000,
  inputDepth: 20,
};
