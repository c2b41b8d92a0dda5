import type { ReadEvent } from '@sophia/events';
import { badUserInput, loadOne, reference, seenEvent } from '@sophia/subgraph-kit';
import { Alert } from '../entities/alert.ts';
import { severityRank } from '../entities/alert-rule.ts';
import { Score } from '../entities/score.ts';
import type {
  AlertRaisedResolvers,
  AlertSeverity,
  QueryResolvers,
  ScoreChangedResolvers,
  SubscriptionResolvers,
} from '../generated/resolvers.ts';
import type { ResolverContext } from '../services/services.ts';

export type AlertRaisedEvent = ReadEvent<'alert.raised'>;
export type ScoreChangedEvent = ReadEvent<'score.changed'>;

const maxAccounts = 200;

function accountFilter(ids: readonly string[] | null | undefined): (id: string | null) => boolean {
  if (ids != null && ids.length > maxAccounts)
    throw badUserInput('filter.accountIds', `holds ${ids.length} values; at most ${maxAccounts} are allowed`);
  return oneOf(ids);
}

/** Returns a test for membership. Undefined or null accepts every value. */
const oneOf = <T>(wanted: readonly T[] | null | undefined): ((value: T | null) => boolean) => {
  if (wanted == null) return () => true;
  const set = new Set(wanted);
  return (value) => value !== null && set.has(value);
};

/** Loads what an event is about, as the client sees it. */
const aboutWhat = {
  'alert.raised': (ctx: ResolverContext, id: string) => loadOne(ctx, Alert, id),
  'score.changed': (ctx: ResolverContext, id: string) => loadOne(ctx, Score, id),
} as const;

export const intelligenceEventSeen: NonNullable<QueryResolvers['intelligenceEventSeen']> = async (
  _,
  { type, id },
  ctx,
) => {
  if (!Object.hasOwn(aboutWhat, type)) throw badUserInput('type', 'is no type of events of this subgraph');
  return (await aboutWhat[type as keyof typeof aboutWhat](ctx, id)) !== null;
};

export const Subscription: SubscriptionResolvers = {
  alertRaised: {
    subscribe: (_, { filter }, ctx) => {
      const account = accountFilter(filter?.accountIds);
      const kind = oneOf<string>(filter?.kinds);
      const least = filter?.minimumSeverity == null ? 0 : severityRank(filter.minimumSeverity);
      return ctx.tail.listen({
        types: ['alert.raised'],
        tenant: ctx.tenant,
        filter: ({ data }) =>
          account(data.accountId) && kind(data.kind) && severityRank(data.severity as AlertSeverity) >= least,
      });
    },
    resolve: (event: AlertRaisedEvent, _: unknown, ctx: ResolverContext) =>
      seenEvent(ctx, event, (id) => aboutWhat[event.type](ctx, id)),
  },
  scoreChanged: {
    subscribe: (_, { filter }, ctx) => {
      const account = accountFilter(filter?.accountIds);
      const kind = oneOf<string>(filter?.kinds);
      const least = filter?.minimumChange ?? 0;
      return ctx.tail.listen({
        types: ['score.changed'],
        tenant: ctx.tenant,
        filter: ({ data }) =>
          account(data.accountId) &&
          kind(data.kind) &&
          (data.previousValue === null || Math.abs(data.value - data.previousValue) >= least),
      });
    },
    resolve: (event: ScoreChangedEvent, _: unknown, ctx: ResolverContext) =>
      seenEvent(ctx, event, (id) => aboutWhat[event.type](ctx, id)),
  },
};

export const AlertRaised: AlertRaisedResolvers = {
  eventId: (event) => event.id,
  cursor: (event) => event.position,
  occurredAt: (event) => event.time,
  alertId: (event) => event.data.id,
  accountId: (event) => event.data.accountId,
  kind: (event) =>
    event.data.kind as Awaited<ReturnType<Extract<AlertRaisedResolvers['kind'], (...args: never[]) => unknown>>>,
  severity: (event) => event.data.severity as AlertSeverity,
  title: (event) => event.data.title,
  alert: (event, _, ctx) => loadOne(ctx, Alert, event.data.id),
  account: (event) => reference(event.data.accountId),
};

export const ScoreChanged: ScoreChangedResolvers = {
  eventId: (event) => event.id,
  cursor: (event) => event.position,
  occurredAt: (event) => event.time,
  kind: (event) =>
    event.data.kind as Awaited<ReturnType<Extract<ScoreChangedResolvers['kind'], (...args: never[]) => unknown>>>,
  accountId: (event) => event.data.accountId,
  contactId: (event) => event.data.contactId,
  dealId: (event) => event.data.dealId,
  value: (event) => event.data.value,
  previousValue: (event) => event.data.previousValue,
  account: (event) => reference(event.data.accountId),
  contact: (event) => reference(event.data.contactId),
  deal: (event) => reference(event.data.dealId),
};
