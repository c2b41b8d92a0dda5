/** A sentence that proposes a way out. */
export const proposesSolution =
  /\b(?:you (?:can|could|may want to)|we (?:can|could|offer|support)|the (?:fix|solution|workaround) is|(?:i|we)(?:'d| would) (?:suggest|recommend)|here(?:'s| is) how|try (?:the|to|this|it|a)|it (?:supports|handles|integrates with))\b/iu;

/** A sentence that says what came of it. */
export const tellsOutcome =
  /\b(?:(?:is|are|it's|got|been|now) (?:fixed|resolved|solved|working again|live|signed|done)|works (?:now|again)|we(?:'ve| have)? (?:agreed|decided|signed|fixed|resolved)|approved (?:the|it|this)|(?:we're|we are) going (?:ahead|with))\b/iu;

/** The beginning of an answer by which somebody agrees. */
export const assents =
  /^(?:yes|yeah|yep|great|perfect|ok|okay|right|sure|got it|good to know|fair enough|(?:that )?(?:makes sense|works|helps|sounds (?:good|great|fair))|thanks?)\b/iu;
