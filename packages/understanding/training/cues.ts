/**
 * Words that make a label likely. They only choose sentences for training, so that rare labels occur. They decide no
 * label, and the sentences for testing are chosen without them.
 */
export const cues: readonly RegExp[] = [
  // Requests.
  /\b(?:can|could|would|will) (?:you|someone|somebody|anyone|we)\b|\bplease\b|\blet me know\b|\bpuedes\b|\bpodr[ií]a/iu,
  // Promises.
  /\bI(?:'ll| will|'m going to| can (?:do|send|write|take|try))\b|\bwe(?:'ll| will)\b|\blet me\b|\bvoy a\b/iu,
  // Questions.
  /\?\s*$/u,
  // Objections.
  /\b(?:too (?:much|expensive|complicated|hard|big|many|late)|not (?:sure|convinced|worth|necessary|a good)|don't (?:think|agree|like|see why|need)|disagree|however|problem with|against|waste)\b/iu,
  // Problems of the speaker.
  /\b(?:can't|cannot|couldn't|doesn't work|not working|broken|error|fail(?:s|ed|ing)?|stuck|confus(?:ed|ing)|difficult|hard to|struggl\w+|annoying|frustrat\w+|lost|problem|issue)\b/iu,
  // Wishes for something that is missing.
  /\b(?:would be (?:nice|good|great|useful|helpful|cool)|wish|should (?:have|be able)|feature|missing|it'd be|we need|I'd like|I would like|support for|add (?:a|an|the))\b/iu,
  // Commitment.
  /\b(?:interested|count me in|sign(?:ed)? (?:me )?up|happy to|I'd love|would love|let's (?:do|go)|go ahead|looking forward|sounds good|keen|volunteer|excited)\b/iu,
  // Decisions.
  /\b(?:decided|decision|agreed|we(?:'re| are) going (?:to|with)|let's|settled|conclusion|approved|final|instead of|will be (?:held|using|called)|go with|stick with)\b/iu,
  // Good mood.
  /\b(?:thanks?|thank you|great|awesome|excellent|nice|love|amazing|congrat\w*|wonderful|perfect|gracias|genial|fantastic)\b|:tada:|:heart:/iu,
  // Bad mood.
  /\b(?:bad|terrible|awful|hate|ugly|horrible|worse|worst|sad|sorry|unfortunately|disappoint\w*|boring|annoy\w*|afraid|worried|concern\w*)\b/iu,
  // Haste.
  /\b(?:urgent\w*|asap|as soon as possible|immediately|right away|deadline|today|tomorrow|tonight|by (?:monday|tuesday|wednesday|thursday|friday|the end)|this week|next week|critical|hurry|running out)\b/iu,
  // Escalation.
  /\b(?:escalat\w*|minister|manager|boss|management|complain\w*|unacceptable|legal|lawyer|core team|crash\w*|lost data|security)\b/iu,
  // Money.
  /\b(?:pric\w+|cost\w*|euros?|budget|pay(?:ment|ments|ing)?|cheap\w*|expensive|profit|fund\w*|dollars?)\b/iu,
  // Spanish.
  /[áéíóúñ¿¡]|\b(?:que|para|una|los|las|traducci\w+)\b/iu,
];
