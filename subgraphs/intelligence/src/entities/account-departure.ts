import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** That an account left, as a person has recorded it. */
export const AccountDeparture = defineEntity({
  name: 'AccountDeparture',
  schema: 'intelligence',
  tableName: 'account_departures',
  properties: {
    tenantId: p.text().primary(),
    accountId: p.uuid().primary(),
    leftOn: p.date(),
    reason: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.text(),
    version: p.integer(),
  },
});
export type AccountDepartureRow = InferEntity<typeof AccountDeparture>;
