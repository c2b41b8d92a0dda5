/** What groups and conditions go by. */
export type Dimension =
  | 'ACCOUNT'
  | 'ACCOUNT_OWNER'
  | 'CALL_KIND'
  | 'COMPETITOR'
  | 'DEAL'
  | 'DECISION_ROLE'
  | 'EMPLOYEE'
  | 'INDUSTRY'
  | 'OBJECTION_CATEGORY'
  | 'PRODUCT'
  | 'REGION'
  | 'SEGMENT'
  | 'SENIORITY'
  | 'SOFTWARE'
  | 'SOURCE'
  | 'STAGE'
  | 'TOPIC';

/** A condition on the records of a metric: the dimension has one of these values. */
export interface Condition {
  readonly dimension: Dimension;
  readonly values: readonly string[];
}
