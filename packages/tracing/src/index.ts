export { currentSpan, runInSpan } from './current-span.ts';
export { openTracing } from './open-tracing.ts';
export type { Span, TraceHeaders, Tracing } from './span.ts';
