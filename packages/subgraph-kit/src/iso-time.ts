/** Writes a time as ISO 8601 in UTC with milliseconds, whether the database returned a Date or a text. */
export const isoTime = (time: string | Date): string => new Date(time).toISOString();
