/** A time as the driver reads it, in ISO 8601 of UTC with milliseconds. */
export const isoTime = (time: string | Date): string => new Date(time).toISOString();
