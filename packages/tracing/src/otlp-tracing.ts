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
  /** The collector, to whose `/v1/traces` spans are posted. */
  readonly endpoint: string;
  /** Sent with every export, such as a key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  /** Share of the traces begun here that are kept, from 0 to 1. Of a client's trace, the client decides. */
  readonly sampleRatio: number;
  /** Is told when spans cannot be sent. */
  readonly logger: Logger;
}

const kinds: Readonly<Record<SpanKind, OtelKind>> = {
  server: OtelKind.SERVER,
  client: OtelKind.CLIENT,
  consumer: OtelKind.CONSUMER,
  internal: OtelKind.INTERNAL,
};

/** How long the last spans may take to be sent at the end, in milliseconds. */
const farewellMs = 3_000;

/** Traces sent by OTLP over HTTP, in batches. What the collector cannot take is dropped, and requests never wait for it. */
export function createOtlpTracing(options: OtlpOptions): Tracing {
  const { endpoint, headers, serviceName, sampleRatio, logger } = options;
  const tell = (message: string) => logger.warn(`Traces cannot be sent: ${message}`);
  // One for the process: of several programs in it, the last to start reports the errors of all.
  const diagnostics = { error: tell, warn: tell, info() {}, debug() {}, verbose() {} };
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
    // A collector that does not answer holds up no shutdown.
    async dispose() {
      const late = sleep(farewellMs, 'late', { ref: false });
      if ((await Promise.race([provider.shutdown(), late])) === 'late') {
        tell(`the collector has not taken the last of them within ${farewellMs} ms`);
      }
    },
  };
}
