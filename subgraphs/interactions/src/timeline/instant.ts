/** An ISO 8601 time in UTC to the millisecond: what a Date read back from the database compares equal to. */
export const instant = (time: string): string => new Date(time).toISOString();
