import { flag, oneOf, text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { openManifest } from './operation-manifest.ts';
import type { PersistedOperationsOptions } from './persisted-operations.ts';

export interface PersistedOptions {
  /** Operations that clients may request by hash or id. By default by hash, after sending the text once. */
  readonly persistedOperations?: PersistedOperationsOptions;
}

export const persistedFeature = defineFeature({
  settings: {
    APQ: flag().default(true).describe('Lets clients send the text of an operation once, and its hash from then on'),
    OPERATION_MANIFEST: text()
      .optional()
      .describe(
        'File of operations that clients may request by id: Apollo’s manifest, or texts by id; reloaded when it changes',
      ),
    SAFELIST: oneOf('off', 'also', 'only')
      .default('off')
      .describe('Use of the manifest: off ignores it, also adds its operations to all others, only refuses all others'),
  },
  async options({ APQ, OPERATION_MANIFEST, SAFELIST }, { logger }): Promise<PersistedOptions> {
    if (SAFELIST === 'off' || OPERATION_MANIFEST === undefined) return { persistedOperations: { automatic: APQ } };
    const manifest = await openManifest(OPERATION_MANIFEST, logger);
    return { persistedOperations: { automatic: APQ, manifest, manifestOnly: SAFELIST === 'only' } };
  },
  check({ OPERATION_MANIFEST, SAFELIST }, refuse) {
    if (SAFELIST !== 'off' && OPERATION_MANIFEST === undefined) {
      refuse('OPERATION_MANIFEST', `is required by SAFELIST=${SAFELIST}`);
    }
  },
});
