import type { IngestSource } from '@sophia/ingest';
import { loadCrm } from './load-crm.ts';

/** CRM exports as CSV: tables that know things by name, Salesforce's objects, HubSpot's. */
export const ingest: IngestSource = { source: 'crm', load: loadCrm };
