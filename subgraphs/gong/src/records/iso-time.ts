/** Converts a time from the driver to ISO 8601 in UTC with milliseconds. */
export const isoTime = (time: string | Date): string => new Date(time).toISOString();
