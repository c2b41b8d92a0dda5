import { fromActivity } from '../timeline/from-activity.ts';
import { fromGongCall } from '../timeline/from-gong-call.ts';
import { tellWith } from './tell.ts';

/** Adds recorded calls to the timeline and removes deleted ones. */
export const onGongCallChanged = tellWith(fromGongCall);

/** Adds CRM activities to the timeline and removes deleted ones. */
export const onActivityChanged = tellWith(fromActivity);
