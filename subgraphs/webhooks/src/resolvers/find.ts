import { loadOne, type SubgraphContext } from '@sophia/subgraph-kit';
import { callerOf, mayUse } from '../commands/caller.ts';
import { Delivery, type DeliveryRow } from '../entities/delivery.ts';
import { Endpoint, type EndpointRow } from '../entities/endpoint.ts';

/** Returns an endpoint to those who may use it. */
export async function endpointFor(ctx: SubgraphContext, id: string): Promise<EndpointRow | null> {
  const endpoint = await loadOne(ctx, Endpoint, id);
  return endpoint && mayUse(callerOf(ctx), endpoint) ? endpoint : null;
}

/** Returns a delivery to those who may use its endpoint. */
export async function deliveryFor(ctx: SubgraphContext, id: string): Promise<DeliveryRow | null> {
  const delivery = await loadOne(ctx, Delivery, id);
  return delivery && (await endpointFor(ctx, delivery.endpointId)) ? delivery : null;
}
