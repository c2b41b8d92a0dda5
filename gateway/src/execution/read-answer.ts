import { letterN, openingBrace, openingBracket } from '../answer-tree/character-codes.ts';
import type { Selection } from '../answer-tree/selection.ts';
import type { SharedValues } from '../answer-tree/shared-values.ts';
import { isTreeObject, type Tree, type TreeObject } from '../answer-tree/tree.ts';
import { MalformedJson, TreeReader } from '../answer-tree/tree-reader.ts';
import { maxErrors } from '../common/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../common/json.ts';
import { malformed, readReportedError } from '../subgraphs/read-response.ts';
import type { SubgraphReportedError } from '../subgraphs/transport.ts';

export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors: readonly SubgraphReportedError[];
}

/**
 * Reads the answer to root fields. Adds objects that stand at several places to `shared`; without it each place has its
 * own. Throws a `SubgraphRequestError` if the text is not a GraphQL response.
 */
export function readRootAnswer(
  service: string,
  text: string,
  selection: Selection,
  shared: SharedValues | undefined,
): Answer<TreeObject> {
  return readAnswer(service, text, shared, (reader) => {
    const data = reader.value(selection);
    if (!isTreeObject(data)) throw malformed(service, '"data" is not an object');
    return data;
  });
}

/** The entities of one `_entities` field. */
export interface EntityList {
  readonly entities: readonly Tree[];
  /** Parses the entity at an index again, for a caller that needs its own copy. */
  again(index: number): Tree;
}

/**
 * Reads the answer to `_entities` fields, each under its response name with the fields selected on its entities. Omits
 * a field that is null or not a list. Adds objects that stand at several places to `shared`; without it each place has
 * its own. Throws a `SubgraphRequestError` if the text is not a GraphQL response.
 */
export function readEntitiesAnswer(
  service: string,
  text: string,
  selections: ReadonlyMap<string, Selection>,
  shared: SharedValues | undefined,
): Answer<Map<string, EntityList>> {
  return readAnswer(service, text, shared, (reader) => {
    const lists = new Map<string, EntityList>();
    if (reader.peek() !== openingBrace) throw malformed(service, '"data" is not an object');
    reader.members((name) => {
      const selection = selections.get(name);
      if (selection === undefined || reader.peek() !== openingBracket) reader.skipped();
      else lists.set(name, readEntityList(reader, selection));
    });
    return lists;
  });
}

function readEntityList(reader: TreeReader, selection: Selection): EntityList {
  const entities: Tree[] = [];
  const starts: number[] = [];
  reader.elements(() => {
    reader.peek();
    starts.push(reader.position);
    entities.push(reader.value(selection));
  });
  return {
    entities,
    again(index) {
      reader.returnTo(starts[index] ?? 0);
      return reader.value(selection);
    },
  };
}

function readAnswer<Data>(
  service: string,
  text: string,
  shared: SharedValues | undefined,
  readData: (reader: TreeReader) => Data,
): Answer<Data> {
  let data: Data | null = null;
  let errors: SubgraphReportedError[] = [];
  const reader = new TreeReader(text, shared?.addWhole);
  try {
    if (reader.peek() !== openingBrace) throw malformed(service, 'the answer is not an object');
    reader.members((key) => {
      if (key === 'data') data = readNullable(reader, readData);
      else if (key === 'errors') errors = readErrors(service, reader);
      else reader.skipped();
    });
    reader.expectEnd();
  } catch (error) {
    if (error instanceof MalformedJson) throw malformed(service, 'the answer is not JSON', error);
    throw error;
  }
  if (data === null && errors.length === 0) throw malformed(service, 'the answer has neither data nor errors');
  return { data, errors };
}

/** Reads at most `maxErrors` errors and drops the rest. */
function readErrors(service: string, reader: TreeReader): SubgraphReportedError[] {
  const errors: SubgraphReportedError[] = [];
  const first = reader.peek();
  if (first !== openingBracket) {
    if (reader.value(undefined) === null) return errors;
    throw malformed(service, '"errors" is not a list');
  }
  reader.elements((index) => {
    const text = reader.skipped();
    if (index < maxErrors) errors.push(readReportedError(JSON.parse(text)));
  });
  return errors;
}

function readNullable<Data>(reader: TreeReader, read: (reader: TreeReader) => Data): Data | null {
  if (reader.peek() === letterN) {
    reader.value(undefined);
    return null;
  }
  return read(reader);
}

/** Converts decoded JSON, such as an event from a WebSocket, into a tree of the selected fields. */
function treeOfJson(value: JsonValue, selection: Selection | undefined): Tree {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((item) => treeOfJson(item, selection));
  if (selection === undefined || !isJsonObject(value)) return JSON.stringify(value);
  return treeOfJsonObject(value, selection);
}

export function treeOfJsonObject(value: JsonObject, selection: Selection): TreeObject {
  const object: TreeObject = {};
  for (const { responseName, slot, selection: below } of selection.fields) {
    const field = Object.hasOwn(value, responseName) ? value[responseName] : undefined;
    if (field !== undefined) object[slot] = treeOfJson(field, below);
  }
  return object;
}
