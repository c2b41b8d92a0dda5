/** Returns a list with the value; an empty one if there is no value. */
export const asList = <T>(value: T | null | undefined): T[] => (value == null ? [] : [value]);
