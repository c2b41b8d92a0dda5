import { secretPairs, share, text, url } from '@sophia/settings';
import type { z } from 'zod';

/** Settings of a program that can be traced. Their names are OpenTelemetry's. */
export const tracingSettings = (serviceName: string) => ({
  OTEL_EXPORTER_OTLP_ENDPOINT: url('http', 'https')
    .optional()
    .describe('OpenTelemetry collector that receives traces (OTLP over HTTP); unset turns tracing off'),
  OTEL_EXPORTER_OTLP_HEADERS: secretPairs()
    .default({})
    .describe('Headers of every export, as name=value, separated by commas'),
  OTEL_SERVICE_NAME: text().default(serviceName).describe('Name of this program in traces'),
  OTEL_TRACES_SAMPLER_ARG: share()
    .default(1)
    .describe('Share of traces to keep, 0 to 1; a client that sends a trace decides about it itself'),
});

export type TracingSettings = z.output<z.ZodObject<ReturnType<typeof tracingSettings>>>;
