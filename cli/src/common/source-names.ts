/** Kinds of exports, with a description of the paths that their loaders accept. */
export const sourcePaths = {
  slack: 'a workspace export: the zip file or the unpacked folder',
  gong: 'a folder of API pages (users, calls, transcripts), or one page',
  crm: 'a folder of CSV tables (of Salesforce, of HubSpot, or of any CRM), or one table',
} as const;

export type SourceName = keyof typeof sourcePaths;
export const sourceNames = Object.keys(sourcePaths) as SourceName[];
