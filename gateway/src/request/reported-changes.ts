/** What subgraphs did with the mutations of an operation. */
export interface ReportedChanges {
  /** Mutations that were answered with data. */
  answered: number;
  /** Those of them that changed nothing, each with the codes of the reasons: `userSave FORBIDDEN`. */
  readonly refusals: string[];
}
