import type { Sql } from '@sophia/database';
import type { ActionEvidence, ActionKindName } from '../../entities/next-best-action.ts';
import type { PracticeName } from '../past/practices.ts';
import type { Material } from './read-material.ts';

/**
 * A row of the select of a kind: a cause for an action. `tenant_id`, `account_id` and `cause` are not null, and there is
 * one row for each cause.
 */
interface Cause {
  /** The same cause has the same name, whatever happens to it meanwhile. */
  readonly cause: string;
  /** When it began. */
  readonly since: string;
  /** Day by which to act, YYYY-MM-DD. */
  readonly due: string;
  /** How much it presses, 0 to 1. */
  readonly urgency: number;
  /** How certain what it rests on is, 0 to 1; null if that was not measured. */
  readonly certainty: number | null;
  readonly account_id: string;
  readonly deal_id: string | null;
  readonly contact_id: string | null;
  readonly interaction_id: string | null;
  /** The employee who should act, if it is not the owner of the deal or account. */
  readonly owner_id: string | null;
  /** What title and reasons need besides. Times are ISO 8601 or days. */
  readonly facts: Readonly<Record<string, string | number | null>>;
  readonly evidence: readonly ActionEvidence[];
}

/** A cause with the names of what it is about. */
export interface FoundCause extends Cause {
  readonly account: string;
  readonly deal: string | null;
  readonly deal_stage: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly contact: string | null;
  readonly contact_title: string | null;
}

/** What an action says. */
interface Told {
  /** An imperative sentence that names people and things. */
  readonly title: string;
  /** What is so, with its numbers. */
  readonly why: readonly string[];
  /** The play: what to do, in order. */
  readonly steps: readonly string[];
}

/** A rule that finds causes for actions of a kind. */
export interface ActionKind {
  readonly name: ActionKindName;
  /** Points of the priority for the kind, 0 to 40: what it usually costs to leave it. */
  readonly points: number;
  /** Without it the rule finds nothing. */
  readonly needs: Material;
  /** What the play recommends, so that the past can show how deals fared with and without it. */
  readonly practice: PracticeName | null;
  /** Returns a select of causes. Nothing that happened or that we heard of after `at`, a timestamptz, counts. */
  find(at: Sql): Sql;
  tell(found: FoundCause): Told;
}
