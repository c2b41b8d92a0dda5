import { type ExecutionResult, GraphQLError } from 'graphql';
import { type Enveloped, isRefused, type OperationText, prepareOperation } from './answers/prepare-operation.ts';
import { responseText } from './answers/response-text.ts';

/** Headers by lower-case names. */
type Headers = Readonly<Record<string, string>>;

/** A subgraph that programs in the same process call directly, with the same headers as over HTTP. */
export interface InProcessSubgraph {
  /**
   * Executes a query or mutation. Takes the JSON body of a GraphQL request, and returns the JSON body of its response.
   */
  answer(body: string, headers: Headers): Promise<string>;
  /**
   * Subscribes. Yields the JSON of a response for each event, or a single one with errors if the subscription is
   * refused. `return` of the iterator unsubscribes at once, even while `next` waits.
   */
  subscribe(operation: OperationText, headers: Headers): Promise<AsyncIterable<string>>;
}

/** Creates a subgraph from `envelopedFor`, which returns the server's functions for an operation with these headers. */
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
    // The client gets this error. For example, creating the context fails without an identity.
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** Turns results into JSON texts. Not a generator, whose `return` would wait for the next event. */
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
