import { allRows, defineMigration, ownRows, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

export const createSavedViews = defineMigration('2026-12-03-saved-views', (sql) => {
  sql(`
    create table access.saved_views (
      tenant_id text not null,
      id uuid not null,
      page text not null,
      name text not null,
      search text not null,
      shared boolean not null,
      created_by text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, page, created_by, name)
    );
    create table access.default_views (
      tenant_id text not null,
      page text not null,
      subject text not null,
      view_id uuid not null,
      primary key (tenant_id, page, subject),
      foreign key (tenant_id, view_id) references access.saved_views on delete cascade
    );
    create index on access.default_views (tenant_id, view_id);
    ${tenantTable('access', 'saved_views')}
    ${tenantTable('access', 'default_views')}
  `);
  // They say what somebody likes to look at, and nothing of an account.
  sql(ownRows('access', { saved_views: allRows, default_views: allRows }));
  sql(
    moreEntityChangeTriggers('access', {
      tables: {
        saved_views: [{ typename: 'SavedView', id: 'changed.id' }],
        default_views: [{ typename: 'SavedView', id: 'changed.view_id' }],
      },
    }),
  );
});
