/** The kinds of exports that can be loaded, with the paths that their loaders take. */
export const sourcePaths = {
  slack: 'a workspace export: the zip file, or the folder that it was unpacked to',
  gong: 'a folder of API pages (users, calls, transcripts), or one page',
  crm: 'a folder of CSV tables (of Salesforce, of HubSpot, or of any CRM), or one table',
} as const;

export type SourceName = keyof typeof sourcePaths;
export const sourceNames = Object.keys(sourcePaths) as SourceName[];
