/** Limits a search. Every given condition must hold; a list means any of its values. */
export interface PassageFilter {
  readonly kinds?: readonly string[];
  readonly collections?: readonly string[];
  readonly sources?: readonly string[];
  /** Inclusive. */
  readonly occurredFrom?: Date;
  /** Exclusive. */
  readonly occurredTo?: Date;
  readonly accountIds?: readonly string[];
  readonly contactIds?: readonly string[];
  readonly threadIds?: readonly string[];
  readonly speakerRoles?: readonly string[];
  readonly topics?: readonly string[];
  readonly languages?: readonly string[];
  /** Leaves out passages of these interactions and threads, such as those of the interaction that is compared. */
  readonly notInteractionIds?: readonly string[];
  readonly notThreadIds?: readonly string[];
}
