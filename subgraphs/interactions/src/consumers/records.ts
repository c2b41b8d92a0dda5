import { fromActivity } from '../timeline/from-activity.ts';
import { fromGongCall } from '../timeline/from-gong-call.ts';
import { tellWith } from './tell.ts';

/** Puts recorded calls on the timeline and takes off those that are deleted. */
export const onGongCallChanged = tellWith(fromGongCall);

/** Puts a CRM's activities on the timeline and takes off those that are deleted. */
export const onActivityChanged = tellWith(fromActivity);
