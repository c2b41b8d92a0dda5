/** In words, for people: that a measure is not known. `about` says what it measures, as a sentence begins. */
export const unknownLabel = (about: string): string => `Not known: ${about.charAt(0).toLowerCase()}${about.slice(1)}`;
