import { everyNode, type Page } from '../common/every-node.ts';
import type { Filter } from '../common/filters.ts';
import { all, anyOf, idsOf, inDays, inTimes } from '../common/filters.ts';
import type { Run } from '../common/intent.ts';
import type { Money, NamedAccount, Person } from '../common/nodes.ts';
import { BeyondLimit } from '../common/unanswerable.ts';
import type { DealConditions, RecordQuestion } from './question.ts';

export interface LoadedDeal {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly status: string;
  readonly amount: Money | null;
  readonly probability: number | null;
  readonly closeDate: string | null;
  readonly openedAt: string | null;
  readonly product: string | null;
  readonly account: NamedAccount | null;
  readonly owner: Colleague | null;
}

export interface Colleague extends Person {
  readonly title: string | null;
  readonly manager: { readonly id: string } | null;
}

export interface LoadedActivity {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly occurredAt: string;
  readonly title: string;
  readonly text: string | null;
  readonly account: NamedAccount | null;
  readonly participants: readonly { readonly displayName: string; readonly employee: Colleague | null }[];
  readonly status?: string | null;
  readonly dueAt?: string | null;
  /** Of calls. */
  readonly durationSeconds?: number | null;
}

/** Records that one answer may read: ten pages, which take about a second. */
const mostRecords = 1_000;
const check = (what: string) => (totalCount: number) => {
  if (totalCount > mostRecords)
    throw new BeyondLimit(
      `That takes ${totalCount} ${what}; at most ${mostRecords} can be read. Name a shorter time, or an account.`,
    );
};

const dealDocument = /* GraphQL */ `
  query DealRecords($filter: DealFilter, $after: String) {
    deals(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes {
        id
        name
        stage
        status
        amount { amount currencyCode }
        probability
        closeDate
        openedAt
        product
        account { id name }
        owner { id fullName title manager { id } }
      }
    }
  }
`;

/** Reads deals that may fit: the list knows only some of the conditions. */
export function everyDeal(question: RecordQuestion, deal: DealConditions, run: Run): Promise<readonly LoadedDeal[]> {
  const { account, today, isTeam } = question;
  const filter = all({
    status: anyOf(deal.statuses),
    accountId: anyOf(idsOf(account.accounts.yes)),
    ownerId: isTeam ? undefined : anyOf(idsOf(deal.owners.yes)),
    closeDate: deal.isOverdue ? { lt: today } : deal.closing ? inDays(deal.closing) : undefined,
    openedAt: deal.opened ? inTimes(deal.opened, question) : undefined,
  });
  return everyNode(
    async (cursor) =>
      (await run({ document: dealDocument, variables: { filter, ...cursor } })).deals as Page<LoadedDeal>,
    check('deals'),
  );
}

const activityFields = /* GraphQL */ `
  totalCount
  pageInfo { endCursor hasNextPage }
  nodes {
    id
    kind
    source
    occurredAt
    title
    text
    account { id name }
    participants { displayName employee { id fullName title manager { id } } }
    ... on CallInteraction { durationSeconds }
    ... on TicketInteraction { status }
    ... on TaskInteraction { status dueAt }
  }
`;
const activityDocument = /* GraphQL */ `
  query ActivityRecords($filter: InteractionFilter, $after: String) {
    interactions(filter: $filter, first: 100, after: $after) {${activityFields}}
  }
`;
const timelineDocument = /* GraphQL */ `
  query ActivityRecordsOf($id: ID!, $filter: InteractionFilter, $after: String) {
    employee(id: $id) { id timeline(filter: $filter, first: 100, after: $after) {${activityFields}} }
  }
`;
const noPage: Page<LoadedActivity> = { totalCount: 0, pageInfo: { endCursor: null, hasNextPage: false }, nodes: [] };

/** Reads what may fit of what happened. */
export function everyActivity(question: RecordQuestion, run: Run): Promise<readonly LoadedActivity[]> {
  const { account, activity, isTeam, now } = question;
  const filter: Filter = all({
    kind: anyOf(activity.kinds),
    source: activity.isRecorded ? { in: ['GONG'] } : undefined,
    accountId: anyOf(idsOf(account.accounts.yes)),
    contactId: anyOf(idsOf(activity.contacts)),
    occurredAt: activity.days
      ? inTimes(activity.days, question)
      : activity.isToCome
        ? { gte: now.toISOString() }
        : activity.state || activity.due
          ? undefined
          : { lte: now.toISOString() },
  });
  const [one, ...more] = activity.people.yes;
  const id = more.length === 0 && !isTeam ? one?.chosen.id : undefined;
  return everyNode(async (cursor) => {
    if (id === undefined)
      return (await run({ document: activityDocument, variables: { filter, ...cursor } }))
        .interactions as Page<LoadedActivity>;
    const data = await run({ document: timelineDocument, variables: { id, filter, ...cursor } });
    return (data.employee as { timeline: Page<LoadedActivity> | null } | null)?.timeline ?? noPage;
  }, check('interactions'));
}
