export const warningNames = [
  'CLOSE_DATE_PASSED',
  'SLIPPED',
  'STALLED',
  'NO_CONTACT',
  'CHANCE_FALLING',
  'NO_CLOSE_DATE',
  'NO_AMOUNT',
] as const;
export type WarningName = (typeof warningNames)[number];

/** Names of the warnings of open deals, for pills and filters. */
export const warningTitles: Record<WarningName, string> = {
  CLOSE_DATE_PASSED: 'Close date passed',
  SLIPPED: 'Slipped',
  STALLED: 'Stalled',
  NO_CONTACT: 'No contact',
  CHANCE_FALLING: 'Chance falling',
  NO_CLOSE_DATE: 'No close date',
  NO_AMOUNT: 'No amount',
};
