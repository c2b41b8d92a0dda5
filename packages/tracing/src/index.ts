export { currentSpan, runInSpan } from './current-span.ts';
export { openTracing } from './open-tracing.ts';
export type { Attributes, Span, SpanKind, TraceHeaders, Tracing } from './span.ts';
