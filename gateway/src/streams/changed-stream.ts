import { isPipeable, type Pipeable } from '@sophia/serving';

/** Transforms a stream's values and its end. */
export interface StreamChange<From, To> {
  value(value: From): To;
  /** Returns a last value, if any. Called once, however the stream ends; may throw. */
  last(failure?: { readonly error: unknown }): To | undefined;
}

const over = { done: true, value: undefined } as const;

/** Returns a stream of the transformed values of another stream. It can be piped if the other can. */
export function changedStream<From, To>(
  stream: AsyncIterator<From, void> & AsyncIterable<From>,
  { value: change, last }: StreamChange<From, To>,
): AsyncIterableIterator<To, undefined> | Pipeable<To> {
  let isOver = false;

  function end(failure?: { readonly error: unknown }): To | undefined {
    if (isOver) return undefined;
    isOver = true;
    return last(failure);
  }

  const changed: AsyncIterableIterator<To, undefined> & { return(): Promise<typeof over> } = {
    async next() {
      if (isOver) return over;
      let failure: { readonly error: unknown } | undefined;
      try {
        const next = await stream.next();
        if (!next.done) return { done: false, value: change(next.value) };
      } catch (error) {
        failure = { error };
      }
      const value = end(failure);
      return value === undefined ? over : { done: false, value };
    },
    async return() {
      await stream.return?.();
      end();
      return over;
    },
    [Symbol.asyncIterator]: () => changed,
  };
  if (!isPipeable(stream)) return changed;
  return Object.assign(changed, {
    pipe: (sink) =>
      stream.pipe({
        take: (value) => sink.take(change(value)),
        ended(failure) {
          if (isOver) return sink.ended();
          try {
            const value = end(failure);
            if (value !== undefined) sink.take(value);
            sink.ended();
          } catch (error) {
            sink.ended({ error });
          }
        },
      }),
  } satisfies Pick<Pipeable<To>, 'pipe'>);
}
