/** What a qualification method asks about: MEDDIC without pain, which heads find, and the budget and timeline of BANT. */
type QualificationElement =
  | 'METRICS'
  | 'ECONOMIC_BUYER'
  | 'DECISION_CRITERIA'
  | 'DECISION_PROCESS'
  | 'CHAMPION'
  | 'COMPETITION'
  | 'BUDGET'
  | 'TIMELINE';

/** Sentences that touch an element in so many words. */
const patterns: Readonly<Record<QualificationElement, readonly RegExp[]>> = {
  METRICS: [
    /\b(?:cut|reduc\w{1,4}|sav\w{1,4}|increas\w{1,4}|improv\w{1,4}|lower\w{0,3}|rais\w{1,3}|grow\w{0,3})\b[^.?!]{0,60}?\b(?:by|from)\s+(?:about |around |almost |over )?[$€£]?\d[\d,.]*\s?(?:%|percent|points?|hours?|days?|k\b|thousand|million)/iu,
    /\b(?:return on investment|payback (?:period|time)|\broi\b)/iu,
    /\b\d[\d,.]{0,15}\s?(?:hours|days) (?:a|per|each|every) (?:week|month|year|property)\b/iu,
  ],
  ECONOMIC_BUYER: [
    /\b(?:cfo|ceo|coo|cio|cto|president|vp|vice president|board|owners?|boss|controller|partners?|leadership|director|she|he|they) (?:has to|have to|needs? to|must|will|would) (?:sign off|approve|sign (?:it|this|the contract))\b/iu,
    /\b(?:hold|holds|control|controls|own|owns) the (?:budget|purse|p&l)\b/iu,
    /\bwho (?:signs off|approves (?:this|it|the (?:budget|purchase|spend))|signs the contract|makes the (?:final )?decision)\b/iu,
    /\b(?:final (?:say|decision|approval)|sign-?off) (?:is|sits|comes|lies|rests) (?:with|from)\b/iu,
  ],
  DECISION_CRITERIA: [
    /\b(?:decision|evaluation|selection|buying) criteri(?:a|on)\b/iu,
    /\b(?:must-haves?|must haves|deal[- ]?breakers?|non-?negotiables?)\b/iu,
    /\bwhat (?:matters|is important|counts) (?:most )?(?:to|for) (?:you|us|your team|them)\b/iu,
  ],
  DECISION_PROCESS: [
    /\b(?:decision|approval|procurement|evaluation|purchasing|buying) (?:process|committee|cycle)\b/iu,
    /\b(?:legal|security|procurement|vendor) (?:review|approval|questionnaire)\b/iu,
    /\b(?:go|goes|going|take|takes|bring|present) (?:this |it )?(?:to|through|past|before) (?:the |our )?(?:board|committee|procurement|legal|investment committee)\b/iu,
    /\bwho else (?:is|needs to be|should be) (?:involved|in the room)\b/iu,
  ],
  CHAMPION: [
    /\b(?:i|i'll|i will|i can|happy to|let me) (?:\w+ )?(?:champion|push for|advocate for|vouch for|sell (?:this|it) internally|make the case)\b/iu,
    /\b(?:our|your|internal) champion\b/iu,
  ],
  COMPETITION: [
    /\b(?:also|already|currently|still) (?:looking at|talking to|evaluating|considering|comparing|demoing)\b[^.?!]{0,40}?\b(?:vendors?|options|others?|alternatives?|solutions|providers?|competitors?)\b/iu,
    /\b(?:other|another|competing) (?:vendors?|providers?|bids?|quotes?)\b/iu,
    /\bhow (?:do|are|would) you (?:compare|different)\b/iu,
  ],
  BUDGET: [
    /\b(?:our|your|the|a|this year's|next year's|annual|approved) budget\b/iu,
    /\b(?:budgeted|in the budget|over budget|budget (?:for|of|is|was|cycle|year|approval))\b/iu,
  ],
  TIMELINE: [
    /\b(?:go|going|went) live\b[^.?!]{0,30}?\b(?:by|in|on|before|after|until|next)\b/iu,
    /\b(?:roll ?out|implement\w{0,6}|launch|start|decide|decision|sign|in place|up and running)\b[^.?!]{0,30}?\b(?:by|before) (?:the )?(?:end of|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december|next (?:week|month|quarter|year)|year[- ]end|summer|fall|spring|winter)\b/iu,
    /\b(?:contract|lease|agreement|subscription) (?:ends|expires|is up|runs out|renews) (?:in|on|by|at|next)\b/iu,
    /\bwhat(?:'s| is) (?:your|the) time ?(?:line|frame)\b/iu,
  ],
};

/** Returns the elements of a qualification method that a sentence touches. */
export const qualificationIn = (sentence: string): QualificationElement[] =>
  (Object.keys(patterns) as QualificationElement[]).filter((element) =>
    patterns[element].some((pattern) => pattern.test(sentence)),
  );
