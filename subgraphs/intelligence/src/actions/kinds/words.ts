import type { FoundCause } from './action-kind.ts';

/** Shortens a sentence to what a title can hold, at the end of a word. */
export function shortly(text: string, most = 90): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

/** Names the person, or else the account. */
export const whom = ({ contact, account }: FoundCause): string =>
  contact === null ? account : `${contact} of ${account}`;

/** Names the person with the title, or else somebody of the account. */
export const personOf = ({ contact, contact_title, account }: FoundCause): string =>
  contact === null ? `somebody of ${account}` : contact_title === null ? contact : `${contact} (${contact_title})`;

export const day = (time: string | number | null | undefined): string => String(time ?? '').slice(0, 10);

const money = (amount: string, currency: string | null): string =>
  `${Number(amount).toLocaleString('en-US', { maximumFractionDigits: 0 })}${currency === null ? '' : ` ${currency}`}`;

/** Says which deal is at stake, as a reason; nothing if there is none. */
export const atStake = ({ deal, amount, currency, deal_stage }: FoundCause): string[] =>
  deal === null
    ? []
    : [`Open deal: ${deal}, stage ${deal_stage}, ${amount === null ? 'amount not known' : money(amount, currency)}.`];

/** "", or " and 2 other open deals" of the same account. */
export const andOthers = (openDeals: number | string | null | undefined): string => {
  const others = Number(openDeals ?? 1) - 1;
  return others < 1 ? '' : ` and ${others} other open ${others === 1 ? 'deal' : 'deals'}`;
};
