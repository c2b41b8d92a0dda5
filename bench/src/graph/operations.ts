import type { Client } from './graphql-client.ts';

/** The account page: one query over all five subgraphs. */
export const accountView = {
  target: '360° view of an account',
  query: /* GraphQL */ `
    query AccountView($id: ID!) {
      account(id: $id) {
        name
        domain
        owner { fullName email }
        contacts(first: 10) { nodes { fullName title primaryEmail identities { source sourceId } engagement { value } } }
        deals(first: 10) { nodes { name stage amount { amount currencyCode } closeDate stageHistory { stage changedAt } } }
        health { value coverage factors { label contribution } }
        churnRisk { value factors { label contribution } }
        engagement { value factors { label contribution } }
        openAlertCount
        alerts(filter: { status: { in: [OPEN, ACKNOWLEDGED] } }, first: 10) { nodes { title severity raisedAt assignee { fullName } } }
        conversationThreads(first: 5) { nodes { subject startedAt endedAt interactionCount } }
        slackThreads(first: 5) { nodes { text sentAt replyCount author { displayName } replies(first: 3) { nodes { text sentiment } } } }
        calls(first: 2) { nodes { title startedAt transcript(first: 20) { nodes { text sentiment speaker { name contact { fullName } employee { fullName } } } } } }
        timeline(first: 20) {
          nodes {
            kind
            occurredAt
            title
            sentiment
            keyTopics
            participants { displayName contact { fullName } employee { fullName } }
            ... on CallInteraction { call { durationSeconds talkRatio } }
            ... on MessageInteraction { message { text permalink } }
          }
        }
      }
    }
  `,
};

export const contactLookup = {
  target: 'contact by e-mail',
  query: /* GraphQL */ `
    query ContactByEmail($email: String!) {
      contactByEmail(email: $email) { fullName title primaryEmail account { name } }
    }
  `,
};

interface Subjects {
  readonly accountIds: readonly string[];
  readonly emails: readonly string[];
}

const shown = 10;

/** Finds the accounts with the most interactions, and contacts with an e-mail address. */
export async function findSubjects(client: Client): Promise<Subjects> {
  const { accounts, contacts } = await client.request<{
    accounts: { nodes: { id: string; interactionCount: number | null }[] };
    contacts: { nodes: { primaryEmail: string | null }[] };
  }>('{ accounts(first: 100) { nodes { id interactionCount } } contacts(first: 100) { nodes { primaryEmail } } }', {});
  const accountIds = accounts.nodes
    .toSorted((a, b) => (b.interactionCount ?? 0) - (a.interactionCount ?? 0))
    .slice(0, shown)
    .map(({ id }) => id);
  const emails = contacts.nodes.flatMap(({ primaryEmail }) => primaryEmail ?? []).slice(0, shown);
  if (accountIds.length === 0 || emails.length === 0)
    throw new Error('the graph has no accounts or no contacts with an e-mail address');
  return { accountIds, emails };
}
