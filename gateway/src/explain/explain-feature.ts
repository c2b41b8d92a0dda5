import { text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { isTrusted } from '../identity/is-trusted.ts';
import type { ClientRequest } from '../request/client-request.ts';

export interface ExplainOptions {
  /** Whether a client is shown the plans of its operations when it asks with `x-show-plan`. By default the developer is. */
  readonly showPlan?: (client: ClientRequest) => boolean;
}

/** Shows plans to the developer alone. */
export const showPlanToDeveloper = ({ identity }: ClientRequest): boolean => isTrusted(identity, undefined);

export const explainFeature = defineFeature({
  settings: {
    PLAN_ROLE: text()
      .optional()
      .describe(
        'Who has this role is shown an operation’s plan when it sends x-show-plan; the local developer always is',
      ),
  },
  options: ({ PLAN_ROLE }): ExplainOptions => ({ showPlan: ({ identity }) => isTrusted(identity, PLAN_ROLE) }),
});
