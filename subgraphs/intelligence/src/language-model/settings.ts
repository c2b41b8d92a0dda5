import { duration, integer, oneOf, secret, text, url } from '@sophia/settings';
import type { z } from 'zod';

/** Settings of the language model, which is used only if it is named. */
export const languageModelSettings = {
  LANGUAGE_MODEL: text()
    .optional()
    .describe('Name of a language model, as its server knows it; it gets texts of customers; unset: none is used'),
  LANGUAGE_MODEL_API: oneOf('anthropic', 'openai')
    .default('anthropic')
    .describe('What its server speaks: anthropic: Anthropic Messages; openai: Chat Completions, as vLLM does'),
  LANGUAGE_MODEL_URL: url('http', 'https')
    .optional()
    .describe(
      'Its server, with the version in the path, such as http://localhost:8000/v1; unset, with anthropic: that of Anthropic',
    ),
  LANGUAGE_MODEL_KEY: secret().optional().describe('Key for its server; required by that of Anthropic'),
  LANGUAGE_MODEL_TIMEOUT: duration().default(60_000).describe('Longest call of the language model'),
  LANGUAGE_MODEL_CONCURRENCY: integer(1, 64)
    .default(4)
    .describe('Largest number of calls of the language model at once'),
  LANGUAGE_MODEL_DAILY_TOKENS: integer(0, 1_000_000_000)
    .default(1_000_000)
    .describe('Tokens, read and written, that the language model may take for a tenant in a day (UTC)'),
};

export type LanguageModelSettings = z.output<z.ZodObject<typeof languageModelSettings>>;

const anthropicUrl = 'https://api.anthropic.com/v1';

/** Returns the server's URL. Undefined if none is set for an API that has no usual one. */
export const languageModelUrl = ({
  LANGUAGE_MODEL_URL: given,
  LANGUAGE_MODEL_API: api,
}: LanguageModelSettings): string | undefined => given ?? (api === 'anthropic' ? anthropicUrl : undefined);

/** Refuses settings that do not fit together. */
export function checkLanguageModel(
  settings: LanguageModelSettings,
  refuse: (name: keyof LanguageModelSettings, message: string) => void,
): void {
  if (settings.LANGUAGE_MODEL === undefined) return;
  const server = languageModelUrl(settings);
  if (server === undefined) refuse('LANGUAGE_MODEL_URL', 'is required with LANGUAGE_MODEL_API=openai');
  if (server === anthropicUrl && settings.LANGUAGE_MODEL_KEY === undefined)
    refuse('LANGUAGE_MODEL_KEY', `is required by ${anthropicUrl}`);
}
