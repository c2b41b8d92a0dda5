import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';

/** A call or a meeting holds the words of both sides; these are written by one. */
const writtenKinds = ['MESSAGE', 'EMAIL'];

/** Whether our own people wrote the interaction, so that its mood and its complaints are not the customer's. */
export const isOurOwn = ({ kind, direction }: Pick<InteractionAnalysisRow, 'kind' | 'direction'>): boolean =>
  direction === 'OUTBOUND' && writtenKinds.includes(kind);

/** The same as SQL, of the row that goes by `alias`. */
export const ourOwnWords = (alias: string): string =>
  `${alias}.direction = 'OUTBOUND' and ${alias}.kind in (${writtenKinds.map((kind) => `'${kind}'`).join(', ')})`;
