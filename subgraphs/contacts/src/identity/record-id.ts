import { deriveId } from '@sophia/database';
import type { SourceSystem } from './source-record.ts';

/** The id under which a source's record of a company or a person is kept, whether it is known yet or only referred to. */
export const recordId = (tenant: string, source: SourceSystem, objectType: string, sourceId: string): string =>
  deriveId(tenant, source, objectType, sourceId);

/** A deal is one record of one source, so that its id is the record's. */
export const dealId = (tenant: string, source: SourceSystem, sourceId: string): string =>
  deriveId(tenant, source, 'deal', sourceId);
