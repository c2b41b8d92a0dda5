import { url } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface DirectoryOptions {
  /** URL of the subgraph that knows API keys and the rights of users; without it there are none but those of tokens. */
  readonly directoryUrl?: string;
}

export const directoryFeature = defineFeature({
  settings: {
    DIRECTORY_URL: url('http', 'https')
      .optional()
      .describe('URL of the subgraph access, which knows API keys and the roles of users; unset: tokens alone count'),
  },
  options: ({ DIRECTORY_URL }): DirectoryOptions => ({ directoryUrl: DIRECTORY_URL }),
});
