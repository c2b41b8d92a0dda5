import type { DocumentNode, GraphQLSchema } from 'graphql';
import { deprecations } from '../contracts/removal-dates.ts';
import { keyIdOf } from '../identity/directory.ts';
import { deprecatedUses } from '../operation/deprecated-uses.ts';
import type { PreparedOperation } from '../operation/prepared-operation.ts';
import { clientName } from '../request/client-program.ts';
import type { ClientRequest } from '../request/client-request.ts';
import type { Metrics } from '../telemetry/metrics.ts';

/** Counts what is deprecated in an operation, for its client. */
export type CountDeprecated = (prepared: PreparedOperation, document: DocumentNode, client: ClientRequest) => void;

export function createDeprecationCount(schema: GraphQLSchema, metrics: Metrics): CountDeprecated {
  if (deprecations(schema).size === 0) return () => undefined;
  const known = new WeakMap<PreparedOperation, readonly string[]>();
  return (prepared, document, client) => {
    const used = known.get(prepared) ?? deprecatedUses(schema, prepared.operation, document);
    known.set(prepared, used);
    for (const coordinate of used) metrics.deprecatedUsed(coordinate, nameOf(client));
  };
}

/** Names of people do not belong into metrics. */
function nameOf({ requestHeaders, identity: { subject } }: ClientRequest): string {
  return clientName(requestHeaders) ?? (keyIdOf(subject) === undefined ? 'unnamed' : subject);
}
