import type { IngestSource } from '@sophia/ingest';
import { loadPages } from './load-pages.ts';

/** Loads pages of Gong's API: users, calls and transcripts. */
export const ingest: IngestSource = { source: 'gong', load: loadPages };
