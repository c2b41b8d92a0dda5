import { pairs, share, text, url } from '@sophia/settings';
import type { z } from 'zod';

/** The settings of a program that can be traced, by the names that OpenTelemetry gives them. */
export const tracingSettings = (serviceName: string) => ({
  OTEL_EXPORTER_OTLP_ENDPOINT: url('http', 'https')
    .optional()
    .describe('The OpenTelemetry collector that traces are sent to (OTLP over HTTP); unset traces nothing'),
  OTEL_EXPORTER_OTLP_HEADERS: pairs()
    .default({})
    .describe('Headers of every export, as name=value, separated by commas'),
  OTEL_SERVICE_NAME: text().default(serviceName).describe('What traces call this program'),
  OTEL_TRACES_SAMPLER_ARG: share()
    .default(1)
    .describe('Share of traces begun here that are kept, 0 to 1; of a client’s trace, the client decides'),
});

export type TracingSettings = z.output<z.ZodObject<ReturnType<typeof tracingSettings>>>;
