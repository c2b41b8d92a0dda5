import { ConversationThread } from './conversation-thread.ts';
import { InteractionParticipant } from './interaction-participant.ts';
import { SourceSync } from './source-sync.ts';
import { TimelineEntry } from './timeline-entry.ts';
import { UnifiedInteraction } from './unified-interaction.ts';

/** What is read through the ORM; what is only known of other subgraphs' records is not. */
export const entities = [TimelineEntry, UnifiedInteraction, InteractionParticipant, ConversationThread, SourceSync];
