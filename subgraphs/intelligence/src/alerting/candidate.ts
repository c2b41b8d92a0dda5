import type { Evidence } from '../entities/alert.ts';
import type { AlertRuleRow } from '../entities/alert-rule.ts';

/** A match of a rule. It becomes a new alert, or one more occurrence of an existing alert. */
export interface Candidate {
  readonly rule: AlertRuleRow;
  /** Two candidates of a rule with the same cause are the same alert. */
  readonly cause: string;
  readonly title: string;
  readonly message: string;
  readonly evidence: Evidence;
  readonly accountId: string | null;
  readonly interactionId: string | null;
}
