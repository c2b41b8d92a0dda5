import type { AccountFacts, ConsentChannel, ContactFacts } from '../../identity/source-record.ts';
import type { Fields } from '../columns/fields.ts';

/** Facts that every CRM keeps in columns of its customers' own naming. */

/** Size of an apartment owner's portfolio, and its property-management software. */
export const propertyFacts = (fields: Fields): AccountFacts => ({
  propertyCount: fields.integer('PropertyCount'),
  unitCount: fields.integer('UnitCount'),
  propertySoftware: fields.ids('PropertyManagementSoftware'),
});

const decisionRoles: Record<string, string> = {
  decisionmaker: 'DECISION_MAKER',
  economicbuyer: 'ECONOMIC_BUYER',
  economicdecisionmaker: 'ECONOMIC_BUYER',
  budgetholder: 'ECONOMIC_BUYER',
  champion: 'CHAMPION',
  influencer: 'INFLUENCER',
  technicalevaluator: 'TECHNICAL_EVALUATOR',
  technicalbuyer: 'TECHNICAL_EVALUATOR',
  evaluator: 'TECHNICAL_EVALUATOR',
  enduser: 'END_USER',
  blocker: 'BLOCKER',
};

/** The role in buying decisions that a column names; null for an unknown one. */
export function decisionRole(fields: Fields, column: string): string | null {
  const roles = fields.ids(column).map((role) => decisionRoles[role.toLowerCase().replace(/[^a-z]/g, '')]);
  return roles.find((role) => role !== undefined) ?? null;
}

/** Reads flags such as "has opted out of …", where there are such columns. */
export function consents(fields: Fields, columns: Partial<Record<ConsentChannel, string>>): ContactFacts['consents'] {
  return Object.entries(columns).flatMap(([channel, column]) => {
    const optedOut = fields.flag(column);
    return optedOut === null
      ? []
      : [
          {
            channel: channel as ConsentChannel,
            status: optedOut ? ('OPTED_OUT' as const) : ('NOT_OPTED_OUT' as const),
          },
        ];
  });
}

/** Joins the parts of a person's name. */
export const joinedName = (...parts: (string | null)[]): string | null => parts.filter(Boolean).join(' ') || null;

/** Reads a company's yearly revenue. */
export function revenueFacts(fields: Fields, amountField: string, currencyField: string): AccountFacts {
  const { amount, currency } = money(fields, amountField, currencyField);
  return { annualRevenue: amount, currency: amount ? currency : null };
}

/** Reads an amount with its currency: from the currency column, or else from the sign next to the number. */
export function money(fields: Fields, amountField: string, currencyField: string) {
  const money = fields.money(amountField);
  const currency = fields.text(currencyField);
  if (money?.currency && currency && money.currency !== currency.toUpperCase()) {
    fields.defects.push({
      reason: `${amountField} is in another currency than ${currencyField} says`,
      value: currency,
    });
  }
  return { amount: money?.amount ?? null, currency: currency ?? money?.currency ?? null };
}

/** Joins city, state and country to one line. */
export function place(fields: Fields, ...columns: string[]): string | null {
  const parts = columns.flatMap((column) => fields.text(column) ?? []);
  return parts.length > 0 ? [...new Set(parts)].join(', ') : null;
}
