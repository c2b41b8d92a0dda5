import { nodeFields, nodesNamed } from '@sophia/subgraph-kit';
import { callerOf } from '../commands/caller.ts';
import { Endpoint } from '../entities/endpoint.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { fieldsFor, goesTo } from '../messages/contract-fields.ts';
import { publicTypes, shownOf } from '../messages/event-types.ts';
import { deliveryFor, endpointFor } from './find.ts';

const { node, nodes } = nodeFields([
  nodesNamed('WebhookEndpoint', endpointFor, 'webhooks:manage'),
  nodesNamed('WebhookDelivery', deliveryFor, 'webhooks:manage'),
]);

export const Query: QueryResolvers = {
  webhookEventTypes: (_, __, { contract }) =>
    publicTypes.flatMap((name) => {
      if (!goesTo(contract, name)) return [];
      const { description, scope, keys, fields, parts = {} } = shownOf(name);
      const seen = (all: readonly string[]) => [...fieldsFor(contract, name, all)];
      const all = [...keys, ...fields, ...Object.keys(parts)];
      return [{ name, description, scope, keys: seen(keys), fields: seen(all) }];
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
