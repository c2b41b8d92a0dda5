import { connection, loadOne } from '@sophia/subgraph-kit';
import { Message } from '../entities/message.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { isPublic, mayRead } from '../messages/event-types.ts';
import { bodyOf } from '../messages/payload.ts';
import { deliveryFor, endpointFor } from './find.ts';
import { deliveries } from './lists.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  WebhookEndpoint: {
    __resolveReference: ({ id }, ctx) => endpointFor(ctx, id),
    previousValidUntil: ({ previousValidUntil: until }, _, ctx) => (until && until > ctx.clock.now() ? until : null),
    deliveries: ({ id }, args, ctx) => connection(ctx, deliveries, args, { column: 'endpointId', id }),
  },
  WebhookDelivery: {
    __resolveReference: ({ id }, ctx) => deliveryFor(ctx, id),
    endpoint: ({ endpointId }, _, ctx) => endpointFor(ctx, endpointId),
    attempts: ({ attempts }) => [...attempts],
    nextAttemptAt: ({ status, dueAt }) => (status === 'WAITING' ? (dueAt ?? null) : null),
    async body({ messageId, endpointId }, _, ctx) {
      const [message, endpoint] = [await loadOne(ctx, Message, messageId), await endpointFor(ctx, endpointId)];
      const isShown = message !== null && (!isPublic(message.type) || mayRead(message.type, ctx.scopes));
      return isShown && endpoint ? bodyOf(message, endpoint) : null;
    },
  },
  WebhookAttempt: { at: ({ at }) => new Date(at) },
};
