import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Stored } from '@sophia/outbound';
import type { SigningKeys } from '../posting/signing-keys.ts';

const payloads = ['THIN', 'FULL'] as const;
const signatures = ['SYMMETRIC', 'ASYMMETRIC'] as const;

export const Endpoint = defineEntity({
  name: 'Endpoint',
  schema: 'webhooks',
  tableName: 'endpoints',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    url: p.text(),
    /** Empty for all. */
    eventTypes: p.array(),
    /** Empty for all. */
    accountIds: p.array(),
    payload: p.enum(payloads),
    signature: p.enum(signatures),
    publicKey: p.text().nullable(),
    secrets: p.json<Stored<SigningKeys>>(),
    previousValidUntil: p.datetime().nullable(),
    enabled: p.boolean(),
    disabledReason: p.text().nullable(),
    failingSince: p.datetime().nullable(),
    createdBy: p.text(),
    /** Contract of the key that created it: it gets what that shows. */
    contract: p.text().nullable(),
    /** Names of the scopes that the creator had, as far as events need them. */
    scopes: p.array(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type EndpointRow = InferEntity<typeof Endpoint>;
