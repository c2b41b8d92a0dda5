import type { Result, Row } from '../answers/answer.ts';
import { listed } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { has, spansOf } from '../text/question-words.ts';
import { idsOf, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount } from './common/nodes.ts';

const nouns =
  /\b(?:work(?:s|ing)?|contacts?|people|persons?|decision makers?|champions?|stakeholders?|employees|knows?)\b/gu;
const more = /\b(?:names?|titles?|roles?|decision makers?|customer side)\b/gu;
const personal =
  /\b(?:title|role|position|job|e ?mail(?: address)?|phone(?: number)?|works? (?:for|at)|company|who is|number|reach)\b/gu;

function read(reading: Reading): Plan[] {
  const accounts = namedAs(reading, 'ACCOUNT');
  const people = namedAs(reading, 'CONTACT');
  if (reading.periods.length > 0) return [];
  const plans: Plan[] = [];
  const spans = spansOf(reading, nouns);
  if (accounts.length > 0 && spans.length > 0 && people.length === 0) {
    plans.push({
      explains: [...accounts, ...spans, ...spansOf(reading, more)],
      names: accounts,
      answer: (run) =>
        answerOf({ accountId: { in: idsOf(accounts) } }, `Contacts of ${listed(namesOf(accounts))}`, run),
    });
  }
  const asked = spansOf(reading, personal);
  if (people.length === 1 && accounts.length === 0 && (asked.length > 0 || has(reading, /^who is\b/u))) {
    plans.push({
      explains: [...people, ...asked, ...spansOf(reading, more)],
      names: people,
      answer: (run) => answerOf({ id: { in: idsOf(people) } }, listed(namesOf(people)), run),
    });
  }
  return plans;
}

const document = /* GraphQL */ `
  query Contacts($filter: ContactFilter) {
    contacts(filter: $filter, first: 50) {
      totalCount
      nodes { id fullName title decisionRole primaryEmail phones { number } account { id name } }
    }
  }
`;

interface Contact {
  readonly id: string;
  readonly fullName: string;
  readonly title: string | null;
  readonly decisionRole: string | null;
  readonly primaryEmail: string | null;
  readonly phones: readonly { readonly number: string }[];
  readonly account: NamedAccount | null;
}

async function answerOf(filter: object, head: string, run: Run): Promise<Result> {
  const data = await run({ document, variables: { filter } });
  const { totalCount, nodes } = data.contacts as { totalCount: number; nodes: Contact[] };
  const say = ({ fullName, title, account, primaryEmail }: Contact) =>
    nodes.length === 1
      ? [fullName, title, account?.name, primaryEmail].filter(Boolean).join(', ')
      : `${fullName}${title ? ` (${title})` : ''}`;
  return {
    text: totalCount === 0 ? `${head}: none.` : `${head}: ${listed(nodes.slice(0, 10).map(say))}.`,
    value: totalCount,
    table: {
      columns: [
        { name: 'contact', label: 'Contact' },
        { name: 'title', label: 'Title' },
        { name: 'role', label: 'Role' },
        { name: 'email', label: 'E-mail' },
        { name: 'phone', label: 'Phone' },
        { name: 'account', label: 'Account' },
      ],
      rows: nodes.map(
        (one): Row => ({
          values: [
            one.fullName,
            one.title,
            one.decisionRole,
            one.primaryEmail,
            one.phones[0]?.number ?? null,
            one.account?.name ?? null,
          ],
          contactId: one.id,
          accountId: one.account?.id,
        }),
      ),
      total: totalCount,
    },
  };
}

/** People of customers. */
export const contacts: Intent = {
  name: 'contacts',
  about: 'people of an account, or a person',
  examples: [
    'Who works at Enterprise Property Group?',
    'Who are our contacts at Enterprise Property Group?',
    'What is the title of Renee Castellanos?',
  ],
  read,
};
