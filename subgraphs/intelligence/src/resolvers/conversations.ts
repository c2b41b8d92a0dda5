import { reasonsOf } from '../conversations/correlation/load-reasons.ts';
import type { ConversationThreadResolvers, CorrelationReasonResolvers } from '../generated/resolvers.ts';

export const why: ConversationThreadResolvers['why'] = async ({ id }, _, ctx) => [...(await reasonsOf(ctx, id))];

export const CorrelationReason: CorrelationReasonResolvers = {
  from: ({ fromInteractionId }) => ({ id: fromInteractionId }),
  to: ({ toInteractionId }) => ({ id: toInteractionId }),
};
