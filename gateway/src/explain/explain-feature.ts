import { text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { isTrusted } from '../identity/is-trusted.ts';
import type { ClientRequest } from '../request/client-request.ts';

export interface ExplainOptions {
  /**
   * Returns true if a client gets the plans of its operations when it sends `x-show-plan`. By default only the
   * developer does.
   */
  readonly showPlan?: (client: ClientRequest) => boolean;
}

/** Returns true only for the developer. */
export const showPlanToDeveloper = ({ identity }: ClientRequest): boolean => isTrusted(identity, undefined);

export const explainFeature = defineFeature({
  settings: {
    PLAN_ROLE: text()
      .optional()
      .describe(
        'Role of clients that get an operation’s plan when they send x-show-plan; the local developer always does',
      ),
  },
  options: ({ PLAN_ROLE }): ExplainOptions => ({ showPlan: ({ identity }) => isTrusted(identity, PLAN_ROLE) }),
});
