import { CallTopic } from './call-topic.ts';
import { CallTracker } from './call-tracker.ts';
import { GongCall } from './gong-call.ts';
import { GongParty } from './gong-party.ts';
import { GongUser } from './gong-user.ts';
import { TranscriptSegment } from './transcript-segment.ts';

export const entities = [CallTopic, CallTracker, GongCall, GongParty, GongUser, TranscriptSegment];
