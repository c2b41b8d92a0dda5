import type { EntityManager, Sql } from '@sophia/database';
import type { AlertKind, AlertRuleRow, Severity } from '../../entities/alert-rule.ts';
import type { InteractionAnalysisRow } from '../../entities/interaction-analysis.ts';
import type { Finding } from './finding.ts';

/** Values of the rule of this kind that every tenant starts with. */
interface BuiltInRule {
  readonly name: string;
  readonly severity: Severity;
  readonly threshold: number | null;
  /**
   * Hours that it looks back. A rule raises nothing for what is older, so that loading years of history does not hide
   * what matters today.
   */
  readonly windowHours: number;
  readonly cooldownHours: number;
  /** Fewest events for a judgement. */
  readonly minimumCount?: number;
  /** Number of earlier windows that make up the own past. */
  readonly baselineWindows?: number;
  /** Hours until an alert that nobody acknowledges goes to the owner's manager. */
  readonly escalateAfterHours?: number;
}

/** Unit and limits of a threshold. */
interface Threshold {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

interface Kind {
  readonly name: AlertKind;
  readonly builtIn: BuiltInRule | null;
  /** Null for a kind that measures nothing. */
  readonly threshold: Threshold | null;
  /** Of kinds without a built-in rule: values of a rule that names none. */
  readonly defaults?: Pick<BuiltInRule, 'minimumCount' | 'baselineWindows'>;
  /** What each rule of the kind names, besides its threshold. */
  readonly about?: 'score' | 'metric';
}

/** Returns the values that a rule of a kind has if it names none. A kind without such a value has no use for it. */
export const defaultsOf = ({ builtIn, defaults }: RuleKind): Pick<BuiltInRule, 'minimumCount' | 'baselineWindows'> =>
  builtIn ?? defaults ?? {};

/** A kind that matches single interactions. Its alerts end when a person closes them. */
export interface EventKind extends Kind {
  readonly looksAt: 'event';
  readonly lasts: false;
  /** SQL condition on an interaction's row, named `i`, without which `judge` matches nothing. */
  among(rule: AlertRuleRow): Sql;
  judge(rule: AlertRuleRow, interaction: InteractionAnalysisRow, account: string): Finding[];
}

/** The time at which a condition is judged, and what for. */
export interface Moment {
  /** A timestamptz. No interaction that happened later counts, and no other record that we heard of later. */
  readonly at: Sql;
  /** Its day in the tenant's time zone, YYYY-MM-DD. */
  readonly today: string;
  /** A text[]: causes with an alert. They hold on after they have left the rule's window. */
  readonly held: Sql;
}

/** A row of the select of a condition. */
export interface FoundRow {
  readonly cause: string;
  readonly key: string;
  readonly occurred_at: string;
  readonly value: number | null;
  readonly text: string | null;
  readonly account_id: string | null;
  readonly deal_id: string | null;
  readonly interaction_id: string | null;
  readonly owner_id: string | null;
  /** Absent of kinds that are about no contacts. */
  readonly contact_id?: string | null;
  /** Absent of kinds that quote no call. */
  readonly segment_id?: string | null;
  /**
   * What the title and message need besides. `to` is the value that was judged, `from` the one that it was compared with;
   * `records` and `recordsBefore` are the numbers of records that they rest on.
   */
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** Sources without which something cannot be judged: while one fails to load, nothing changes. Null for none. */
export type NeededSources = 'conversations' | 'crm' | null;

/** A kind that matches conditions, which begin and end. Its alerts end by themselves with the condition. */
export interface ConditionKind extends Kind {
  /** What makes the service judge it, besides the clock. */
  readonly looksAt: 'interaction' | 'load' | 'score' | 'schedule' | 'absence';
  readonly lasts: true;
  /** Minutes between two judgements by the clock. */
  readonly everyMinutes: number;
  readonly needs: NeededSources | ((rule: AlertRuleRow) => NeededSources);
  /** Decimals of the measured value. @default 1 */
  readonly decimals?: number;
  /** True if a value is compared with the threshold itself, not a change of it. */
  readonly isLevel?: boolean;
  /** Tells if a rule can be judged by now: until then, nothing changes. Without it, it always can. */
  isReady?(em: EntityManager, rule: AlertRuleRow, now: Date): Promise<boolean>;
  /** Returns a select of FoundRow, `facts` without those that are null. */
  find(rule: AlertRuleRow, moment: Moment): Sql;
  tell(rule: AlertRuleRow, row: FoundRow): { readonly title: string; readonly message: string };
}

export type RuleKind = EventKind | ConditionKind;
