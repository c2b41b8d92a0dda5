import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from 'graphql';
import { inOneLine } from '../../common/one-line.ts';
import { ownToolNames } from '../tool/own-tool-names.ts';

/** A query in a file, which becomes a tool. */
export interface CuratedOperation {
  /** Name of the file, for messages. */
  readonly file: string;
  /** Name of the operation and of the tool. */
  readonly name: string;
  readonly description: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Clients accept no longer names of tools. */
const longestName = 128;

/**
 * Reads the .graphql files of a folder, sorted by name. Rejects with an error that names every file that cannot be a
 * tool, whatever the supergraph.
 */
export async function readOperations(folder: string): Promise<CuratedOperation[]> {
  const files = await namesOf(folder);
  const read = await Promise.all(
    files.map(async (file) => readOperation(file, await readFile(join(folder, file), 'utf8'))),
  );
  const operations = read.filter((each) => typeof each !== 'string');
  const problems = [...read.filter((each) => typeof each === 'string'), ...sameNames(operations)];
  if (problems.length > 0) throw new Error(`The operations of MCP_OPERATIONS cannot be tools: ${problems.join('; ')}`);
  return operations;
}

async function namesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  } catch (error) {
    throw new Error(`The folder of MCP_OPERATIONS cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** Returns the operation of a file, or why it is none. */
function readOperation(file: string, text: string): CuratedOperation | string {
  const document = parseOrProblem(text);
  if (typeof document === 'string') return `${file}: ${document}`;
  const [operation, ...others] = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation || others.length > 0) return `${file}: it must have one operation`;
  if (operation.operation !== OperationTypeNode.QUERY)
    return `${file}: it has a ${operation.operation}; tools are queries`;
  const name = operation.name?.value;
  if (name === undefined) return `${file}: its query needs a name, which is the tool's name`;
  if (name.length > longestName) return `${file}: the name of its query is longer than ${longestName} characters`;
  if (ownToolNames.has(name)) return `${file}: the gateway has a tool ${name} of its own`;
  const description = operation.description?.value.trim();
  if (!description)
    return `${file}: its query needs a description ("""…""" above it), which tells when to use the tool`;
  return { file, name, description, text, document, operation };
}

function parseOrProblem(text: string): DocumentNode | string {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [place] = error.locations ?? [];
    return `${place ? `line ${place.line}: ` : ''}${inOneLine(error.message)}`;
  }
}

function sameNames(operations: readonly CuratedOperation[]): string[] {
  return operations
    .filter(({ name }, index) => operations.findIndex((other) => other.name === name) < index)
    .map(({ file, name }) => `${file}: another file has a query ${name}, too`);
}
