/** What `start` loads of the sample: the core and the companies with stories, the core alone, or nothing. */
export const sampleSizes = ['on', 'small', 'off'] as const;
export type SampleSize = (typeof sampleSizes)[number];
