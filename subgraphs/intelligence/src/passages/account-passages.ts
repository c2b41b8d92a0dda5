import type { EntityManager } from '@sophia/database';
import type { EventData } from '@sophia/events';
import type { PassageChange } from './announce-passages.ts';
import { type NewPassage, passageIdOf } from './passage-row.ts';
import { removePassages } from './remove-passages.ts';
import { savePassages } from './save-passages.ts';

type Account = EventData<'account.changed'>;

/** An account as its event tells it. */
export interface ToldAccount {
  readonly account: Account;
  readonly toldAt: string;
}

/** Writes a passage for each of these accounts. */
export const writeAccountPassages = (
  em: EntityManager,
  tenant: string,
  accounts: readonly ToldAccount[],
): Promise<Partial<PassageChange>> =>
  savePassages(
    em,
    tenant,
    accounts.map(({ account, toldAt }) => passageOf(tenant, account, toldAt)),
  );

export const removeAccountPassages = (
  em: EntityManager,
  tenant: string,
  accountIds: readonly string[],
): Promise<Partial<PassageChange>> =>
  removePassages(
    em,
    accountIds.map((id) => accountPassageId(tenant, id)),
  );

const accountPassageId = (tenant: string, accountId: string) => passageIdOf(tenant, 'ACCOUNT', accountId);

const passageOf = (tenant: string, account: Account, toldAt: string): NewPassage => ({
  id: accountPassageId(tenant, account.id),
  kind: 'ACCOUNT',
  place: 0,
  interactionId: null,
  callId: null,
  part: null,
  messageId: null,
  threadId: null,
  accountId: account.id,
  dealId: null,
  contactIds: [],
  segmentIds: [],
  startMs: null,
  endMs: null,
  speakerRoles: [],
  source: 'crm',
  occurredAt: toldAt,
  isFindable: true,
  language: 'en',
  title: account.name,
  text: factsOf(account) || account.name,
  collections: [],
  searchedTitle: account.name,
});

/** Says in words what the account is, so that accounts with similar texts are similar. */
function factsOf(account: Account): string {
  const { segment, region, industry, propertySoftware = [], domain } = account;
  const facts = [
    segment && `Segment: ${segment}.`,
    industry && `Industry: ${industry}.`,
    region && `Region: ${region}.`,
    propertySoftware.length > 0 && `Property software: ${propertySoftware.join(', ')}.`,
    portfolioOf(account),
    domain && `Domain: ${domain}.`,
  ];
  return facts.filter((fact) => typeof fact === 'string' && fact !== '').join('\n');
}

/** Sizes of portfolios by number of units, smallest first. Exact numbers are no measure of likeness. */
const sizes = [
  [500, 'small'],
  [5_000, 'medium'],
  [25_000, 'large'],
  [Number.POSITIVE_INFINITY, 'very large'],
] as const;

function portfolioOf({ unitCount = null, propertyCount = null }: Account): string | null {
  const counts = [
    unitCount === null ? [] : [`${unitCount} units`],
    propertyCount === null ? [] : [`${propertyCount} properties`],
  ].flat();
  if (counts.length === 0) return null;
  const size = unitCount === null ? null : sizes.find(([most]) => unitCount <= most)?.[1];
  return `Portfolio: ${size ? `${size}, ` : ''}${counts.join(' in ')}.`;
}
