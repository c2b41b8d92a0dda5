import { engineSettings } from './engines/settings.ts';

/** Settings that only this subgraph has. */
export const settings = { ...engineSettings };
