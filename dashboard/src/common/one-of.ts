/** Returns the one of the names that a value is; undefined if it is none of them. */
export const oneOf = <Name extends string>(names: readonly Name[], value: unknown): Name | undefined =>
  names.find((name) => name === value);
