/** Receives the values of a stream by calls, without promises. */
export interface Sink<Value> {
  /** Receives a value. Returns false if the stream must pause until it is resumed. */
  take(value: Value): boolean;
  /** Called at the end of the stream, with the error if one ended it. */
  ended(failure?: { readonly error: unknown }): void;
}

/** A stream that can push its values into a sink. This saves the promise for each value that iteration needs. */
export interface Pipeable<Value> extends AsyncIterableIterator<Value, undefined> {
  /** Pushes all values into the sink. Returns a function that resumes the stream. Do not iterate over it as well. */
  pipe(sink: Sink<Value>): () => void;
  return(): Promise<IteratorReturnResult<undefined>>;
}

export function isPipeable<Value>(stream: AsyncIterable<Value>): stream is Pipeable<Value> {
  return 'pipe' in stream;
}
