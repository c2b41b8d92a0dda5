import { type Operation, OperationError, refuseUnlessRead } from '../../gateway/operation.ts';
import { runAs } from '../../gateway/run-as.ts';
import type { ResolverContext } from '../../services/services.ts';

/**
 * Runs a query through the gateway as the person who asks, and returns its data. Holds no transaction meanwhile. Rejects
 * with an OperationError if it is no query, fails, or takes too long.
 */
export async function runOperation(ctx: ResolverContext, operation: Operation): Promise<Record<string, unknown>> {
  refuseUnlessRead(operation);
  const { gateway } = ctx.services;
  if (!gateway) throw new OperationError('the setting GATEWAY_URL is unset');
  return ctx.outside(() => runAs(ctx, operation, gateway));
}
