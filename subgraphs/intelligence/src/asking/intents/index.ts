import { accountFacts } from './account-facts.ts';
import type { Intent } from './common/intent.ts';
import { metricQuestion } from './metric/index.ts';

/** All kinds of questions. */
export const intents: readonly Intent[] = [metricQuestion, accountFacts];
