import { nodeFields, nodesNamed, type SubgraphContext } from '@sophia/subgraph-kit';
import { callerOf } from '../commands/caller.ts';
import { Endpoint } from '../entities/endpoint.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { publicTypes, shownOf } from '../messages/event-types.ts';
import type { ResolverContext } from '../services/services.ts';
import { deliveryFor, endpointFor } from './find.ts';

/** The subgraph has these services. */
const withServices = (ctx: SubgraphContext) => ctx as ResolverContext;

const { node, nodes } = nodeFields([
  nodesNamed('WebhookEndpoint', (ctx, id) => endpointFor(withServices(ctx), id)),
  nodesNamed('WebhookDelivery', (ctx, id) => deliveryFor(withServices(ctx), id)),
]);

export const Query: QueryResolvers = {
  webhookEventTypes: () =>
    publicTypes.map((name) => {
      const { description, keys, fields, parts = {} } = shownOf(name);
      return { name, description, keys: [...keys], fields: [...keys, ...fields, ...Object.keys(parts)] };
    }),
  webhookEndpoint: (_, { id }, ctx) => endpointFor(ctx, id),
  webhookEndpoints: (_, __, ctx) => {
    const { seesAll, subject } = callerOf(ctx);
    return ctx.read((em) =>
      em.find(Endpoint, seesAll ? {} : { createdBy: subject }, { orderBy: { createdAt: 'desc', id: 'desc' } }),
    );
  },
  webhookDelivery: (_, { id }, ctx) => deliveryFor(ctx, id),
  webhooksNode: node,
  webhooksNodes: nodes,
};
