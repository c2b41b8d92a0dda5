import { deriveId } from '@sophia/database';
import type { SourceSystem } from './source-record.ts';

/** Derives the id of a source's record of a company or person. References use the same id. */
export const recordId = (tenant: string, source: SourceSystem, objectType: string, sourceId: string): string =>
  deriveId(tenant, source, objectType, sourceId);

/** Derives a deal's id from the record's: a deal is one record of one source. */
export const dealId = (tenant: string, source: SourceSystem, sourceId: string): string =>
  deriveId(tenant, source, 'deal', sourceId);
