export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * `server`: what a client waits for; `client`: what we wait for; `consumer`: what is done about events; `internal`: our
 * own work.
 */
export type SpanKind = 'server' | 'client' | 'consumer' | 'internal';

/** `traceparent` and `tracestate`, by lower-case names. */
export type TraceHeaders = Readonly<Record<string, string | undefined>>;

/** Something that took time and that a trace tells of. */
export interface Span {
  /** `traceparent`, and `tracestate` where there is one: what is sent with them belongs below this span. */
  readonly headers: Readonly<Record<string, string>>;
  child(name: string, kind: SpanKind, attributes?: Attributes): Span;
  /** Begins a trace of its own that points back to this span, for what goes on long after it. */
  linked(name: string, attributes?: Attributes): Span;
  set(attributes: Attributes): void;
  /** Marks it as failed. `type` is a code; the message must be safe to show. */
  fail(type: string, message?: string): void;
  end(): void;
}

/** Where spans go. Absent where nothing is traced, and then no span is made. */
export interface Tracing {
  /** Begins a span that goes on with the trace which the headers (lower-case names) tell of, or with a new one. */
  begin(name: string, kind: SpanKind, headers: TraceHeaders, attributes?: Attributes): Span;
  /** Begins a trace of its own that points back to what caused it. */
  beginAfter(name: string, kind: SpanKind, causes: readonly TraceHeaders[], attributes?: Attributes): Span;
  /** Sends what is not sent yet. */
  dispose(): Promise<void>;
}
