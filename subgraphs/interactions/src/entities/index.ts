import { ConversationThread } from './conversation-thread.ts';
import { InteractionParticipant } from './interaction-participant.ts';
import { SourceSync } from './source-sync.ts';
import { TimelineEntry } from './timeline-entry.ts';
import { UnifiedInteraction } from './unified-interaction.ts';

/** Tables that are read through the ORM. Facts about other subgraphs' records are read by SQL. */
export const entities = [TimelineEntry, UnifiedInteraction, InteractionParticipant, ConversationThread, SourceSync];
