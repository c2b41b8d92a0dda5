/** A sentence that proposes a way out. */
export const proposesSolution =
  /\b(?:you (?:can|could|may want to)|we (?:can|could|offer|support)|the (?:fix|solution|workaround) is|(?:i|we)(?:['’]d| would)? (?:suggest|recommend)|here(?:'s| is) how|try (?:the|to|this|it|a)|it (?:supports|handles|integrates with))\b/iu;

/** A sentence that says what came of it. */
export const tellsOutcome =
  /^\W*(?:ok(?:ay)?,? )?(?:(?:it['’]s|that['’]s|i(?:['’]ve)?|we(?:['’]ve)?) )?(?:just |all |now |already )?(?:committed|merged|deployed|shipped|released|published|resolved|solved)\b(?! (?:by|in|to|with) (?:whom|which)\b)|\b(?:(?:is|are|it's|got|been|now) (?:fixed|resolved|solved|working again|live|signed|done)|works (?:now|again)|we(?:'ve| have)? (?:agreed|decided|signed|fixed|resolved)|approved (?:the|it|this)|(?:figured it out|got it (?:working|to work)|that (?:worked|did it|fixed it|solved it)|found the (?:cause|problem|culprit))|(?:this|that|it|which) (?:fixes|fixed|solves|solved) (?:the|it|my|this|that|our)\b|(?:we're|we are) going (?:ahead|with))\b/iu;

/** A sentence that asks, and so tells no outcome. */
export const isQuestion = /[?？]/u;

/** The beginning of an answer by which somebody agrees. */
export const assents =
  /^(?:yes|yeah|yep|great|perfect|ok|okay|right|sure|got it|good to know|fair enough|(?:that )?(?:makes sense|works|helps|sounds (?:good|great|fair))|thanks?)\b/iu;
