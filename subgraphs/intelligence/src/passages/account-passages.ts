import type { EntityManager } from '@sophia/database';
import type { EventData } from '@sophia/events';
import type { PassageChange } from './announce-passages.ts';
import type { NewPassage } from './passage-row.ts';
import { savePassages } from './save-passages.ts';
import { subjectPassage } from './subject-passage.ts';

type Account = EventData<'account.changed'>;

/** An account with the time of its event. */
export interface PublishedAccount {
  readonly account: Account;
  readonly publishedAt: string;
}

/** Writes a passage for each of these accounts. */
export const writeAccountPassages = (
  em: EntityManager,
  tenant: string,
  accounts: readonly PublishedAccount[],
): Promise<Partial<PassageChange>> =>
  savePassages(
    em,
    tenant,
    accounts.map(({ account, publishedAt }) => passageOf(tenant, account, publishedAt)),
  );

const passageOf = (tenant: string, account: Account, publishedAt: string): NewPassage =>
  subjectPassage(tenant, 'ACCOUNT', account.id, {
    accountId: account.id,
    contactIds: [],
    occurredAt: publishedAt,
    title: account.name,
    text: factsOf(account) || account.name,
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
