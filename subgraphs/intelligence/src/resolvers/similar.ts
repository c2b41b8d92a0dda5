import type {
  AccountResolvers,
  InteractionResolvers,
  RelatedMessageResolvers,
  SimilarAccountResolvers,
  SimilarInteractionResolvers,
  SlackMessageResolvers,
} from '../generated/resolvers.ts';
import { findSimilar } from '../search/find-similar.ts';
import { sourcesOf } from './search.ts';
import { readSize } from './search-arguments.ts';

const maxSimilar = 50;
/** Kinds of passages that are an interaction or a part of one. */
const interactions = ['MESSAGE', 'EMAIL', 'MEETING', 'NOTE', 'TASK', 'TICKET', 'CALL'];

export const similarAccounts: AccountResolvers['similarAccounts'] = ({ id }, args, ctx) =>
  findSimilar(sourcesOf(ctx), {
    owner: 'account_id',
    ownerId: id,
    kinds: ['ACCOUNT'],
    first: readSize(args.first, maxSimilar),
  });

export const similarInteractions: InteractionResolvers['similarInteractions'] = ({ id }, args, ctx) =>
  findSimilar(sourcesOf(ctx), {
    owner: 'interaction_id',
    ownerId: id,
    kinds: interactions,
    first: readSize(args.first, maxSimilar),
  });

export const relatedMessages: SlackMessageResolvers['relatedMessages'] = ({ id }, args, ctx) =>
  findSimilar(sourcesOf(ctx), {
    owner: 'message_id',
    ownerId: id,
    kinds: ['MESSAGE'],
    first: readSize(args.first, maxSimilar),
  });

export const SimilarAccount: SimilarAccountResolvers = { account: ({ id }) => ({ id }) };
export const SimilarInteraction: SimilarInteractionResolvers = { interaction: ({ id }) => ({ id }) };
export const RelatedMessage: RelatedMessageResolvers = { message: ({ id }) => ({ id }) };
