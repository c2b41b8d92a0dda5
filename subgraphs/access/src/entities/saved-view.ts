import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Filters, columns and the like of a page that somebody has given a name. */
export const SavedView = defineEntity({
  name: 'SavedView',
  schema: 'access',
  tableName: 'saved_views',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    page: p.text(),
    name: p.text(),
    search: p.text(),
    shared: p.boolean(),
    createdBy: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type SavedViewRow = InferEntity<typeof SavedView>;

/** Whom a default is for that is everybody's. No subject is empty. */
export const everybody = '';

/** The view that a page opens with. */
export const DefaultView = defineEntity({
  name: 'DefaultView',
  schema: 'access',
  tableName: 'default_views',
  properties: {
    tenantId: p.text().primary(),
    page: p.text().primary(),
    /** Subject of the person, or `everybody`. */
    subject: p.text().primary(),
    viewId: p.uuid(),
  },
});
