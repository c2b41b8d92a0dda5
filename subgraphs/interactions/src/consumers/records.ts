import { fromActivity } from '../timeline/from-activity.ts';
import { fromGongCall } from '../timeline/from-gong-call.ts';
import { interactionHandler } from './interaction-handler.ts';

/** Adds recorded calls to the timeline and removes deleted ones. */
export const onGongCallChanged = interactionHandler(fromGongCall);

/** Adds CRM activities to the timeline and removes deleted ones. */
export const onActivityChanged = interactionHandler(fromActivity);
