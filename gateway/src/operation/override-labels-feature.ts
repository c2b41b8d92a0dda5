import { list, text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import type { ClientRequest } from '../request/client-request.ts';

export interface OverrideLabelOptions {
  /** Names the labels of progressive overrides (`@override(label:)`) that hold for a request. None by default. */
  readonly overrideLabels?: (client: ClientRequest) => Iterable<string>;
}

export const overrideLabelsFeature = defineFeature({
  settings: {
    OVERRIDE_LABELS: list().default([]).describe('Labels of progressive overrides that hold for every request'),
    OVERRIDE_LABELS_HEADER: text().optional().describe('Header in which clients name further labels; unset: none can'),
  },
  options({ OVERRIDE_LABELS, OVERRIDE_LABELS_HEADER }): OverrideLabelOptions {
    const header = OVERRIDE_LABELS_HEADER?.toLowerCase();
    return {
      // The labels that hold always, and those that the client names, when it may.
      overrideLabels({ requestHeaders }) {
        const named = header === undefined ? undefined : requestHeaders[header];
        return [...OVERRIDE_LABELS, ...(named?.split(',').map((label) => label.trim()) ?? [])];
      },
    };
  },
});
