import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const decisionRoles = [
  'DECISION_MAKER',
  'ECONOMIC_BUYER',
  'CHAMPION',
  'INFLUENCER',
  'TECHNICAL_EVALUATOR',
  'END_USER',
  'BLOCKER',
] as const;

/** A person at a customer, built from source records and people's edits. */
export const Contact = defineEntity({
  name: 'Contact',
  schema: 'contacts',
  tableName: 'contacts',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    fullName: p.text(),
    firstName: p.text().nullable(),
    lastName: p.text().nullable(),
    title: p.text().nullable(),
    decisionRole: p.enum(decisionRoles).$type<(typeof decisionRoles)[number]>().nullable(),
    primaryEmail: p.text().nullable(),
    accountId: p.uuid().nullable(),
    mergedIntoId: p.uuid().nullable(),
    /** Null when no source knows. */
    isSample: p.boolean().nullable(),
    version: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type ContactRow = InferEntity<typeof Contact>;
