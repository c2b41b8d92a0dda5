import { categoryWords } from '../../reading/objection-category.ts';
import { negations } from '../../text/negation.ts';
import { type QuestionText, type Span, spansOf } from '../../text/question-words.ts';

/** Words that name a metric: a part of the question must match each pattern. */
interface MetricWords {
  readonly metric: string;
  readonly needs: readonly RegExp[];
}

const deals = /\b(?:deals?|opportunit(?:y|ies)|opps?)\b/gu;
const won = /\b(?:w[io]ns?|winning|closed won|clos(?:e|ed|ing))\b/gu;
const lost = /\b(?:los[et]|loses|losing|losses|closed lost)\b/gu;
const opened = /\b(?:opened|created|new|started)\b/gu;
const open = /\bopen\b/gu;
const value = /\b(?:values?|revenue|amounts?|worth|money|bookings?|sales volume|volume|dollars|how much)\b/gu;
/** "Bring" alone says nothing. */
const broughtIn = /\b(?:bring(?:s|ing)?|brought) (?:\w+ ){0,2}in\b/gu;
const earned = /\b(?:earn(?:s|ed|ing)?|generat(?:e|es|ed|ing)|creat(?:e|es|ed|ing)|buil[dt]s?|made|make|makes)\b/gu;
const pipeline = /\b(?:pipeline|pipe)\b/gu;
const money = /\b(?:revenue|money|bookings?|dollars)\b/gu;
const average = /\b(?:average|avg|mean|typical)\b/gu;
const calls = /\b(?:calls?|recorded calls)\b/gu;

const words = (metric: string, ...needs: RegExp[]): MetricWords => ({ metric, needs });
const named = (metric: string, pattern: RegExp): MetricWords =>
  words(metric, new RegExp(`\\b(?:${pattern.source})\\b`, 'gu'));

/** The everyday words for each metric. */
const metricWords: readonly MetricWords[] = [
  named('CALL_SENTIMENT', /(?:call sentiment|sentiment (?:in|of|on|during) (?:the |our )?calls?)/),
  named(
    'WRITTEN_SENTIMENT',
    /(?:(?:written|message|email|slack|support) sentiment|sentiment (?:in|of) (?:writing|messages|emails|slack))/,
  ),
  named(
    'NEGATIVE_SHARE',
    /(?:(?:share|percentage|percent|rate) of negative (?:interactions?|sentiment|messages)|negative (?:share|interactions?))/,
  ),
  named('ESCALATIONS', /(?:escalations?|escalated)/),
  named('ESCALATION_RATE', /(?:escalation rates?|(?:share|rate) of escalations)/),
  named('INTERACTIONS', /(?:interactions?|touch ?points?)/),
  named(
    'RESPONSE_TIME',
    /(?:response times?|reply times?|time to (?:respond|reply|answer)|(?:fast|quickly|slow|slowly|long) (?:do|does|did) \w+(?: \w+)? (?:take to )?(?:respond|reply|answer)(?: to (?:our )?(?:customers|clients|accounts|messages|them))?|respond(?:s|ed)? (?:fastest|slowest|quickest)|(?:fastest|slowest|quickest) to respond)/,
  ),
  named('ANSWERED_WITHIN_DAY', /answered (?:within|in) (?:a|one|24) (?:day|hours)/),
  named('ANSWER_RATE', /answer rates?/),
  named(
    'UNANSWERED_RATE',
    /(?:share|percentage|percent|rate) of (?:unanswered|unreplied) (?:customer )?(?:messages|e-?mails|questions)|unanswered rates?/,
  ),
  named(
    'UNANSWERED_MESSAGES',
    /(?:unanswered|unreplied) (?:customer )?(?:messages|e-?mails|questions)|(?:messages|e-?mails|questions) (?:\w+ ){0,3}unanswered/,
  ),
  named(
    'RETENTION',
    /(?:(?:(?:client|customer|account)s? )?retention(?: rates?)?|accounts? kept|keep(?:s|ing)? (?:their |our |most )?(?:clients|customers|accounts))/,
  ),
  named(
    'WIN_RATE',
    /(?:(?:win|won|conversion|close|closing|success|winning) (?:rates?|ratios?)|convert(?:s|ed)? (?:best|most|better)|(?:better|best|worse|worst) at (?:winning|closing)(?: deals)?)/,
  ),
  named(
    'WIN_RATE',
    /(?:share|percentage|percent|proportion|fraction) of (?:\w+ ){0,2}(?:deals|opportunities) (?:\w+ ){0,4}(?:won|win)/,
  ),
  words('DEALS_WON', deals, won),
  named('DEALS_WON', /(?:wins|closed won)/),
  words('DEALS_LOST', deals, lost),
  named('DEALS_LOST', /losses/),
  words('WON_VALUE', value, won),
  words('WON_VALUE', value, deals, won),
  named('WON_VALUE', /(?:revenue|bookings?|sales|won value|value won)/),
  named('WON_VALUE', /(?:sell|sold)/),
  named('WON_VALUE', /(?:bring(?:s|ing)?|brought) (?:us )?(?:(?:the )?(?:most|least|more|less) (?:money )?)?in/),
  named('WON_VALUE', /(?:earn(?:s|ed)?|makes?|made) us(?: (?:the )?(?:most|least|more|less)(?: money)?)?/),
  words('WON_VALUE', value, broughtIn),
  words('WON_VALUE', money, earned),
  words('LOST_VALUE', value, lost),
  words('LOST_VALUE', value, deals, lost),
  words(
    'AVERAGE_WON_VALUE',
    average,
    /\b(?:deals?|deal (?:sizes?|values?|amounts?)|contract values?|size of (?:a |the )?deals?)\b/gu,
  ),
  words('AVERAGE_WON_VALUE', average, value, deals, won),
  named('AVERAGE_WON_VALUE', /(?:deal sizes?|acv|average contract value)/),
  named(
    'SALES_CYCLE',
    /(?:(?:how long (?:is|are|was|were) (?:our |the |an? )?)?(?:average )?sales? cycles?|deal velocity|time to close|(?:how long|long) (?:does|do|did) (?:it take (?:us )?to )?(?:close|win) (?:a |the )?deals?|days to close|(?:close|closes|closed|win|wins) (?:\w+ )?deals? (?:the )?(?:fastest|quickest|slowest)|(?:fastest|quickest|slowest) (?:to|at) clos(?:e|ing)(?: deals)?)/,
  ),
  words('DEALS_OPENED', deals, opened),
  words('OPENED_VALUE', value, opened),
  words('OPENED_VALUE', value, deals, opened),
  words('OPENED_VALUE', pipeline, broughtIn),
  words('OPENED_VALUE', pipeline, earned),
  named('OPENED_VALUE', /(?:new (?:pipeline|pipe)|(?:pipeline|pipe) (?:created|generated|opened))/),
  words('OPEN_DEALS', deals, open),
  words('PIPELINE', value, deals, open),
  named('PIPELINE', /(?:(?:total |whole )?(?:open )?(?:pipelines?|pipe)(?: value)?|open value)/),
  named(
    'PIPELINE_CHANGE',
    /(?:pipeline changes?|change (?:of|in) (?:the |our )?pipeline|pipeline (?:growth|grown?|grew|shrunk|shrank|moved?))/,
  ),
  named(
    'FOLLOW_UP_RATE',
    /(?:follow ?ups? rates?|calls followed up|(?:share|percentage|percent) of calls (?:that (?:were|are) )?followed up)/,
  ),
  named('FOLLOW_UP_TIME', /(?:time to follow ?up|follow ?up times?)/),
  named('TICKETS_OPENED', /(?:(?:support )?(?:tickets?|cases?)(?: (?:were )?(?:opened|created))?|new tickets)/),
  named(
    'TICKETS_RESOLVED',
    /(?:(?:support )?(?:tickets?|cases?) (?:\w+ )?(?:\w+ )?(?:resolved?|closed?|solved?)|(?:resolved?|closed?|solved?) (?:\w+ )?(?:support )?(?:tickets?|cases?))/,
  ),
  named(
    'RESOLUTION_TIME',
    /(?:resolution (?:times?|speed)|time to (?:resolve|resolution)|(?:long|quickly|fast) (?:do|does|did) (?:it take to |we )?(?:resolve|solve)(?: (?:a )?tickets?)?)/,
  ),
  named('TASKS_IN_TIME', /tasks? (?:done )?(?:on|in) time/),
  named(
    'OUTBOUND_SHARE',
    /(?:outbound share|(?:share|rate) of (?:outbound|proactive)(?: contacts?)?|proactive contacts?)/,
  ),
  named('HANDOFFS', /hand ?offs?/),
  named('HANDOFF_QUALITY', /(?:hand ?off quality|quality of (?:our |the )?hand ?offs?)/),
  named('HANDOFF_TIME', /(?:hand ?off times?|time to (?:the )?hand ?off)/),
  words('CALLS', calls),
  named(
    'CALL_LENGTH',
    /(?:call (?:length|duration)|(?:average|mean|typical) call time|(?:length|duration) of (?:an? |our |the )?(?:average |typical )?calls?|(?:how )?long (?:is|are|was|were) (?:an? |the |our |my |their )?(?:average |typical )?calls?|(?:how )?long (?:do|does|did) (?:an? |the |our )?(?:average |typical )?calls? (?:usually |typically )?(?:last|take|run))/,
  ),
  named('TALK_RATIO', /(?:talk(?:ing)? (?:ratios?|time|share)|talks? (?:the )?(?:most|least|too much))/),
  named(
    'QUESTIONS_PER_CALL',
    /(?:questions (?:per|in a|asked (?:per|in a)) call|asks? (?:the )?(?:most|fewest) questions)/,
  ),
  named('LONGEST_MONOLOGUE', /(?:(?:longest )?monologues?)/),
  named('SPEAKER_CHANGES', /(?:speaker changes|changes of speaker|interactivity)/),
  named('NEXT_STEP_RATE', /(?:(?:calls with )?(?:agreed )?next steps?(?: rate)?)/),
  named('OBJECTION_RATE', /(?:objection rate|calls with objections?)/),
  named(
    'OBJECTION_HANDLING',
    new RegExp(
      `(?:objections? (?:handl(?:ed|ing)|answered)|(?:handl(?:e|es|ed|ing)|answer(?:s|ed)?) (?:of )?(?:(?:${categoryWords}) )?objections?)`,
    ),
  ),
  named('CALL_OBJECTIONS', /objections in calls/),
  named('PRICING_OBJECTION_RATE', /(?:(?:pric(?:e|ing)|cost) objection rate|calls with (?:pric(?:e|ing)) objections)/),
  named(
    'COMPETITOR_MENTIONS',
    /(?:competitors?(?: mentions?| (?:come|comes|came) up| (?:is|are|was|were) (?:named|mentioned))?|competition)/,
  ),
  named(
    'SOFTWARE_MENTIONS',
    /(?:(?:property )?software(?: mentions?| (?:is|are|was|were) (?:named|mentioned))|mentions of software)/,
  ),
  named('TOPIC_MENTIONS', /(?:topics?(?: mentions?)?|subjects? (?:discussed|talked about))/),
  named('OBJECTIONS', /objections?/),
  named('PAIN_POINTS', /pain points?/),
  named('FEATURE_REQUESTS', /(?:feature requests?|requests for features|requested features)/),
  named('BUYING_SIGNALS', /buying signals?/),
  named('COMPLIANCE_FLAGS', /compliance (?:flags?|issues?|violations?)/),
];

export interface FoundMetric {
  readonly metric: string;
  readonly spans: readonly Span[];
}

/** "Tickets are not closed" is the opposite of what the pattern is for. */
const isNegated = (part: string): boolean => part.search(negations) !== -1;

/** Finds the metrics whose words a question has, those with most words first. */
export function metricsIn(text: QuestionText): FoundMetric[] {
  const found = metricWords.flatMap(({ metric, needs }): FoundMetric[] => {
    const spans = needs.map((pattern) => spansOf(text, pattern).filter(({ match: [part] }) => !isNegated(part)));
    return spans.every(({ length }) => length > 0) ? [{ metric, spans: spans.flat() }] : [];
  });
  return found.toSorted((one, other) => wordCount(other) - wordCount(one));
}

const wordCount = ({ spans }: FoundMetric): number =>
  new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))).size;
