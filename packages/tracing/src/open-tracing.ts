import type { Logger } from 'pino';
import type { TracingSettings } from './settings.ts';
import type { Tracing } from './span.ts';

/** Starts sending traces to a collector. Returns undefined, and does not load the large SDK, if none is set. */
export async function openTracing(settings: TracingSettings, logger: Logger): Promise<Tracing | undefined> {
  const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return undefined;
  const { createOtlpTracing } = await import('./otlp-tracing.ts');
  return createOtlpTracing({
    endpoint,
    headers: settings.OTEL_EXPORTER_OTLP_HEADERS,
    serviceName: settings.OTEL_SERVICE_NAME,
    sampleRatio: settings.OTEL_TRACES_SAMPLER_ARG,
    logger,
  });
}
