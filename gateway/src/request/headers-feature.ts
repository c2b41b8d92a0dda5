import { list } from '@sophia/settings';
import { z } from 'zod';
import { defineFeature } from '../common/feature.ts';
import {
  InvalidHeaderRule,
  type RequestHeaderRule,
  type ResponseHeaderRule,
  requestHeaderRule,
  responseHeaderRule,
} from './header-rules.ts';

export interface HeaderOptions {
  /** Client headers that are forwarded to subgraphs. None by default. */
  readonly requestHeaders?: readonly RequestHeaderRule[];
  /** Subgraph headers that are returned to clients. None by default. With cookies among them, no answer is shared. */
  readonly responseHeaders?: readonly ResponseHeaderRule[];
}

/** Parses each rule of a list. */
const rules = <Rule>(read: (text: string) => Rule) =>
  list().transform((given, context): Rule[] => {
    try {
      return given.map(read);
    } catch (error) {
      if (!(error instanceof InvalidHeaderRule)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

export const headersFeature = defineFeature({
  settings: {
    FORWARD_REQUEST_HEADERS: rules(requestHeaderRule)
      .default([])
      .describe(
        'Client headers forwarded to subgraphs, as name, name->other-name or subgraph:name, separated by commas; subgraph.root:name leaves out requests for entities; connection_init.name->other-name forwards a member of a WebSocket’s connection_init payload',
      ),
    FORWARD_RESPONSE_HEADERS: rules(responseHeaderRule)
      .default([])
      .describe(
        'Subgraph headers returned to clients, as name, name=last, name=append or subgraph:name; by default the first value is used. With set-cookie no queries are shared',
      ),
  },
  options: (settings): HeaderOptions => ({
    requestHeaders: settings.FORWARD_REQUEST_HEADERS,
    responseHeaders: settings.FORWARD_RESPONSE_HEADERS,
  }),
});
