import type { AccountFacts, ConsentChannel, ContactFacts } from '../identity/source-record.ts';
import type { Fields } from './fields.ts';

/** Facts that every CRM keeps in columns of its customers' own naming. */

export const list = (value: string | null): string[] => (value === null ? [] : [value]);

/** How large an apartment owner's portfolio is, and which property-management software runs it. */
export const propertyFacts = (fields: Fields): AccountFacts => ({
  propertyCount: fields.integer('PropertyCount', 'NumberOfProperties', 'PropertiesManaged', 'Properties'),
  unitCount: fields.integer('UnitCount', 'NumberOfUnits', 'UnitsManaged', 'Units', 'Doors', 'DoorsManaged'),
  propertySoftware: fields.ids('PropertyManagementSoftware', 'PropertySoftware', 'PMS', 'PMSoftware'),
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

/** The part in buying decisions, of HubSpot's `hs_buying_role` and of custom columns; null for one that we do not know. */
export function decisionRole(fields: Fields): string | null {
  const roles = fields
    .ids('DecisionRole', 'BuyingRole', 'hs_buying_role')
    .map((role) => decisionRoles[role.toLowerCase().replace(/[^a-z]/g, '')]);
  return roles.find((role) => role !== undefined) ?? null;
}

/** What flags of the form "has opted out of …" say, where there are such columns. */
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
