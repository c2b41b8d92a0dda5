import { oneOf } from '../../common/one-of.ts';
import { readText } from '../../common/read-texts.ts';

/** Kinds of points that the rail can be narrowed to, in the order of its choices. */
export const pointKinds = [
  'OBJECTION',
  'PAIN_POINT',
  'BUYING_SIGNAL',
  'ACTION_ITEM',
  'DECISION',
  'QUESTION',
  'FEATURE_REQUEST',
  'INTEGRATION_REQUIREMENT',
  'ESCALATION',
  'CHURN_SIGNAL',
  'COMPLIANCE',
  'DECISION_MAKER',
  'QUALIFICATION',
  'PORTFOLIO_SIZE',
] as const;
export type PointKind = (typeof pointKinds)[number];

/** What the URL of a call says. */
export interface CallSearch {
  /** Second of the call that is looked at. */
  readonly at?: number | undefined;
  /** Words that the transcript is searched for. */
  readonly find?: string | undefined;
  /** Kind of the points in the rail. */
  readonly point?: PointKind | undefined;
}

const longestCallSeconds = 7 * 24 * 3600;

export const readCallSearch = (search: Record<string, unknown>): CallSearch => {
  const at = Number(search.at ?? Number.NaN);
  return {
    at: at >= 0 && at < longestCallSeconds ? Math.floor(at) : undefined,
    find: readText(search.find),
    point: oneOf(pointKinds, search.point),
  };
};
