import type { Evidence } from '../entities/alert.ts';
import type { AlertRuleRow } from '../entities/alert-rule.ts';

/** Something that a rule has seen: it becomes an alert, or one more occurrence of an alert that stands already. */
export interface Candidate {
  readonly rule: AlertRuleRow;
  /** What makes two candidates the same alert, within the rule. */
  readonly cause: string;
  readonly title: string;
  readonly message: string;
  readonly evidence: Evidence;
  readonly accountId: string | null;
  readonly interactionId: string | null;
}
