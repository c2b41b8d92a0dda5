import { flag, oneOf, text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { createOperationLists, type OperationLists } from './operation-lists.ts';
import { openManifest } from './operation-manifest.ts';
import type { PersistedOperationsOptions } from './persisted-operations.ts';

export interface PersistedOptions {
  /** Operations that clients may request by hash or id. By default by hash, after sending the text once. */
  readonly persistedOperations?: PersistedOperationsOptions;
  /** Lists of the operations of clients that may send these alone; without lists they may send none. */
  readonly operationLists?: OperationLists;
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
    OPERATION_LISTS: text()
      .optional()
      .describe('Folder of manifests NAME.json: the only operations of API keys whose operationList is NAME'),
  },
  async options({ APQ, OPERATION_MANIFEST, SAFELIST, OPERATION_LISTS }, { logger }): Promise<PersistedOptions> {
    const operationLists = OPERATION_LISTS === undefined ? undefined : createOperationLists(OPERATION_LISTS, logger);
    if (SAFELIST === 'off' || OPERATION_MANIFEST === undefined) {
      return { operationLists, persistedOperations: { automatic: APQ } };
    }
    const manifest = await openManifest(OPERATION_MANIFEST, logger);
    return { operationLists, persistedOperations: { automatic: APQ, manifest, manifestOnly: SAFELIST === 'only' } };
  },
  check({ OPERATION_MANIFEST, SAFELIST }, refuse) {
    if (SAFELIST !== 'off' && OPERATION_MANIFEST === undefined) {
      refuse('OPERATION_MANIFEST', `is required by SAFELIST=${SAFELIST}`);
    }
  },
});
