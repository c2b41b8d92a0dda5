/** Takes what a stream has as soon as it has it. */
export interface Sink<Value> {
  /** False when it cannot take more until the stream is told to go on. */
  take(value: Value): boolean;
  /** The stream is over; with the error that ended it, if one has. */
  ended(failure?: { readonly error: unknown }): void;
}

/** A stream that can be poured into a sink: the same as to iterate over it, without a promise for each value. */
export interface Pourable<Value> extends AsyncIterableIterator<Value, undefined> {
  /** Whoever pours must not iterate too. Answers with what makes the stream go on after the sink was full. */
  pour(sink: Sink<Value>): () => void;
  return(): Promise<IteratorReturnResult<undefined>>;
}

export function isPourable<Value>(stream: AsyncIterable<Value>): stream is Pourable<Value> {
  return 'pour' in stream;
}
