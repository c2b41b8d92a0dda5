import { list, text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import type { ClientRequest } from '../request/client-request.ts';

export interface OverrideLabelOptions {
  /** Returns the labels of progressive overrides (`@override(label:)`) that apply to a request. None by default. */
  readonly overrideLabels?: (client: ClientRequest) => Iterable<string>;
}

export const overrideLabelsFeature = defineFeature({
  settings: {
    OVERRIDE_LABELS: list().default([]).describe('Labels of progressive overrides that apply to every request'),
    OVERRIDE_LABELS_HEADER: text()
      .optional()
      .describe('Header in which clients name further labels; if unset, they cannot'),
  },
  options({ OVERRIDE_LABELS, OVERRIDE_LABELS_HEADER }): OverrideLabelOptions {
    const header = OVERRIDE_LABELS_HEADER?.toLowerCase();
    return {
      // Returns the configured labels, and those in the client's header if clients may name labels.
      overrideLabels({ requestHeaders }) {
        const named = header === undefined ? undefined : requestHeaders[header];
        return [...OVERRIDE_LABELS, ...(named?.split(',').map((label) => label.trim()) ?? [])];
      },
    };
  },
});
