import { defineMigration } from '@sophia/database';

/** Notes which parties of calls were erased: what they say in transcripts that arrive later is not kept. */
export const eraseParties = defineMigration('2026-12-06-erased-parties', (sql) =>
  sql('alter table gong.gong_parties add column is_erased boolean not null default false'),
);
