/** One record of a JSON file. */
export interface JsonItem {
  /** Property of the top-level object that holds the record. Null in a top-level array. */
  key: string | null;
  /** Index in its array. Null for one of `fields`. */
  index: number | null;
  value: unknown;
}

export interface JsonItemsOptions {
  /** Properties of a top-level object whose arrays are yielded item by item. */
  lists?: readonly string[];
  /** Properties of a top-level object that are yielded as a whole. */
  fields?: readonly string[];
}
