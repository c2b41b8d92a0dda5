import { expect, it } from 'vitest';
import { settingsProblems } from '../src/supervisor/settings-problems.ts';

it('names the settings of a language model that are missing', () => {
  expect(settingsProblems({})).toEqual([]);
  expect(settingsProblems({ LANGUAGE_MODEL: 'claude-sonnet-4-5' })).toEqual([
    'LANGUAGE_MODEL_KEY: is required by https://api.anthropic.com/v1',
  ]);
  expect(settingsProblems({ LANGUAGE_MODEL: 'Qwen/Qwen3-8B', LANGUAGE_MODEL_API: 'openai' })).toEqual([
    'LANGUAGE_MODEL_URL: is required with LANGUAGE_MODEL_API=openai',
  ]);
  expect(settingsProblems({ LANGUAGE_MODEL: 'mine', LANGUAGE_MODEL_URL: 'https://models.example/v1' })).toEqual([]);
});
