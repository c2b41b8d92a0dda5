/** What one operation may have at most. All is counted with fragments opened wherever they are spread. */
export interface OperationLimits {
  /** Fields below one another, the root field being the first. What is below `__schema` or `__type` is not counted. */
  readonly depth: number;
  /** The same for `__schema`, `__type` and what is below them. */
  readonly introspectionDepth: number;
  readonly aliases: number;
  /** Root fields with different response names. */
  readonly rootFields: number;
  readonly directives: number;
  /** Fragments that spread others twice double what they hold at each step, so what they open to is counted as well. */
  readonly fields: number;
  /** Tokens of the document, as the GraphQL grammar has them; comments are none. */
  readonly tokens: number;
  /** Lists and input objects inside one another in a literal, as `[{ a: [1] }]` has three. */
  readonly literalDepth: number;
  /** Values in the variables of a request: the fields of all objects and the entries of all lists. */
  readonly inputValues: number;
  /** Nested lists and objects in the variables, without the object of all variables. */
  readonly inputDepth: number;
}

/**
 * Several times what our own dashboards and GraphiQL need. The introspection query of GraphiQL is 15 deep. Directives
 * have more room than aliases, since a page may well make each of its panels conditional. A filter that combines
 * conditions on three levels is 8 deep; planning takes twice as long with each level.
 */
export const defaultOperationLimits: OperationLimits = {
  depth: 12,
  introspectionDepth: 20,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  fields: 2_000,
  tokens: 2_000,
  literalDepth: 10,
  inputValues: 10_000,
  inputDepth: 20,
};
