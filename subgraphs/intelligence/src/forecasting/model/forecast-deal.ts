/** A dated move between stages. */
interface Move {
  readonly at: number;
  readonly from: string | null;
  readonly stage: string;
}

/** A deal as it was known at the time of the forecast. Times are milliseconds. */
export interface ForecastDeal {
  readonly ownerId: string | null;
  readonly segment: string | null;
  readonly product: string | null;
  readonly stage: string | null;
  readonly status: 'OPEN' | 'WON' | 'LOST';
  readonly amount: number | null;
  readonly openedAt: number;
  /** Null while it is open. */
  readonly closedAt: number | null;
  /** Oldest first. */
  readonly moves: readonly Move[];
}

/** True if a deal was open at a time, by what is known now. */
export const wasOpen = ({ openedAt, closedAt }: ForecastDeal, time: number): boolean =>
  openedAt <= time && (closedAt === null || closedAt > time);

/** Returns the stage of a deal at an earlier time; null for one whose moves are not known. */
export function stageAt({ moves }: ForecastDeal, time: number): string | null {
  const passed = moves.findLast(({ at }) => at <= time);
  return passed === undefined ? (moves[0]?.from ?? null) : passed.stage;
}

const ageBands = [7, 14, 30, 60, 90, 120, 180];
const day = 86_400_000;

/** Returns the place of a deal's age among the bands that `bandDays` lists. */
export function ageBandAt({ openedAt }: ForecastDeal, time: number): number {
  const days = (time - openedAt) / day;
  const band = ageBands.findIndex((below) => days < below);
  return band === -1 ? ageBands.length : band;
}

/** Returns the days of age from which and below which a deal is in a band. The last band has no end. */
export const bandDays = (band: number): { from: number; below: number | null } => ({
  from: band === 0 ? 0 : (ageBands[band - 1] ?? 0),
  below: ageBands[band] ?? null,
});
