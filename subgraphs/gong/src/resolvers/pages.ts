import type { Connection, Edge } from '@sophia/subgraph-kit';
import type { GongCallRow } from '../entities/gong-call.ts';
import type { GongUserRow } from '../entities/gong-user.ts';
import type { TranscriptSegmentRow } from '../entities/transcript-segment.ts';

export type GongCallPage = Connection<GongCallRow>;
export type GongCallPageEdge = Edge<GongCallRow>;
export type GongUserPage = Connection<GongUserRow>;
export type GongUserPageEdge = Edge<GongUserRow>;
export type TranscriptSegmentPage = Connection<TranscriptSegmentRow>;
export type TranscriptSegmentPageEdge = Edge<TranscriptSegmentRow>;
