/** Words that leave out what follows: "all deals apart from those of Maya". A part of a pattern. */
export const leavingOut =
  'except(?:ing)?(?: for)?|excluding|excl|other than|outside(?: of)?|besides|rather than|(?:apart|aside) from|(?:leaving|setting) (?:out|aside)|' +
  'ignoring|disregarding|barring|minus|but not|not (?:counting|including)|without(?: counting| including)?';

/** Words that turn what is asked into its opposite: "not", "haven't", "without". */
export const negations =
  /\b(?:not|no|none|nothing|never|nobody|nor|neither|without|except(?:ing)?|excluding|excl|apart|aside|ignoring|disregarding|barring|minus|cannot|(?:do|does|did|have|has|had|are|is|was|were|ca|could|would|should|wo)nt)\b/gu;

/** True for a word that an answer must not ignore. */
export const isNegation = (folded: string): boolean => folded.search(negations) === 0;
