import { callerOf } from '../commands/caller.ts';
import { type ChangedEndpoint, createEndpoint } from '../commands/create-endpoint.ts';
import { deleteEndpoint } from '../commands/delete-endpoint.ts';
import { replayDelivery, replayRange } from '../commands/replay.ts';
import { rotateEndpoint } from '../commands/rotate-endpoint.ts';
import { sendTest } from '../commands/send-test.ts';
import { updateEndpoint } from '../commands/update-endpoint.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  webhookEndpointCreate: async (_, { input }, ctx) => {
    const { sender } = ctx.services;
    return payloadOf(await ctx.write((em) => createEndpoint(em, callerOf(ctx), { sender, input })));
  },
  webhookEndpointUpdate: async (_, { id, input }, ctx) => {
    const { sender } = ctx.services;
    return payloadOf(await ctx.write((em) => updateEndpoint(em, callerOf(ctx), { sender, id, input })));
  },
  webhookEndpointRotate: async (_, { id, overlapHours }, ctx) => {
    const { sender } = ctx.services;
    return payloadOf(await ctx.write((em) => rotateEndpoint(em, callerOf(ctx), { sender, id, overlapHours })));
  },
  webhookEndpointDelete: (_, { id }, ctx) => ctx.write((em) => deleteEndpoint(em, callerOf(ctx), id)),
  webhookEndpointTest: async (_, { id }, ctx) => ctx.write((em) => sendTest(em, callerOf(ctx), id)),
  webhookDeliveryReplay: async (_, { id }, ctx) => ctx.write((em) => replayDelivery(em, callerOf(ctx), id)),
  webhookDeliveriesReplay: async (_, { input }, ctx) => ctx.write((em) => replayRange(em, callerOf(ctx), input)),
};

const payloadOf = ({ endpoint, secret, errors }: ChangedEndpoint) => ({
  webhookEndpoint: endpoint,
  secret,
  userErrors: [...errors],
});
