import type { Compared } from '../../entities/alert.ts';

/** What a rule matched: it becomes an alert, or one more occurrence of an alert. */
export interface Finding {
  /** Two findings of a rule with the same cause are the same alert. */
  readonly cause: string;
  /** Two findings of an alert with the same key are the same occurrence. */
  readonly key: string;
  readonly title: string;
  readonly message: string;
  /** ISO 8601: when it happened, or when the condition began. */
  readonly occurredAt: string;
  readonly text: string | null;
  readonly value: number | null;
  readonly threshold: number | null;
  /** Null of what compares no values. */
  readonly compared: Compared | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly dealId: string | null;
  readonly interactionId: string | null;
  /** The sentence of the call that is the evidence. */
  readonly segmentId: string | null;
  /** The employee whom it concerns; null for the owner of the account. */
  readonly ownerId: string | null;
  /** What a sentence must have to be the evidence; null if the evidence is no sentence. */
  readonly quotes: Sought | null;
}

/** A sentence with a finding of a kind, and with these words if there are any; or one with a name. */
export type Sought =
  | { readonly kind: 'ESCALATION' }
  | { readonly kind: 'COMPLIANCE'; readonly sentence: string }
  | { readonly kind: 'NAME'; readonly name: string };
