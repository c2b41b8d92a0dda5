import { engineSettings } from './engines/settings.ts';
import { deliverySettings } from './notifying/settings.ts';
import { vectorSettings } from './vectors/open/settings.ts';

/** Settings that only this subgraph has. */
export const settings = { ...engineSettings, ...vectorSettings, ...deliverySettings };
