import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const ApiKey = defineEntity({
  name: 'ApiKey',
  schema: 'access',
  tableName: 'api_keys',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    prefix: p.text(),
    scopes: p.array(),
    contract: p.text().nullable(),
    /** Null together with the rate, for the budget that the gateway gives to programs. */
    budgetMaximum: p.integer().nullable(),
    budgetRestoreRate: p.integer().nullable(),
    operationList: p.text().nullable(),
    /** SHA-256 of the secret, in hexadecimal. */
    digest: p.text(),
    /** The digest before the last rotation. */
    previousDigest: p.text().nullable(),
    previousValidUntil: p.datetime().nullable(),
    createdBy: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime().nullable(),
    lastUsedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});
export type ApiKeyRow = InferEntity<typeof ApiKey>;
