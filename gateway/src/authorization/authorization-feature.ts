import { oneOf, text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import type { AuthorizationOptions } from './authorization.ts';

export interface FieldAuthorizationOptions {
  /** Options for @authenticated, @requiresScopes and @policy. */
  readonly authorization?: AuthorizationOptions;
}

export const authorizationFeature = defineFeature({
  settings: {
    POLICY_CLAIM: text().optional().describe('Claim of a token that lists the policies (@policy) that hold'),
    UNAUTHORIZED_FIELDS: oneOf('filter', 'reject')
      .default('filter')
      .describe(
        'Handling of unauthorised fields: filter returns null with an error for each, reject refuses the operation',
      ),
  },
  options: (settings): FieldAuthorizationOptions => ({
    authorization: {
      mode: settings.UNAUTHORIZED_FIELDS,
      policyClaim: settings.POLICY_CLAIM,
    },
  }),
});
