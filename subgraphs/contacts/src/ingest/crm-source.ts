import type { IngestSource } from '@sophia/ingest';
import { loadCrm } from './load-crm.ts';

/** Loads CRM exports as CSV: Salesforce, HubSpot, and other tables of companies, people and deals. */
export const ingest: IngestSource = { source: 'crm', load: loadCrm };
