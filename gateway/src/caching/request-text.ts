import type { Selection } from '../answer-tree/selection.ts';
import type { Tree } from '../answer-tree/tree.ts';
import { MalformedJson, TreeReader } from '../answer-tree/tree-reader.ts';

/** The JSON of a request's variables, in their order. */
export interface VariableTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** The elements of those that are lists of representations. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

const variablesOpening = ',"variables":';

/** Where the variables of a request's body begin. What stands before is the same whatever they are. */
export function variablesStart(body: string): number {
  // A quotation mark in the text of the query is escaped, so that nothing in there looks like this.
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

/** The body with other representations. */
export function withLists(body: string, start: number, { texts, lists }: VariableTexts): string {
  const members = [
    ...[...lists].map(([name, list]) => `${JSON.stringify(name)}:[${list.join(',')}]`),
    ...[...texts].map(([name, text]) => `${JSON.stringify(name)}:${text}`),
  ];
  return `${body.slice(0, start)}{${members.join(',')}}}`;
}

/** A value of an answer: its text, and its parts as far as they were asked for. */
export interface ReadValue {
  readonly text: string;
  readonly tree: Tree;
}

/**
 * What an answer says under the names given, each with what is asked below it; undefined when it is no plain answer to
 * all of that: when there are errors, or something is missing.
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

/** The whole data of an answer without errors. */
export function readPlainData(text: string, selection: Selection): Tree | undefined {
  return ifPlain(() => {
    let data: Tree | undefined;
    const isPlain = readData(text, (reader) => {
      data = reader.value(selection);
    });
    return isPlain ? data : undefined;
  });
}

const openingBracket = 91;
const openingBrace = 123;

/** Whether the answer has data and no errors. */
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

/** Who reads the answer in earnest says what is wrong with it. */
function ifPlain<Value>(read: () => Value | undefined): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedJson) return undefined;
    throw error;
  }
}

/** A slice would hold on to the whole text that it is from. */
const ownCopy = (slice: string): string => Buffer.from(slice).toString();
