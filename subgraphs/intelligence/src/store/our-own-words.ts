import { type Sql, sql } from '@sophia/database';
import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';

/** Kinds with a single author. Calls and meetings contain the words of both sides. */
const writtenKinds = ['MESSAGE', 'EMAIL'];

/** True if our own people wrote the interaction, so that its mood and complaints are not the customer's. */
export const isOurOwn = ({ kind, direction }: Pick<InteractionAnalysisRow, 'kind' | 'direction'>): boolean =>
  direction === 'OUTBOUND' && writtenKinds.includes(kind);

/** The same condition as SQL, for the row named `alias`. */
export const ourOwnWords = (alias: string): Sql =>
  sql`${sql.ref(`${alias}.direction`)} = 'OUTBOUND' and ${sql.ref(`${alias}.kind`)} = any(${writtenKinds}::text[])`;

/** Of the row named `alias`: the customer wrote the interaction. */
export const theirOwnWords = (alias: string): Sql =>
  sql`${sql.ref(`${alias}.direction`)} = 'INBOUND' and ${sql.ref(`${alias}.kind`)} = any(${writtenKinds}::text[])`;
