/** A record that nothing can be made of. The message says why, in the same words for all records with the same trouble. */
export class UnusableRecordError extends Error {}
