import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Context,
  DiagLogLevel,
  defaultTextMapGetter,
  defaultTextMapSetter,
  diag,
  SpanKind as OtelKind,
  type Span as OtelSpan,
  ROOT_CONTEXT,
  type SpanOptions,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import type { Attributes, Span, SpanKind, TraceHeaders, Tracing } from './span.ts';

export interface OtlpOptions {
  /** URL of the collector. Spans are posted to `/v1/traces` below it. */
  readonly endpoint: string;
  /** Headers of every export, such as an API key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  /** Share of traces to keep, from 0 to 1. Applies to traces that begin here; a client decides about its own traces. */
  readonly sampleRatio: number;
  /** Receives a warning when spans cannot be sent. */
  readonly logger: Logger;
}

const kinds: Readonly<Record<SpanKind, OtelKind>> = {
  server: OtelKind.SERVER,
  client: OtelKind.CLIENT,
  consumer: OtelKind.CONSUMER,
  internal: OtelKind.INTERNAL,
};

/** Milliseconds that `dispose` waits for the last spans to be sent. */
const shutdownTimeoutMs = 3_000;

/**
 * Sends traces in batches by OTLP over HTTP. Drops spans that the collector cannot take, so requests never wait for it.
 */
export function createOtlpTracing(options: OtlpOptions): Tracing {
  const { endpoint, headers, serviceName, sampleRatio, logger } = options;
  const warn = (message: string) => logger.warn(`Traces cannot be sent: ${message}`);
  // The SDK has one logger per process. If several programs share the process, the last to start reports all errors.
  const diagnostics = { error: warn, warn: warn, info() {}, debug() {}, verbose() {} };
  diag.setLogger(diagnostics, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, headers: { ...headers } });
  const provider = new TracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampleRatio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('sophia');
  const propagator = new W3CTraceContextPropagator();

  function start(name: string, options: SpanOptions, parent: Context): Span {
    const span = tracer.startSpan(name, options, parent);
    return wrap(span, trace.setSpan(parent, span));
  }

  function wrap(span: OtelSpan, context: Context): Span {
    const headers: Record<string, string> = {};
    propagator.inject(context, headers, defaultTextMapSetter);
    return {
      headers,
      child: (name, kind, attributes) => start(name, { kind: kinds[kind], attributes: { ...attributes } }, context),
      linked(name, attributes) {
        const links = [{ context: span.spanContext() }];
        return start(name, { kind: OtelKind.INTERNAL, links, attributes: { ...attributes } }, ROOT_CONTEXT);
      },
      set: (attributes: Attributes) => void span.setAttributes({ ...attributes }),
      fail(type, message) {
        span.setAttribute('error.type', type);
        span.setStatus({ code: SpanStatusCode.ERROR, message });
      },
      end: () => span.end(),
    };
  }

  const contextOf = (headers: TraceHeaders) => propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);

  return {
    begin(name, kind, headers, attributes) {
      return start(name, { kind: kinds[kind], attributes: { ...attributes } }, contextOf(headers));
    },
    beginAfter(name, kind, causes, attributes) {
      const links = causes.flatMap((cause) => {
        const context = trace.getSpanContext(contextOf(cause));
        return context ? [{ context }] : [];
      });
      return start(name, { kind: kinds[kind], links, attributes: { ...attributes } }, ROOT_CONTEXT);
    },
    // Waits a limited time, so that a collector that does not respond cannot block the shutdown.
    async dispose() {
      const late = sleep(shutdownTimeoutMs, 'late', { ref: false });
      if ((await Promise.race([provider.shutdown(), late])) === 'late') {
        warn(`the collector did not accept the last spans within ${shutdownTimeoutMs} ms`);
      }
    },
  };
}
