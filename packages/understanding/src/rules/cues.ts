/**
 * Words and patterns that make a kind of sentence more or less likely, none of which decides alone: the heads weigh them. They
 * tell what rules of one pattern a kind cannot: who is to act ("could you", "I'll"), what was long ago, what is only possible.
 */
const cues: Readonly<Record<string, RegExp>> = {
  // Requests and promises.
  'ask you':
    /\b(?:can|could|would|will|cld|wld) (?:you|u|ya|y'all|you guys|someone|somebody|anyone|anybody|one of you)\b/iu,
  'ask us': /\b(?:can|could|may|might|shall|should) (?:i|we)\b/iu,
  polite: /\b(?:please|pls|plz|kindly|ptal)\b/iu,
  'polite verb':
    /(?:^|[,;:.!] ?|\b(?:and|so|but|then|also|@\w{1,20}) )(?:please|pls|plz|kindly) (?!note|hold|find\b[^.!?]{0,40}\b(?:attached|enclosed|below|above|here)\b|see (?:above|below|attached)|be aware|feel free|excuse|hold|don't (?:worry|hesitate))[a-z]{2,20}\b|,? (?:please|pls|plz)[.!]?$|^ptal\b/iu,
  'bare imperative':
    /^(?:(?:ok(?:ay)?|so|then|and|just|also|hey|hi|@\w{1,20}|team|everyone|all|then|now)[,:]? ){0,2}(?:ptal|add|approve|arrange|ask|assign|attach|book|bring|call|cancel|change|check|circulate|clarify|close|confirm|contact|create|cut|disable|do|draft|draw|drop|double-?check|email|enable|ensure|fill|find|finish|fix|follow|forward|get|give|go|have|help|hold|include|inform|install|invite|join|keep|leave|let|look|loop|mail|make|mark|merge|move|notify|open|pass|pay|ping|post|prepare|provide|pull|push|put|raise|reach|refund|register|release|remember|remind|remove|rename|reply|request|resend|reset|restart|restore|return|reverse|review|revoke|run|schedule|send|set|share|shoot|show|sign|stop|strike|submit|suspend|swap|switch|take|tell|test|try|turn|unblock|unlock|update|upgrade|upload|use|verify|void|waive|walk|write)\b(?! (?:of|is|are|was|were|has|have|in|on|volume|button)\b)/iu,
  "don't forget": /\b(?:don't forget|remember to|make sure|be sure to|see to it)\b/iu,
  'want you to':
    /\b(?:i|we)(?:'d| would)? (?:want|need|like|ask|require|expect|request)(?: that)? (?:you|u|your team|everyone|everybody|someone|somebody|[a-z]{2,12}) (?:to|for|that)\b|\b(?:i|we)(?:'d| would) (?:appreciate|be grateful)\b/iu,
  'if you could': /\bif you (?:could|can|would|want to|'d)\b/iu,
  'need thing':
    /\b(?:i|we)(?:'ll|'d)? (?:need|require|want)s? (?:the|a|an|your|this|that|it|those|these|some|everyone's|another|one)\b/iu,
  'need to':
    /\b(?:need|needs|have|has|got|ought|gotta|must)(?: to)? (?:add|approve|ask|be|bring|call|change|check|complete|confirm|contact|discuss|email|fill|finish|fix|follow|get|go|make|pay|register|reset|return|send|set|sign|submit|talk|tell|update|upload|write)\b/iu,
  'should do': /\b(?:we|you|someone|somebody|they|he|she|i) (?:should|ought to|have to|must|need to)\b/iu,
  'all must':
    /\b(?:everyone|everybody|all|team|managers|people|users|each)\b[^.?!]{0,30}\b(?:must|has to|have to|need to|needs to|should)\b/iu,
  'let us do': /\blet'?s\b/iu,
  'let me verb':
    /\blet me (?:check|ask|find|look|get back|confirm|talk|follow|send|dig|take (?:that|this|it)|run|circle|see what|work|speak)\b|\bleave (?:it|that|this) (?:with|to) me\b|\bi'm on it\b|^on it\b|\bwill do\b|\b(?:i|we) owe you\b|\bmade a note\b/iu,
  'let me no':
    /\blet me (?:share|think|explain|just|see|be|start|show|pull|finish|say|read|know if you (?:need|have))\b|\blet'?s (?:see|look|move on|wait|say|face)\b/iu,
  'let know':
    /\b(?:let (?:me|us) know|lmk|keep (?:me|us) (?:posted|updated)|get back to (?:me|us)|ping me|remind me|tell me|give me a (?:call|ring|shout)|call me|shoot me|loop (?:me|us|in)|add me|send me|forward (?:it|this|that)|put me)\b/iu,
  promise:
    /\b(?:i|we)(?:'ll| will|'m going to|'re going to| am going to| are going to|'m gonna|'re gonna| am gonna| plan to| intend to| promise|'ll try)\b|\b(?:i'll|we'll|ill)\b/iu,
  'promise bare': /^(?:(?:ok(?:ay)?|yes|yeah|sure|thanks|and|so)[,.]? )?(?:will|gonna|going to) [a-z]{2,12}\b/iu,
  'promise verb':
    /\b(?:will|'ll|going to|gonna|wanna|plan to|need to) (?:also |then |just |definitely |try (?:to|and) |have to )?(?:add|address|ask|backfill|book|bring|call|change|check|circle|circulate|clean|come back|confirm|consolidate|contact|create|dig|discuss|do (?:some|more|another)|draft|draw up|drop|email|file|find|finish|fix|follow|forward|gather|get|give|go through|have|help|implement|inform|invite|leave|let you|look|loop|mail|make|mark|message|move|notify|open|organize|ping|post|prepare|present|provide|pull|push|put|raise|reach|read|remind|reply|report|resend|resolve|respond|return|review|rotate|run|schedule|send|set|share|sit down|sort|submit|sync|take|talk|tell|test|touch base|try|update|upload|walk|work|write)\b/iu,
  'promise static':
    /\b(?:will|'ll) (?:be|have been|never|see|miss|say|need|probably|likely|automatically|cost|take about|charge|retire)\b/iu,
  'third promise':
    /\b(?:she|he|they|team|[A-Z][a-z]+|assistant|manager|counsel|side) (?:will|'ll|is going to|are going to) (?:call|send|set|check|reach|contact|take|prepare|review|write|forward|email|mark|circulate|get|update|draft|upload|credit|fix)\b/iu,
  deadline:
    /\b(?:by|before|until|no later than|due|within)\b[^.?!]{0,25}\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|today|tomorrow|tonight|noon|midnight|eod|cob|eow|week|weekend|month|hour|minutes|\d{1,2}(?:st|nd|rd|th)?|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec))\b/iu,
  'past verb':
    /^(?:i|we|he|she|they|it|you) (?:just |already |also |have |had |has )?(?:sent|called|checked|fixed|asked|got|went|came|was|were|did|had|moved|made|told|said|spoke|talked|reviewed|updated|signed|bought|started|promised|wanted)\b/iu,
  // Questions.
  'question mark': /\?/iu,
  'wh start':
    /^(?:(?:so|and|but|ok(?:ay)?|hi|hey|also|wait|well|sorry|quick one|dumb question|please|um|uh|yeah)[,:]? ){0,3}(?:what|whats|what's|when|where|wheres|why|who|whose|which|how|hows)\b/iu,
  'aux start':
    /^(?:(?:so|and|but|or|ok(?:ay)?|hi|hey|also|wait|well|sorry|um|uh|yeah|hello)[,:]? ){0,3}(?:do|does|did|is|are|was|were|has|have|had|am|can|could|will|would|should|shall|may|might|isn't|aren't|don't|doesn't|didn't|won't|wouldn't|can't) (?:i|you|u|we|he|she|it|they|there|this|that|these|those|the|my|your|our|any\w*|some\w*|res\w+|a|an|[a-z]+s)\b/iu,
  'any start': /^(?:any(?:body|one|thing)?|still|all|ready|thoughts)\b/iu,
  'indirect question':
    /\b(?:wonder|wondering|curious|like to know|want to know|find out|asking|not sure|don't know|don't understand|can't (?:figure out|tell|remember)|tell me|remind me|question is|clarify|confirm|explain|understand)\b[^.?!]{0,25}\b(?:if|whether|how|what|when|where|who|why|which|the reason)\b/iu,
  'reported question': /\b(?:asked|asks|wanted to know|wondered)\b/iu,
  'tag question': /,? (?:right|correct|isn't it|don't you|no|or not|yes|or no)\s?\??$/iu,
  'in talk':
    /\b(?:hear me|see (?:me|my screen|the slide)|say (?:that )?again|one more time|repeat|go back one|bear with|hold on|hang on|one moment|give me a (?:second|sec|minute))\b/iu,
  // Objections.
  'too much':
    /\b(?:too|way|far too|overly|quite|pretty|rather) (?:much|many|expensive|pricey|costly|high|big|small|long|rich|complex|complicated|risky|early|soon|late|steep|slow)\b/iu,
  'price objection':
    /\b(?:expensive|overpriced|pricey|steep|costs? (?:too|more|us|the)|cheaper|half the (?:price|cost)|twice (?:what|the)|lower (?:price|number)|can't afford|afford|out of (?:our )?budget|no (?:budget|money)|budget (?:is|was|gets?|has)|price tag|uplift|for that (?:price|amount|money)|at that (?:price|rate)|per[- ](?:door|unit|transaction)|the (?:numbers|math) do(?:es)?n't|return (?:on|isn't)|roi|payback|justify|worth (?:it|the)|margins?)\b/iu,
  'have already':
    /\b(?:already|currently|just) (?:have|has|use|uses|using|pay|signed|renewed|got|do|does|handle|went|built)\b|\b(?:covered|happy with what|does the job|does all of that|gives us that|tied up|locked in(?:to)?|under contract|in-?house|built our own|do that ourselves|build that ourselves)\b/iu,
  'not convinced':
    /\b(?:not|isn't|aren't|wasn't|never) (?:convinced|sold|comfortable|sure (?:that|we|it|this|our|i)|ready|keen|interested|willing|allowed|in favou?r|going to (?:pay|sign|commit|expose|switch|use|fly|happen)|worth|for us|buying)\b/iu,
  fear: /\b(?:worried|worry|worries|concern(?:s|ed)?|afraid|fear|hesitant|hesitation|hesitate|reluctant|uneasy|nervous|skeptical|sceptical|doubts?|gives me pause|risk(?:y|s)?|scares?|burned)\b/iu,
  rather: /\b(?:rather|prefer|instead|stick with|stay with|keep (?:it|what|things) as|hold off|wait)\b/iu,
  'cannot accept':
    /\b(?:can't|cannot|can not|won't|wouldn't|will not|not able to|unable to) (?:accept|agree|sign|commit|approve|recommend|take|switch|justify|go|support|let|use|fly|see (?:us|my|our|the value|that|how|a return)|be locked|put|hand|expose|cover|want|allow)\b/iu,
  'would never':
    /\b(?:they|residents|tenants|people|owners?|team|board|staff|union|legal|security|it|corporate|nobody|management|lawyers?|bank)\b[^.?!]{0,20}(?:'d| would|'ll| will|won't|wouldn't|not|would not|aren't) (?:never|hate|not|ever|gonna|going|go for|like|pay|use|accept|approve|fight|revolt|fly|let|buy|adopt)\b/iu,
  'deal breaker':
    /\b(?:deal ?-?breaker|non-?starter|no-?go|out of the question|hard no|no way|overkill|bad idea|big ask|a bridge too far|dealbreaker|against)\b/iu,
  "i don't think":
    /\b(?:i|we) (?:don't|do not|didn't|doubt)(?: really)? (?:think|see|believe|know that|want|like|trust|need|agree|have (?:anyone|anybody|the|a use|time|staff|people|money)|feel)\b|\bi (?:doubt|disagree|fail to see)\b/iu,
  'not now':
    /\bnot (?:now|a good time|the right time|this year|at that|before|until|with)\b|\b(?:until|unless|without) (?:you|a|an|we|that|the|i|there|references|sso)\b|\b(?:maybe|revisit|call me) (?:in|back|next|after|when|this)\b|\bpeak season\b|\bon our plate\b|\bstretched\b|\bbandwidth\b/iu,
  'would have to':
    /\b(?:we|i|they|it|that)(?:'d| would) (?:have to|need to|mean|create|slow|confuse|be a|make|lose|only|cost|eat|require)\b/iu,
  but: /\b(?:but|however|although|though|while)\b/iu,
  'tried before':
    /\b(?:tried|looked at|heard that|been burned|before)\b[^.?!]{0,60}\b(?:failed|fell|mess|again|badly|apart|before|burned|scam|judge)\b/iu,
  // Problems.
  failing:
    /\b(?:fail(?:s|ed|ing)?|crash(?:es|ed|ing)?|broke(?:n)?|breaks|freezes|frozen|hangs|hanging|stuck|down|dead|offline|times? out|timeout|blank|greyed out|missing|lost|loses|losing|lose|vanished|disappeared|deleted|wiped|gone|wrong|doubled|duplicate[ds]?|twice|bounced?|bounces|rejected|declined|locked out|kicked out|logs me out|cuts off|ignores|eats|ate|delayed|late|behind|off by|mismatch|discrepanc(?:y|ies)|incorrect|unavailable|undeliverable)\b/iu,
  error:
    /\b(?:error|errors|bug|bugs|glitch|issue|issues|problem|problems|trouble|outage|503|502|500s?|404|403|429|null|spam|exception|conflicts?)\b/iu,
  'negated ability':
    /\b(?:can't|cannot|cant|couldn't|can not|unable|not able|won't|wont|doesn't|doesnt|don't|dont|didn't|didnt|isn't|isnt|aren't|haven't|hasn't|never|not|nobody|no one|none|nothing)\b[^.?!]{0,25}\b(?:log ?in|login|sign in|access|see|find|open|load|save|get|got|receive[ds]?|arrived?|arrives?|work(?:s|ing)?|sync(?:ing|ed)?|match(?:es|ing)?|post(?:ed|ing)?|show(?:s|ing)?|submit|print|pay|reach|verify|add up|generated|finish|start(?:ed)?|run|came|hear[ds]?|remember|answers?|tell|told|know(?:s)?|talk|logging|opened|take|let|matching|reconcile|happening|picks?)\b/iu,
  burden:
    /\b(?:takes?|took|spend|spends|spent|spending|waste|wasted|cost|costs|cost us|half (?:my|the|of)|whole day|all (?:morning|day|of yesterday)|hours|days|weeks|every (?:month|week|time|morning|friday|evening|day)|forever|one at a time|three times|five times|over and over|again and again|by hand|manual(?:ly)?|on paper|spreadsheets?|whiteboard|copy|re-?enter(?:ing)?|type|key in|retype|chas(?:e|ing)|babysitting|chasing)\b/iu,
  struggle:
    /\b(?:struggl(?:e|es|ing|ed)|drowning|challenge|headache|nightmare|pain|painful|hard (?:to|time)|difficult|impossible|confus(?:ed|ing|es)|clunky|frustrat\w+|annoy\w+|fed up|sick of|tired of|killing us|overwhelmed|short (?:two|three|on|staffed|people)|turnover|understaffed|bottleneck|mess|brutal|chaos|embarrass\w+|complain(?:s|ed|ts?)?|angry|furious|unhappy)\b/iu,
  still: /\b(?:still|again|keeps?|kept|since|ever since|always|constantly|all the time|anymore)\b/iu,
  'no thing':
    /\b(?:there(?:'s| is| are| was)? (?:no|an?|some|several)|we have no|i have no|have no|no (?:single|visibility|way|idea|response|answer|sound|option))\b/iu,
  'bad numbers':
    /\b(?:delinquency|bad debt|vacanc(?:y|ies)|skips|chargebacks?|write-?offs?|recovery rate|on-time|occupancy|noi|uncollected|disputes?|evictions?|fraud(?:ulent)?|fined|sued|flagged)\b/iu,
  resolved:
    /\b(?:fixed|resolved|solved|closed|worked|works now|no (?:issues?|problems?|errors?|trouble|complaints?|outage)|used to|was corrected|harmless|by design|expected|never mind|nvm|found it)\b/iu,
  conditional: /^(?:if|when|in case|unless|once|whenever|should you|assuming)\b/iu,
  // Wishes.
  'would be nice':
    /(?:would|'d|wld|might|could) (?:also |really |probably )?(?:be|b) (?:of|a |so |very |more |super )?(?:great|nice|good|cool|helpful|useful|awesome|interesting|handy|lovely|neat|better|ideal|welcome|sweet|smart|considerable|fantastic|amazing|huge|perfect|game)\b/iu,
  'would help': /(?:would|'d|could) (?:really )?(?:help|save|speed|solve|cut|make)\b/iu,
  wish: /\b(?:i|we)? ?wish\b|\bif only\b|\bwishlist\b|\bideally\b|\bin a perfect world\b|\bfeature (?:request|idea)\b|\b(?:suggestion|idea|enhancement|request)s?:|\broadmap\b|\b(?:suggest|propose)\b/iu,
  'love to have':
    /\b(?:i|we)(?:'d| would)? (?:really )?(?:love|like|want|need|hope|prefer)(?: to (?:see|have|be able)| a way| an option| the option| the ability| a \w+| it to| support| for the| an integration| the \w+)\b/iu,
  'please add':
    /\b(?:add|support|allow|let (?:us|me|residents|owners|managers|people|users)|bring back|include|offer|build|enable|make (?:the|it|that)|give us|show)\b/iu,
  'missing thing':
    /\b(?:lacks?|missing|no (?:option|way|field|button|setting)|there(?:'s| is) no|isn't there|what's missing|what i miss|needs? (?:a|an|more|to (?:be able|let|work|show|support))|more \w+ (?:would|please)|do with)\b/iu,
  'plan to support':
    /\b(?:any (?:plans?|chance|way)|ever|planning|plan|planned|coming|roadmap|consider(?:ed|ing)?|thought (?:about|of)|possible to|hard to|going to) ?(?:to|of|on|for)? ?(?:add|adding|support|supporting|offer|build|have|a|an|the|letting|you)\b/iu,
  'thing should':
    /\b(?:it|app|portal|report|tool|system|page|list|device|dashboard|menu|export|kiosk|product|bot|form|remote|button|statement|you|there|we) (?:should|ought to|could|needs? to|must)\b/iu,
  'how about':
    /\b(?:how about|what about|what if|why (?:don't|not|isn't|can't|doesn't)|have you (?:thought|considered)|maybe (?:we|the|it|you)|we could)\b/iu,
  'thing word':
    /\b(?:filter|button|option|field|column|export|import|report|view|search|api|integration|dark mode|template|alert|notification|permission|setting|dashboard|widget|app|mobile|calendar|bulk|tooltip|undo|shortcut|version|language|spanish|format|archive|endpoint|digest|sandbox|screen|colou?r|shape|size)s?\b/iu,
  'instead of': /\binstead of\b|\brather than\b/iu,
  // Signs of buying.
  ready:
    /\b(?:ready to|good to go|all set|on board|green light|gave the (?:okay|ok|go)|got the (?:okay|ok|go)|approved|signed|sign(?:ing)? (?:off|up|today|this)|budget (?:for|is there|approved)|set aside|allocated|have a deal|it's a (?:go|yes|deal)|closed won|green-?lit)\b/iu,
  'go ahead':
    /\b(?:move|moving|go|going) (?:forward|ahead)\b|\bget (?:started|going|this (?:going|rolling|signed)|the ball)\b|\b(?:proceed|kick ?off|start (?:with|small|the)|starting with|roll(?:ing)? (?:it|this|out)|go live|live by|be live)\b/iu,
  'count in':
    /\b(?:count (?:me|us) in|sign (?:me|us) up|put (?:me|us) (?:down|on the)|i'm in|we're in|i'm sold|we're sold|pretty much sold|convinced me|take my money|where do (?:i|we) sign|draw up|put pen|take it|reserve|volunteer)\b/iu,
  paperwork:
    /\b(?:contract|proposal|quote|agreement|order form|paperwork|docusign|w-?9|pricing for|papers|msa|term sheet|countersign\w*)\b/iu,
  interest:
    /\b(?:interested|interest in|excited to|excited about|keen|eager|happy to|glad to|would love to|'d love to|love to|would welcome|'d (?:buy|take|pay|want|renew|go for|use|join|like to (?:add|start|join|expand|upgrade|renew|turn|move|try|contribute))|want to (?:add|start|join|expand|upgrade|buy|bring|see this|participate|try|double)|would (?:buy|take|renew|use|like to (?:add|start|join|expand|contribute|extend))|intend to|prepared to)\b/iu,
  'more units':
    /\b(?:add|adding|another|more|other|additional|all|double|expand|extend|whole|bring)\b[^.?!]{0,30}\b(?:units|doors|sites|properties|communities|regions?|seats|licen[cs]es|portfolio|assets|buildings|homes)\b/iu,
  'next steps':
    /\bnext steps?\b|\bhow (?:soon|quickly|fast)\b|\bwhen (?:can|could|would) (?:we|you|i)\b|\bwhat (?:would|do) (?:you|it) (?:need|take)\b|\bhow (?:do|would) (?:we|i) (?:sign|get|go about|join|buy|upgrade|order)\b/iu,
  pilot: /\b(?:pilot|trial|beta|early access|waitlist|demo)\b/iu,
  'if then deal':
    /\bif (?:you|we|the|yardi|it)\b[^.?!]{0,60}\b(?:deal|sign|buy|renew|renewal|prepared|start|yes|go live|take|go for)\b/iu,
  // Decisions.
  decided:
    /\b(?:decided|decision|chose|chosen|elected|voted|settled|agreed|resolved that|landed on|made up (?:my|our) mind|opted|picked|selected|concluded|signed off|in favou?r|final|official|approved)\b/iu,
  'go with':
    /\b(?:go|going|went|stick|stay|staying|proceed|keeping|keep) (?:with|for|ahead|to)\b|\bwe(?:'re| are)? (?:keeping|dropping|scrapping|cancelling|moving|not (?:going to|discounting)|using|doing|pushing|closing)\b/iu,
  'so then':
    /^(?:(?:so|ok(?:ay)?|right|alright|all right|fine|good|yeah|well|then)[,.]? )+(?:we|let's|that's|it|then|so|no|it's|we'll|we're|i'll|were)\b|\bthen(?: it is)?[.!]?$|\bit is[.!]?$/iu,
  'from now':
    /\b(?:from now on|effective|as of|starting (?:monday|next|in)|moved to|pushed to|postponed|set for|from \w+ on|no more)\b/iu,
  undecided:
    /\b(?:haven't decided|not decided|no decision|to decide|up to|could go|would go|i'd (?:go|say)|have to decide|decide (?:by|on it))\b/iu,
  // Escalation and urgency.
  manager:
    /\b(?:manager|supervisor|director|vp|vice president|ceo|coo|cfo|boss|president|executive|exec|leadership|management|board|committee|headquarters?|someone senior|somebody senior|in charge|above you|authority|responsible|higher up|upstairs|head of|sponsor|owner)s?\b/iu,
  'want manager':
    /\b(?:speak|talk|talking|connect me|get me|put me|put somebody|want|reach|bring|brought|involve|involved|loop(?:ing)? in|adding|raise|raised|took|take|escalat\w+|elevate|flag(?:ging)?|gone to|go over|pass this|kick this|asked my|cc|call from|e-?mail goes|threaten\w*)\b[^.?!]{0,40}\b(?:manager|supervisor|director|vp|vice president|ceo|coo|cfo|cro|boss|president|executive|exec|leadership|management|board|committee|headquarters?|senior|in charge|above|authority|head|upstairs|sponsor|responsible|lawyer|legal|counsel|compliance|investors|owner|tier (?:three|3|two))\b/iu,
  escalate: /\bescalat(?:e|es|ed|ing|ion)\b(?! clause)/iu,
  'leave threat':
    /\b(?:cancel(?:l?ing)?|terminat(?:e|ion|ing)|leav(?:e|ing) (?:you|for|if|unless)|we're (?:leaving|gone|out|done)|im done|i'm done|lose (?:us|our|my)|lost my business|pull(?:ing)? the plug|take (?:my|our) business|move to (?:a competitor|zego)|moving (?:all|everything|to)|switch to|going out to bid|other vendors|your competitors|alternatives|options|won't renew|not (?:going to )?renew|don't (?:expect|count on) us|end the (?:contract|agreement)|(?:ninety|thirty|sixty|90|30|60) day notice|walk)\b/iu,
  otherwise:
    /\b(?:or else|otherwise|or (?:i|we)(?:'ll|'re| will)?|unless|last chance|final warning|if (?:this|nothing|you don't|it|that)(?:'s| is)? ?(?:isn't|not|happens|doesn't|changes)?|absent a|one more)\b[^.?!]{0,80}\b(?:cancel|leave|leaving|terminate|walk|sue|lawyers?|attorney|dispute|call(?:ing)?|hear|gone|out|stop|lose|go|elsewhere|press|regulator|competitor|end|right to)\b/iu,
  'legal threat':
    /\b(?:lawyers?|attorneys?|legal (?:action|department|team)|sue|court|counsel|claims|bbb|attorney general|regulator|commission|complaint|press|news|housing authority|cfpb|hud|arbitration|consumer agency|one star|review everywhere|dispute every|refund or|withhold\w*|stop pay\w*)\b/iu,
  angry:
    /\b(?:unacceptable|outrageous|ridiculous|enough|demand|ashamed|shame|immediately|now\.|final|prepared to|no choice|no option)\b/iu,
  urgent:
    /\b(?:urgent|asap|a\.s\.a\.p|immediately|right (?:now|away)|at once|emergency|today|tonight|this (?:morning|afternoon|evening)|within the (?:hour|next)|in the next|in an hour|before (?:noon|midnight|five|5|4|3|close)|blocked|standstill|deadline|time sensitive|standing|waiting|rn)\b/iu,
  'everyone down':
    /\b(?:nobody|no one|none of|not one|all|every|everyone|everything|total|completely|nationwide|across|site|portal|system|call system)\b[^.?!]{0,50}\b(?:down|can't|cannot|can|unable|fail(?:ing|ed)?|rejected|error|charged|outage|offline|log ?in|pay)\b/iu,
  // The sentence.
  'past time':
    /\b(?:yesterday|last (?:week|month|year|night|spring|summer|time)|ago|back in|used to|in (?:19|20)\d\d|was|were)\b/iu,
  thanks: /\b(?:thanks|thank you|thx|cheers|appreciate)\b/iu,
  'first person': /\b(?:i|we|my|our|i'm|we're|i've|we've|i'd|we'd|i'll|we'll)\b/iu,
  'second person': /\b(?:you|your|u|ur|you're|you've|you'll)\b/iu,
  'third person': /^(?:he|she|they|the|it|this|that|there|residents?|tenants?|people)\b/iu,
  number: /\d/iu,
  'one word': /^\W*\w+\W*$/u,
  short: /^\W*(?:\w\S*(?:\s+\S+){0,3}|[^\w\s])$/u,
};

/** Names of the cues, in the order of their numbers. */
export const cueNames: readonly string[] = Object.keys(cues);

/** 1 for each cue that a sentence has, else 0. */
export function cueNumbers(sentence: string): Float32Array {
  const text = sentence.replaceAll('’', "'");
  return Float32Array.from(Object.values(cues), (cue) => (cue.test(text) ? 1 : 0));
}
