/** Writes a time as ISO 8601 in UTC with milliseconds, as a Date from the database is written. */
export const instant = (time: string): string => new Date(time).toISOString();
