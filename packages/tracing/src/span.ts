export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * `server`: a request that a client waits for. `client`: a request that we wait for. `consumer`: the handling of
 * events. `internal`: work within the program.
 */
export type SpanKind = 'server' | 'client' | 'consumer' | 'internal';

/** `traceparent` and `tracestate`, by lower-case names. */
export type TraceHeaders = Readonly<Record<string, string | undefined>>;

/** A timed piece of work in a trace. */
export interface Span {
  /** `traceparent` and, if any, `tracestate`. A request sent with them continues the trace below this span. */
  readonly headers: Readonly<Record<string, string>>;
  child(name: string, kind: SpanKind, attributes?: Attributes): Span;
  /** Begins a new trace that links to this span, for work that goes on long after it. */
  linked(name: string, attributes?: Attributes): Span;
  set(attributes: Attributes): void;
  /** Marks the span as failed. `type` is a code. The message must be safe to show. */
  fail(type: string, message?: string): void;
  end(): void;
}

/** Creates spans and sends them to a collector. Programs without a collector have no `Tracing` and create no spans. */
export interface Tracing {
  /** Begins a span in the trace that the headers (lower-case names) carry, or in a new trace. */
  begin(name: string, kind: SpanKind, headers: TraceHeaders, attributes?: Attributes): Span;
  /** Begins a new trace that links to the spans that caused it. */
  beginAfter(name: string, kind: SpanKind, causes: readonly TraceHeaders[], attributes?: Attributes): Span;
  /** Sends the remaining spans, within three seconds. */
  dispose(): Promise<void>;
}
