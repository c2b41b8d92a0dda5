import { duration, url } from '@sophia/settings';
import type { z } from 'zod';

/** Settings of questions in plain language. */
export const askingSettings = {
  GATEWAY_URL: url('http', 'https')
    .optional()
    .describe(
      'The gateway, such as http://gateway:4000/graphql, through which questions are answered; unset: `ask` declines',
    ),
  ASK_TIMEOUT: duration().default(10_000).describe('Longest time of one query that answers a question'),
};

export type AskingSettings = {
  readonly [Name in keyof typeof askingSettings]: z.output<(typeof askingSettings)[Name]>;
};
