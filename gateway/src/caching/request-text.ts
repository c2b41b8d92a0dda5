import { openingBrace, openingBracket } from '../answer-tree/character-codes.ts';
import type { Selection } from '../answer-tree/selection.ts';
import type { Tree } from '../answer-tree/tree.ts';
import { MalformedJson, TreeReader } from '../answer-tree/tree-reader.ts';

/** The JSON of a request's variables, in their order. */
export interface VariableTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** Elements of the variables that are lists of representations. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

const variablesOpening = ',"variables":';

/** Returns the index at which the variables begin. The text before it does not depend on their values. */
export function variablesStart(body: string): number {
  // A quotation mark in the query's text is escaped, so the text cannot match.
  const opening = body.indexOf(variablesOpening);
  if (opening < 0) throw new Error('A request to a subgraph has no variables');
  return opening + variablesOpening.length;
}

export function readVariables(body: string, start: number, lists: ReadonlySet<string>): VariableTexts {
  const reader = new TreeReader(body);
  reader.position = start;
  const texts = new Map<string, string>();
  const elements = new Map<string, string[]>();
  reader.members((name) => {
    if (!lists.has(name)) texts.set(name, reader.skipped());
    else {
      const list: string[] = [];
      reader.elements(() => void list.push(reader.skipped()));
      elements.set(name, list);
    }
  });
  return { texts, lists: elements };
}

/** Returns the body with other representations. */
export function withLists(body: string, start: number, { texts, lists }: VariableTexts): string {
  const members = [
    ...[...lists].map(([name, list]) => `${JSON.stringify(name)}:[${list.join(',')}]`),
    ...[...texts].map(([name, text]) => `${JSON.stringify(name)}:${text}`),
  ];
  return `${body.slice(0, start)}{${members.join(',')}}}`;
}

/** A value of an answer: its text, and its requested parts. */
export interface ReadValue {
  readonly text: string;
  readonly tree: Tree;
}

/**
 * Reads the values with the given names and the selections below them; undefined if the answer has errors or lacks a
 * value.
 */
export function readPlainAnswer(
  text: string,
  names: ReadonlyMap<string, Selection>,
): Map<string, ReadValue[]> | undefined {
  return ifPlain(() => {
    const found = new Map<string, ReadValue[]>();
    const isPlain = readData(text, (reader) =>
      reader.members((name) => {
        const selection = names.get(name);
        if (selection === undefined || reader.peek() !== openingBracket) reader.skipped();
        else {
          const values: ReadValue[] = [];
          reader.elements(() => {
            reader.peek();
            const start = reader.position;
            const tree = reader.value(selection);
            values.push({ tree, text: ownCopy(text.slice(start, reader.position)) });
          });
          found.set(name, values);
        }
      }),
    );
    return isPlain && found.size === names.size ? found : undefined;
  });
}

/** Returns the whole data of an answer without errors. */
export function readPlainData(text: string, selection: Selection): Tree | undefined {
  return ifPlain(() => {
    let data: Tree | undefined;
    const isPlain = readData(text, (reader) => {
      data = reader.value(selection);
    });
    return isPlain ? data : undefined;
  });
}

/** True if the answer has data and no errors. */
function readData(text: string, read: (reader: TreeReader) => void): boolean {
  const reader = new TreeReader(text);
  let hasData = false;
  let hasErrors = false;
  reader.members((name) => {
    if (name === 'data' && reader.peek() === openingBrace) {
      hasData = true;
      read(reader);
    } else {
      if (name === 'errors') hasErrors = true;
      reader.skipped();
    }
  });
  reader.expectEnd();
  return hasData && !hasErrors;
}

/** Returns undefined for an invalid answer; the code that executes the answer reports its errors. */
function ifPlain<Value>(read: () => Value | undefined): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedJson) return undefined;
    throw error;
  }
}

/** Copies a slice, which would otherwise keep the whole text in memory. */
const ownCopy = (slice: string): string => Buffer.from(slice).toString();
