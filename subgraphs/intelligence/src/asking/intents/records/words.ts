import { leavingOut } from '../../text/negation.ts';
import { owning } from '../common/owner-of-accounts.ts';
import type { Subject } from './subjects.ts';

export const negation = new RegExp(
  `\\b(?:${leavingOut}|neither|(?:(?:do|does|did|have|has|had|are|is|was|were) )?(?:not|never)|dont|doesnt|didnt|arent|isnt|havent|hasnt|hadnt|werent|wasnt|non|no|nobody|none|lack(?:s|ing)?)\\b`,
  'gu',
);
// What deals are.
export const won =
  /\b(?:won|win|wins|winning|closed won|sold|sell|bought|buy|buying|purchased?|signed|booked|bookings|revenue|sales)\b/gu;
export const lost = /\b(?:lost|lose|losing|losses|loses|closed lost)\b/gu;
export const lostWords = /\b(?:lost|lose|losing|losses|loses)\b/u;
export const closed = /\bclosed\b/gu;
export const open =
  /\b(?:(?:still )?(?:open|active|pending|outstanding|running|ongoing)|in (?:the |our )?pipeline|not (?:yet )?(?:closed|signed|decided)|undecided)\b/gu;
export const pipeline = /\b(?:pipelines?)\b/gu;
export const closing =
  /\b(?:clos(?:e|es|ing)|due|expected(?: to close)?|expect to close|coming up|come up|up for|to be signed|close dates?|land(?:ing)?)\b/gu;
export const opened = /\b(?:opened|created|new|started|added|entered|opening)\b/gu;
export const overdue =
  /\b(?:(?:past|beyond|after|over) (?:their|its|the)? ?(?:expected |planned )?clos(?:e|ing) dates?|overdue|slipp(?:ed|ing)|should have (?:already )?closed(?: already)?|past due|(?:clos(?:e|ing) dates?|due dates?) (?:(?:has|have|is|are) )?(?:already )?(?:passed|past|in the past|gone))\b/gu;
/** What tickets and tasks are. */
export const states = [
  ['overdue', /\b(?:overdue|past due|late)\b/gu],
  ['escalated', /\bescalated\b/gu],
  ['closed', /\b(?:closed|resolved|solved|done|completed|finished)\b/gu],
  ['open', /\b(?:(?:still )?(?:open|unresolved|pending|outstanding|unsolved)|unfinished)\b/gu],
] as const;
// What stands around records.
export const toCome = /\b(?:next|upcoming|coming up|scheduled|planned|ahead|to come)\b/gu;
export const comparing = /\b(?:compare|compared|comparison|versus|vs|than|against|beside|between|difference)\b/gu;
export const each = /\b(?:each|respectively)\b/gu;
export const together = /\b(?:together|combined|altogether|jointly|in total|total)\b/gu;
export const using =
  /\b(?:us(?:e|es|ed|ing)|run(?:s|ning)?(?: on)?|work(?:s|ing)? (?:with|on)|liv(?:e|es|ing) on|on)\b/gu;
export const based = /\b(?:based|located|headquartered)\b/gu;

/** Words that say nothing more beside records. */
export const aside: Readonly<Record<Subject, RegExp>> = {
  DEAL: /\b(?:worth|valued|value|amounts?|sized?|customers?|accounts?|clients?|stages?|sit(?:s|ting)?|moment|currently|something|anything|deals?|opportunit(?:y|ies)|pipelines?|single|go|goes|went|money|at all|so far|with us|ever|made|make|makes|brought|brings?|in(?: in)?)\b/gu,
  ACCOUNT:
    /\b(?:accounts?|customers?|clients?|moment|currently|market|region|segment|industry|sector|territory|at all|manag(?:e|es|ed|ing)|there|ever|single|portfolios?|number|counts?)\b/gu,
  ACTIVITY:
    /\b(?:customers?|accounts?|clients?|involving|raised|file[sd]?|filed|submitted|report(?:ed|s)?|received?|sent|send|sends|wrote|made|make|held|hold|took|take|there|logged|place|happen(?:ed)?|had|exchanged?|at all|support|write|opened|created|came|come|get|got|gotten|our (?:team|side|people)|with us|join(?:ed)?|attend(?:ed)?|take part|took part)\b/gu,
};

/** Words with a meaning of their own, which are no place. */
export const noPlaces: readonly RegExp[] = [
  won,
  lost,
  open,
  closing,
  opened,
  overdue,
  comparing,
  owning,
  toCome,
  /\b(?:negotiation|proposal|pipeline|total|average|stage|last|order|danger|trouble|touch|contact|progress|general|detail|sync|time|charge|favou?r|slack|gong|numbers?|calls?|line|house)\b/gu,
];

export const teamWords = /\b(?:team(?: of)?|direct reports|people|reps)\b/gu;
