import { type GraphError, GraphRequestError, SophiaError } from '@sophia/client';
import {
  type Exchange,
  makeErrorResult,
  makeOperation,
  makeResult,
  type Operation,
  stringifyDocument,
} from '@urql/core';
import { filter, make, makeSubject, map, merge, mergeMap, pipe, share, takeUntil } from 'wonka';
import { noteNoLiveQueries } from './connection.ts';
import { streams } from './streams.ts';

/** True once the gateway has said that it has no live queries. */
let isOff = false;

/**
 * Answers queries with `@live` over the streams: at once, and again whenever the answer would differ. A gateway without live
 * queries answers them like others.
 */
export const liveExchange: Exchange =
  ({ forward }) =>
  (operations) => {
    const shared = share(operations);
    const { source: refused, next: askOnce } = makeSubject<Operation>();
    const isOver = (running: Operation) => (next: Operation) => next.key === running.key && next !== running;
    const live = pipe(
      shared,
      filter(isLive),
      mergeMap((operation) => pipe(answersTo(operation, askOnce), takeUntil(pipe(shared, filter(isOver(operation)))))),
    );
    const others = pipe(
      merge([
        pipe(
          shared,
          filter((operation) => !isLive(operation)),
        ),
        refused,
      ]),
      map((operation) => (isOff ? once(operation) : operation)),
      forward,
    );
    return merge([live, others]);
  };

/** True for a query that the streams answer, and keep current. */
export const isLive = ({ kind, query }: Operation): boolean =>
  kind === 'query' && !isOff && query.definitions.some((definition) => directivesOf(definition)?.some(isOfLive));

const directivesOf = (definition: Operation['query']['definitions'][number]) =>
  definition.kind === 'OperationDefinition' ? definition.directives : undefined;

const isOfLive = ({ name }: { readonly name: { readonly value: string } }): boolean => name.value === 'live';

/** Returns the same query to be answered once: over HTTP, too, `@live` asks for a stream. */
function once(operation: Operation): Operation {
  if (operation.kind !== 'query') return operation;
  const definitions = operation.query.definitions.map((definition) =>
    directivesOf(definition)?.some(isOfLive)
      ? { ...definition, directives: directivesOf(definition)?.filter((directive) => !isOfLive(directive)) }
      : definition,
  );
  const query = { kind: operation.query.kind, definitions } as Operation['query'];
  return makeOperation('query', { key: operation.key, query, variables: operation.variables }, operation.context);
}

type Data = Record<string, unknown> | null;

const answersTo = (operation: Operation, askOnce: (operation: Operation) => void) =>
  make<ReturnType<typeof makeResult>>(({ next, complete }) => {
    const ended = new AbortController();
    const answer = (data: Data, errors: readonly GraphError[]) =>
      next(makeResult(operation, { data, errors: errors.length > 0 ? errors.map(asAnswered) : undefined }));
    const run = async () => {
      const text = stringifyDocument(operation.query);
      const { signal } = ended;
      for await (const { data, errors } of streams.live<Record<string, unknown>, Record<string, unknown>>(
        text,
        operation.variables ?? {},
        { signal },
      )) {
        answer(data, errors);
      }
    };
    run().then(complete, (error: unknown) => {
      if (error instanceof GraphRequestError && error.code === 'LIVE_QUERIES_UNAVAILABLE') {
        isOff = true;
        noteNoLiveQueries();
        askOnce(operation);
      } else if (error instanceof GraphRequestError) answer(null, error.errors);
      else next(makeErrorResult(operation, error instanceof SophiaError ? error : new Error(String(error))));
      complete();
    });
    return () => ended.abort();
  });

/** The error as responses have it, with its code among the extensions. */
const asAnswered = ({ code, ...error }: GraphError) => ({ ...error, extensions: { code } });
