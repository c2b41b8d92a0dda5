import type { Result, Row } from '../answers/answer.ts';
import { listed } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { has, type Span, spansOf } from '../text/question-words.ts';
import { all, anyOf, type Filter, idsOf, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount } from './common/nodes.ts';
import { BeyondLimit, Unanswerable } from './common/unanswerable.ts';

const nouns = /\b(?:work(?:s|ing)?|contacts?|people|persons?|stakeholders?|employees|knows?)\b/gu;
const more = /\b(?:names?|titles?|roles?|customer side)\b/gu;
/** Roles in decisions, which are known of some contacts. */
const roles: readonly (readonly [words: RegExp, label: string, roles: readonly string[]])[] = [
  [/\b(?:decision ?makers?|decides?|decide)\b/gu, 'decision makers', ['DECISION_MAKER', 'ECONOMIC_BUYER']],
  [/\b(?:economic buyers?|buyers?)\b/gu, 'economic buyers', ['ECONOMIC_BUYER']],
  [/\bchampions?\b/gu, 'champions', ['CHAMPION']],
  [/\bblockers?\b/gu, 'blockers', ['BLOCKER']],
];
/**
 * Words of titles, with other words for the same. Their order is that of `titlesIn`. Those in capitals must be words of their
 * own: "CTO" is also a part of "director".
 */
const titles: readonly (readonly [words: RegExp, ...contained: string[]])[] = [
  [/\b(?:cfo|chief financial officers?)\b/gu, 'chief financial', 'CFO'],
  [/\b(?:ceo|chief executive(?: officers?)?)\b/gu, 'chief executive', 'CEO'],
  [/\b(?:coo|chief operating officers?)\b/gu, 'chief operating', 'COO'],
  [/\b(?:cto|chief technology officers?)\b/gu, 'chief technology', 'CTO'],
  [/\b(?:cio|chief information officers?)\b/gu, 'chief information', 'CIO'],
  [/\b(?:c level|c suite)\b/gu, 'chief', 'CFO', 'CEO', 'COO', 'CTO', 'CIO'],
  [/\b(?:svp|senior vice presidents?)\b/gu, 'svp', 'senior vice president'],
  [/\b(?:vps?|vice presidents?)\b/gu, 'vp', 'vice president'],
  [/\bpresidents?\b/gu, 'president'],
  [/\bdirectors?\b/gu, 'director'],
  [/\bcontrollers?\b/gu, 'controller'],
  [/\baccountants?\b/gu, 'accountant'],
  [/\bcoordinators?\b/gu, 'coordinator', 'coordinador'],
  [/\b(?:procurement|purchasing)\b/gu, 'procurement', 'purchasing'],
  [/\b(?:finance|financial)\b/gu, 'financ'],
  [/\baccounting\b/gu, 'accounting'],
  [/\boperations\b/gu, 'operations', 'operating'],
  [/\bleasing\b/gu, 'leasing'],
  [/\bmarketing\b/gu, 'marketing'],
  [/\blegal\b/gu, 'legal', 'counsel'],
  [/\bcompliance\b/gu, 'compliance'],
  [/\bcollections?\b/gu, 'collection'],
  [/\breceivables?\b/gu, 'receivable'],
  [/\bimplementation\b/gu, 'implementation'],
  [/\b(?:regional|property) managers?\b/gu, 'regional manager', 'property manager'],
  [/\bmanagers?\b/gu, 'manager'],
];
const titled =
  /\b(?:titles?|roles?|person|contacts?|people|persons?|lead|head|charge|responsible|everyone|everybody|anyone|names?)\b/gu;

interface Titles {
  readonly spans: readonly Span[];
  readonly filter: Filter;
  /** For what the filter cannot say: abbreviations that are words. */
  readonly fits: ((title: string) => boolean) | null;
}

/** The words of titles in a question, and what they ask for. */
function titlesIn(reading: Reading): Titles | null {
  const spans: Span[] = [];
  const conditions: (readonly string[])[] = [];
  for (const [words, ...contained] of titles) {
    const found = spansOf(reading, words).filter(
      ({ from, to }) => !spans.some((one) => from < one.to && one.from < to),
    );
    if (found.length === 0) continue;
    spans.push(...found);
    conditions.push(contained);
  }
  if (spans.length === 0) return null;
  const filter = {
    and: conditions.map((contained) => ({ or: contained.map((text) => ({ title: { contains: text } })) })),
  };
  // A vice president is no president.
  const wantsPresident = conditions.some(([text]) => text === 'president');
  const fits = (title: string) =>
    conditions.every((contained) => contained.some((text) => isPartOf(text, title))) &&
    !(wantsPresident && /\bvice\b/iu.test(title));
  return { spans, filter, fits: wantsPresident || conditions.flat().some(isAbbreviation) ? fits : null };
}

const isAbbreviation = (text: string): boolean => /^[A-Z]+$/u.test(text);

function isPartOf(text: string, title: string): boolean {
  const folded = title.toLowerCase();
  return isAbbreviation(text) ? folded.split(/[^\p{L}\p{N}]/u).includes(text.toLowerCase()) : folded.includes(text);
}

const personal =
  /\b(?:title|role|position|job|e ?mail(?: address)?|phone(?: number)?|works? (?:for|at)|company|who is|number|telephone|mobile|cell|reach)\b/gu;

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
  const counted = spansOf(reading, /\b(?:how many|number of|list(?: all)?|all) (?:of )?(?:our |the )?contacts\b/gu);
  if (counted.length > 0 && accounts.length === 0 && people.length === 0) {
    plans.push({ explains: counted, names: [], answer: (run) => answerOf({}, 'Contacts', run) });
  }
  for (const [words, label, known] of roles) {
    const found = spansOf(reading, words);
    if (found.length === 0 || people.length > 0) continue;
    const filter = all({
      decisionRole: { in: known },
      accountId: anyOf(idsOf(accounts)),
    });
    const of = accounts.length > 0 ? ` of ${listed(namesOf(accounts))}` : '';
    plans.push({
      explains: [...accounts, ...found, ...spansOf(reading, more), ...spansOf(reading, /\b(?:contacts?|people)\b/gu)],
      names: accounts,
      answer: async (run) => {
        const result = await answerOf(filter, `Known ${label}${of}`, run);
        if (result.value === 0) throw new Unanswerable(`No ${label}${of} are known.`);
        return result;
      },
    });
  }
  const title = titlesIn(reading);
  const isAsked = has(reading, /^(?:who|whom)\b|\b(?:contacts?|people|everyone|everybody|anyone|person)\b/u);
  if (title && people.length === 0 && isAsked && (accounts.length > 0 || has(reading, /\b(?:contacts?|titles?)\b/u))) {
    const filter = all({ ...title.filter, accountId: anyOf(idsOf(accounts)) });
    const words = title.spans.map(({ from, to }) => wordsOf(reading, from, to)).join(' ');
    const of = accounts.length > 0 ? ` of ${listed(namesOf(accounts))}` : '';
    plans.push({
      explains: [...accounts, ...title.spans, ...spansOf(reading, titled)],
      names: accounts,
      answer: (run) => answerOf(filter, `Contacts${of} with the title “${words}”`, run, title.fits),
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

const wordsOf = ({ question, words }: Reading, from: number, to: number): string =>
  question.slice(words[from]?.start, words[to - 1]?.end);

const document = /* GraphQL */ `
  query Contacts($filter: ContactFilter) {
    contacts(filter: $filter, first: 100) {
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

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Contact[];
}

async function pageOf(filter: object, fits: Titles['fits'], run: Run): Promise<Page> {
  const page = (await run({ document, variables: { filter } })).contacts as Page;
  if (!fits) return page;
  if (page.totalCount > page.nodes.length)
    throw new BeyondLimit(
      `These are ${page.totalCount} contacts; the titles of at most ${page.nodes.length} can be looked at.`,
    );
  const nodes = page.nodes.filter(({ title }) => title !== null && fits(title));
  return { totalCount: nodes.length, nodes };
}

async function answerOf(filter: object, head: string, run: Run, fits: Titles['fits'] = null): Promise<Result> {
  const { totalCount, nodes } = await pageOf(filter, fits, run);
  const say = ({ fullName, title, account, primaryEmail, phones }: Contact) =>
    nodes.length === 1
      ? [fullName, title, account?.name, primaryEmail, phones[0]?.number].filter(Boolean).join(', ')
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
