/**
 * An operation with the types of its result and variables. GraphQL Code Generator makes such objects with
 * `documentMode: 'string'`; a text is one, too, with the types that its user names.
 */
export interface TypedDocument<Result, Variables> {
  toString(): string;
  /** Holds the types; it has no value. */
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
}

/** The arguments after a document: its variables, which may be left out if none is required, and options. */
export type WithVariables<Variables, Options> =
  Record<string, never> extends Variables
    ? [variables?: Variables | undefined, options?: Options | undefined]
    : [variables: Variables, options?: Options | undefined];
