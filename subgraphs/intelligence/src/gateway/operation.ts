import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, parse, visit } from 'graphql';

/** A query with its variables, as it can be pasted into GraphiQL. */
export interface Operation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The query was not run, or failed. The message is safe to show, and continues a sentence. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
}

/** Deeper documents are refused by the gateway, too; this bounds the work here. */
const maxTokens = 2_000;

/** Throws an OperationError unless the document is one query that asks no question itself. */
export function refuseUnlessRead({ document }: Operation): void {
  const parsed = parsedOf(document);
  const operations = parsed.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1) throw new OperationError('a document must have one operation');
  if (operations.some(({ operation }) => operation !== OperationTypeNode.QUERY)) {
    throw new OperationError('questions are answered by queries alone, which change nothing');
  }
  visit(parsed, {
    Field({ name }) {
      if (name.value === 'ask') throw new OperationError('a question must not ask another one');
    },
  });
}

function parsedOf(document: string): DocumentNode {
  try {
    return parse(document, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw new OperationError(`the query cannot be read: ${error.message}`);
    throw error;
  }
}
