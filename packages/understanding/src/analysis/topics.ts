/** A topic or a word of the industry, with the pattern that finds it. */
interface Term {
  readonly name: string;
  readonly pattern: RegExp;
}

const term = (name: string, pattern: RegExp): Term => ({ name, pattern });

export const industryKeywords: readonly Term[] = [
  term('unit', /\b\d[\d,]{0,11} units?\b|\bunits? (?:under management|mix|turns?|vacant)\b/giu),
  term('lease', /\bleas(?:e|es|ing)\b/giu),
  term('rent', /\brent(?:s|al|als|ers?)?\b|\brent roll\b/giu),
  term('resident', /\bresidents?\b|\btenants?\b/giu),
  term('property manager', /\bproperty[- ]manage(?:rs?|ment)\b/giu),
  term('apartment', /\bapartments?\b|\bmulti-?family\b/giu),
  term('occupancy', /\boccupanc(?:y|ies)\b|\bvacanc(?:y|ies)\b/giu),
  term('eviction', /\bevict(?:ion|ions|ed|ing)?\b/giu),
  term('security deposit', /\bsecurity deposits?\b/giu),
  term('move-in', /\bmove[- ](?:ins?|outs?)\b/giu),
  term('portfolio', /\bportfolios? (?:of|with) (?:[\d,]+|properties|units|buildings)\b|\bproperty portfolios?\b/giu),
  term('delinquency', /\bdelinquen(?:t|cy|cies)\b|\bpast[- ]due\b/giu),
  term('landlord', /\blandlords?\b/giu),
];

export const topics: readonly Term[] = [
  term('pricing', /\bpric(?:e|es|ed|ing)\b|\bcosts?\b|\bdiscounts?\b|\bper[- ]unit fee\b|\bbudgets?\b/giu),
  term(
    'integration',
    /(?<!\bcontinuous )\bintegrat(?:e|es|ed|ion|ions|ing)\b(?! tests?\b)|\bapi (?:access|connection|integration|key)s?\b|\bwebhooks?\b|\bsingle sign[- ]on\b|\bsso\b/giu,
  ),
  term('onboarding', /\bonboard(?:ing|ed)?\b|\bkick-?off\b|\bgo(?:ing)?[- ]live\b|\broll-?out\b|\bimplementation\b/giu),
  term(
    'training',
    /(?<!\b(?:model|pre|re|after|during|of) )\btraining\b(?! (?:data|sets?|dataset|loss|scripts?|steps?|epochs?|splits?|models?|corpus|examples?|run|part)\b)|\bwebinars?\b|\bworkshops?\b/giu,
  ),
  term(
    'support',
    /\bsupport (?:ticket|case|team)s?\b|\btickets?\b|\bbug(?:s|zilla)?\b|\bnot working\b|\bcrash(?:es|ed|ing)?\b/giu,
  ),
  term('billing', /\binvoic(?:e|es|ed|ing)\b|\bbilling\b|\brefunds?\b|\bovercharged?\b/giu),
  term('contract', /\bcontracts?\b|\bterms? sheet\b|\bmsa\b|\bredlines?\b|\bsignature\b/giu),
  term('renewal', /\brenew(?:al|als|ed|ing)?\b/giu),
  term(
    'cancellation',
    /\bcancel(?:l?ing|l?ation)? (?:our|the|my) (?:contract|account|subscription|service)\b|\bchurn(?:ing|ed)?\b|\bswitch(?:ing)? (?:to|away)\b/giu,
  ),
  term('security', /\bsecurity review\b|\bsoc ?2\b|\bpenetration test\b|\bdata breach\b/giu),
  term('compliance', /\bfair housing\b|\bfdcpa\b|\bcomplian(?:ce|t)\b/giu),
  term('reporting', /\breport(?:s|ing)\b|\bdashboards?\b/giu),
  term('payments', /\bpayments?\b|\bautopay\b|\bach\b/giu),
  term('collections', /\bcollections?\b|\bdelinquen(?:t|cy)\b|\bpast[- ]due\b/giu),
  term('maintenance', /\bmaintenance\b|\bwork orders?\b/giu),
  term('scheduling', /\breschedul(?:e|ed|ing)\b|\bcalendar invite\b|\bbook (?:a|some) time\b/giu),
];

/** Returns the terms that a text names, most frequent first, at most 10. */
export function named(terms: readonly Term[], text: string): string[] {
  return terms
    .map(({ name, pattern }) => ({ name, times: text.match(pattern)?.length ?? 0 }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, 10)
    .map(({ name }) => name);
}
