import { everyNode } from '../common/every-node.ts';
import type { Filter } from '../common/filters.ts';
import type { Run } from '../common/intent.ts';
import type { Money, NamedAccount, Person } from '../common/nodes.ts';
import { BeyondLimit } from '../common/unanswerable.ts';

interface AccountOwner extends Person {
  readonly title: string | null;
  readonly manager: { readonly id: string } | null;
}

export interface ListedAccount extends NamedAccount {
  readonly segment: string | null;
  readonly region: string | null;
  readonly industry: string | null;
  readonly officeLocation: string | null;
  readonly propertySoftware: readonly string[];
  readonly unitCount: number | null;
  readonly propertyCount: number | null;
  readonly employeeCount: number | null;
  readonly annualRevenue: Money | null;
  readonly owner: AccountOwner | null;
  readonly lastInteractionAt: string | null;
}

export interface AccountPage {
  readonly totalCount: number;
  readonly nodes: readonly ListedAccount[];
}

const document = /* GraphQL */ `
  query Accounts($filter: AccountFilter, $orderBy: [AccountOrder!], $first: Int!, $after: String) {
    accounts(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes {
        id
        name
        segment
        region
        industry
        officeLocation
        propertySoftware
        unitCount
        propertyCount
        employeeCount
        annualRevenue { amount currencyCode }
        owner { id fullName title manager { id } }
        lastInteractionAt
      }
    }
  }
`;

const largestPage = 100;
/** Ten queries, which take about a second. */
const mostAccounts = 1_000;

interface Page extends AccountPage {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

async function pageOf(run: Run, filter: Filter, more: Readonly<Record<string, unknown>>): Promise<Page> {
  return (await run({ document, variables: { filter, first: largestPage, ...more } })).accounts as Page;
}

/** Reads the first accounts in this order. */
export const firstAccounts = (
  run: Run,
  filter: Filter,
  { orderBy, first }: { readonly orderBy?: readonly Filter[]; readonly first: number },
): Promise<AccountPage> => pageOf(run, filter, { orderBy, first: Math.min(first, largestPage) });

/** Reads all accounts that fit, for what the filters of the list cannot say. */
export const everyAccount = (run: Run, filter: Filter): Promise<readonly ListedAccount[]> =>
  everyNode(
    (cursor) => pageOf(run, filter, cursor),
    (totalCount) => {
      if (totalCount > mostAccounts)
        throw new BeyondLimit(`That takes all ${totalCount} accounts; at most ${mostAccounts} can be read.`);
    },
  );
