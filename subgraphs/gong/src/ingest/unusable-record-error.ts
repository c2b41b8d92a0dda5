/** Thrown for a record that cannot be used. Equal problems have equal messages, so that the summary can count them. */
export class UnusableRecordError extends Error {}
