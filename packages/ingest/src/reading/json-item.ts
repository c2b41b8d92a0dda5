/** One record of a JSON file. */
export interface JsonItem {
  /** The property of the top-level object that it was found under; null in a top-level array. */
  key: string | null;
  /** Its place in its array; null for one of `fields`. */
  index: number | null;
  value: unknown;
}

export interface JsonItemsOptions {
  /** The properties of a top-level object whose arrays are delivered item by item. */
  lists?: readonly string[];
  /** The properties of a top-level object that are delivered in one piece. */
  fields?: readonly string[];
}
