import { type Sql, sql } from '@sophia/database';

/** Words in titles that tell what a call is for. The first kind counts whose words are there. */
const wordsOfKinds = {
  RENEWAL: 'renewals?|renewing|renew',
  ONBOARDING: 'kick-?off|onboarding|implementation|go-live|training|migration|rollout',
  REVIEW: 'qbr|reviews?|check[- ]?in|quarterly',
  DEMO: 'demos?|demonstration|walkthrough|walk-through',
  PRICING: 'pricing|price|quote|proposal|contract|signature|negotiation|commercials?|terms',
  SUPPORT: 'support|issues?|failures?|outage|escalation|incident|bugs?|errors?|problems?|troubleshooting|fix',
  DISCOVERY: 'discovery|intro|introduction|needs|qualification|scoping',
} as const;

/** Returns what a call is for, by the words of its title; OTHER if none tells. */
export const callKind = (title: Sql): Sql =>
  sql`case ${sql.join(
    Object.entries(wordsOfKinds).map(
      ([kind, words]) => sql`when ${title} ~* ${sql.lit(`\\m(${words})\\M`)} then ${sql.lit(kind)}`,
    ),
    sql` `,
  )} else 'OTHER' end`;
