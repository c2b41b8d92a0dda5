/** Words that turn what is asked into its opposite: "not", "haven't", "without". */
export const negations =
  /\b(?:not|no|none|never|nobody|nor|neither|without|except|excluding|cannot|(?:do|does|did|have|has|had|are|is|was|were|ca|could|would|should|wo)nt)\b/gu;

/** True for a word that an answer must not ignore. */
export const isNegation = (folded: string): boolean => folded.search(negations) === 0;
