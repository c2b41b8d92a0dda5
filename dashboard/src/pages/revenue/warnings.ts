import type { WarningName } from './search.ts';

/** Names of the warnings, for pills and filters. */
export const warningTitles: Record<WarningName, string> = {
  CLOSE_DATE_PASSED: 'Close date passed',
  SLIPPED: 'Slipped',
  STALLED: 'Stalled',
  NO_CONTACT: 'No contact',
  CHANCE_FALLING: 'Chance falling',
  NO_CLOSE_DATE: 'No close date',
  NO_AMOUNT: 'No amount',
};
