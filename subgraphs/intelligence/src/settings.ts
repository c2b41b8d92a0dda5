import type { CheckSettings } from '@sophia/subgraph-kit/settings';
import { engineSettings } from '@sophia/text-engines/settings';
import { askingSettings } from './gateway/settings.ts';
import { checkLanguageModel, languageModelSettings } from './language-model/settings.ts';
import { deliverySettings } from './notifying/settings.ts';
import { vectorSettings } from './vectors/open/settings.ts';

/** Settings that only this subgraph has. */
export const settings = {
  ...engineSettings,
  ...vectorSettings,
  ...deliverySettings,
  ...languageModelSettings,
  ...askingSettings,
};

/** Refuses settings that do not fit together. */
export const checkSettings: CheckSettings<typeof settings> = checkLanguageModel;
