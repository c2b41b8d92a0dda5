import type { IngestSource } from '@sophia/ingest';
import { loadCrm } from './load-crm.ts';

/** CRM exports as CSV: Salesforce's objects, HubSpot's, and tables of companies, people and deals. */
export const ingest: IngestSource = { source: 'crm', load: loadCrm };
