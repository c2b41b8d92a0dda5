import { SophiaError } from '@sophia/client';
import { type Exchange, makeErrorResult, makeResult, type Operation, stringifyDocument } from '@urql/core';
import { filter, make, merge, mergeMap, pipe, share, takeUntil } from 'wonka';
import { streams } from './streams.ts';

/** Answers queries with `@live` over the streams: at once, and again whenever the answer would differ. */
export const liveExchange: Exchange =
  ({ forward }) =>
  (operations) => {
    const shared = share(operations);
    const isOver = (running: Operation) => (next: Operation) => next.key === running.key && next !== running;
    const live = pipe(
      shared,
      filter((operation) => operation.kind === 'query' && isLive(operation)),
      mergeMap((operation) => pipe(answersTo(operation), takeUntil(pipe(shared, filter(isOver(operation)))))),
    );
    const others = pipe(
      shared,
      filter((operation) => operation.kind === 'teardown' || !isLive(operation)),
      forward,
    );
    return merge([live, others]);
  };

const isLive = ({ query }: Operation): boolean =>
  query.definitions.some(
    (definition) =>
      definition.kind === 'OperationDefinition' && definition.directives?.some(({ name }) => name.value === 'live'),
  );

const answersTo = (operation: Operation) =>
  make<ReturnType<typeof makeResult>>(({ next, complete }) => {
    const ended = new AbortController();
    const run = async () => {
      const text = stringifyDocument(operation.query);
      for await (const { data, errors } of streams.live<Record<string, unknown>, Record<string, unknown>>(
        text,
        operation.variables ?? {},
        {
          signal: ended.signal,
        },
      )) {
        next(makeResult(operation, { data, errors: errors.length > 0 ? [...errors] : undefined }));
      }
    };
    run().then(complete, (error: unknown) => {
      next(makeErrorResult(operation, error instanceof SophiaError ? error : new Error(String(error))));
      complete();
    });
    return () => ended.abort();
  });
