import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export type DealWarningKind =
  | 'CLOSE_DATE_PASSED'
  | 'NO_CLOSE_DATE'
  | 'SLIPPED'
  | 'STALLED'
  | 'NO_CONTACT'
  | 'CHANCE_FALLING'
  | 'NO_AMOUNT';

/** An open deal with what is known about its way. Rows are selected, never written: `facts` writes deals. */
export const OpenDeal = defineEntity({
  name: 'OpenDeal',
  schema: 'intelligence',
  tableName: 'deal_facts',
  properties: {
    tenantId: p.text().primary(),
    dealId: p.uuid().primary(),
    accountId: p.uuid().nullable(),
    ownerId: p.uuid().nullable(),
    name: p.text(),
    stage: p.text(),
    product: p.text().nullable(),
    amount: p.decimal('string').nullable(),
    currency: p.text().nullable(),
    closeDate: p.date().nullable(),
    openedAt: p.datetime(),
    stageSince: p.datetime(),
    lastContactAt: p.datetime().nullable(),
    /** When its close date was last moved later, in the time that counts. */
    slippedAt: p.datetime().nullable(),
    scoreId: p.uuid().nullable(),
    /** Points that the chance fell in a week. */
    chanceFell: p.float().nullable(),
    warnings: p.array().$type<DealWarningKind[]>(),
  },
});
export type OpenDealRow = InferEntity<typeof OpenDeal>;
