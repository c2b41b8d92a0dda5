import { nodeFields, nodesNamed } from '@sophia/subgraph-kit';
import { callerOf } from '../commands/caller.ts';
import { Endpoint } from '../entities/endpoint.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { publicTypes, shownOf } from '../messages/event-types.ts';
import { deliveryFor, endpointFor } from './find.ts';

const { node, nodes } = nodeFields([
  nodesNamed('WebhookEndpoint', endpointFor, 'webhooks:manage'),
  nodesNamed('WebhookDelivery', deliveryFor, 'webhooks:manage'),
]);

export const Query: QueryResolvers = {
  webhookEventTypes: () =>
    publicTypes.map((name) => {
      const { description, scope, keys, fields, parts = {} } = shownOf(name);
      return { name, description, scope, keys: [...keys], fields: [...keys, ...fields, ...Object.keys(parts)] };
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
