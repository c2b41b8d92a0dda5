import { type ExecutionResult, GraphQLError } from 'graphql';
import { type Enveloped, isRefused, type OperationText, prepareOperation } from './prepare-operation.ts';
import { responseText } from './response-text.ts';

/** By lower-case name. */
type Headers = Readonly<Record<string, string>>;

/** A subgraph as others in its process reach it: without a port, with the headers that it would be sent over one. */
export interface InProcessSubgraph {
  /** Answers the JSON text of a GraphQL-over-HTTP request with the JSON text of a response. */
  answer(body: string, headers: Headers): Promise<string>;
  /**
   * The JSON text of a response for each event; a single one when the subscription is refused. Returning from the
   * iterator unsubscribes, also while an event is waited for.
   */
  subscribe(operation: OperationText, headers: Headers): Promise<AsyncIterable<string>>;
}

/** Lets others in the process reach a server, whose functions for an operation `envelopedFor` makes from its headers. */
export function createInProcessSubgraph(envelopedFor: (headers: Headers) => Enveloped): InProcessSubgraph {
  return {
    async answer(body, headers) {
      const result = await run('execute', envelopedFor(headers), JSON.parse(body));
      if (Symbol.asyncIterator in result) throw new Error('A query or mutation was answered with a stream');
      return responseText(result);
    },
    async subscribe(operation, headers) {
      const result = await run('subscribe', envelopedFor(headers), operation);
      return texts(Symbol.asyncIterator in result ? result : once(result));
    },
  };
}

async function run(how: 'execute' | 'subscribe', enveloped: Enveloped, operation: OperationText) {
  try {
    const prepared = await prepareOperation(enveloped, operation);
    return isRefused(prepared) ? { errors: prepared } : await enveloped[how](prepared);
  } catch (error) {
    // Thrown for the client, as by a context that takes no operation without identity.
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** Not a generator: that would keep whoever leaves waiting for the next event, and the subscription open. */
function texts(events: AsyncIterable<ExecutionResult>): AsyncIterableIterator<string> {
  const iterator = events[Symbol.asyncIterator]();
  return {
    async next() {
      const { done, value } = await iterator.next();
      return done ? over : { done: false, value: responseText(value) };
    },
    async return() {
      await iterator.return?.();
      return over;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const over = { done: true, value: undefined } as const;

async function* once(result: ExecutionResult): AsyncIterable<ExecutionResult> {
  yield result;
}
