import type { Identity } from './identity.ts';

/**
 * The headers that every subgraph request carries. Made here from nothing, so that no header which a client sends can
 * pass for an identity.
 */
export function forwardedHeaders(
  identity: Identity,
  requestId: string,
  trace: { readonly traceparent?: string | null; readonly tracestate?: string | null },
): Record<string, string> {
  return {
    'x-sophia-tenant': identity.tenant,
    'x-sophia-subject': identity.subject,
    'x-sophia-roles': identity.roles.join(','),
    'x-request-id': requestId,
    ...(trace.traceparent ? { traceparent: trace.traceparent } : {}),
    ...(trace.traceparent && trace.tracestate ? { tracestate: trace.tracestate } : {}),
  };
}
