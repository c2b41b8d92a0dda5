import type { Identity } from './identity.ts';

/**
 * Creates the headers that every subgraph request carries. Client headers are not copied, so none can pass for an
 * identity.
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
    'x-sophia-scopes': identity.kind === 'developer' ? '*' : (identity.scopes ?? []).join(' '),
    // Encoded, because headers hold ASCII alone.
    ...(identity.rowsOf !== undefined && { 'x-sophia-rows-of': encodeURIComponent(identity.rowsOf) }),
    ...(identity.contract !== undefined && { 'x-sophia-contract': identity.contract }),
    'x-request-id': requestId,
    ...(trace.traceparent ? { traceparent: trace.traceparent } : {}),
    ...(trace.traceparent && trace.tracestate ? { tracestate: trace.tracestate } : {}),
  };
}
