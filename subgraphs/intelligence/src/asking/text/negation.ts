const pattern =
  'not|no|none|never|nobody|nor|neither|without|except|excluding|cannot|(?:do|does|did|have|has|had|are|is|was|were|ca|could|would|should|wo)nt';

/** Words that turn what is asked into its opposite: "not", "haven't", "without". */
export const negations = new RegExp(`\\b(?:${pattern})\\b`, 'gu');

const whole = new RegExp(`^(?:${pattern})$`, 'u');

/** True for a word that an answer must not ignore. */
export const isNegation = (folded: string): boolean => whole.test(folded);
