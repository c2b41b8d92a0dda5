/** The kinds of exports that can be loaded. */
export const sourceNames = ['slack', 'gong', 'crm'] as const;
export type SourceName = (typeof sourceNames)[number];
