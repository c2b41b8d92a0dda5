/**
 * Names and words of the trade, each with the pattern that finds it. A name that is also a common word or abbreviation
 * counts only in its own spelling, or next to a word that tells which is meant: MRI is a scanner first.
 */
export interface Term {
  readonly name: string;
  readonly pattern: RegExp;
}

const term = (name: string, pattern: RegExp = new RegExp(`\\b${name.replaceAll(' ', '[ -]?')}\\b`, 'iu')): Term => ({
  name,
  pattern,
});

export const propertySoftware: readonly Term[] = [
  term('Yardi', /\byardi\b|\bvoyager (?:7s?|8)\b|\brentcaf[eé]\b/iu),
  term('RealPage', /\breal ?page\b|\bone ?site\b(?=[^.!?]{0,30}\b(?:realpage|leasing|rents?|residents?)\b)/iu),
  term('AppFolio', /\bapp ?folio\b/iu),
  term('Entrata', /\bentrata\b/iu),
  term(
    'MRI Software',
    /\bMRI (?:software|platform|commercial|residential|integration|system)\b|\b(?:on|from|to|with|using|use) MRI\b(?! (?:scan|machine|scanner|data|image|images|imaging))/u,
  ),
  term('ResMan', /\bResMan\b|\bresman\b/u),
  term('Buildium', /\bbuildium\b/iu),
  term('Rent Manager', /\bRent Manager\b/u),
  term('Propertyware', /\bpropertyware\b/iu),
];

export const competitors: readonly Term[] = [
  term('EliseAI', /\b(?:meet)?elise ?ai\b/iu),
  term('Zego', /\bzego\b/iu),
  term('Domuso', /\bdomuso\b/iu),
  term('ClickPay', /\bclick ?pay\b/iu),
  term('PayNearMe', /\bpay ?near ?me\b/iu),
  term('Colleen AI', /\bcolleen ai\b/iu),
  term('Funnel Leasing', /\bfunnel leasing\b/iu),
  term('BetterBot', /\bbetter ?bot\b/iu),
  term('Esusu', /\besusu\b/iu),
];

export const products: readonly Term[] = [
  term('Pay Ready', /\bpay ?ready\b/iu),
  term('BuzzCenter', /\bbuzz ?center\b/iu),
];

export const features: readonly Term[] = [
  term('resident portal', /\b(?:resident|tenant) portals?\b/iu),
  term('online payments', /\b(?:online|rent|card|ach) payments?\b|\bautopay\b/iu),
  term(
    'collections',
    /\bcollections? (?:agency|process|team|workflow|module|rate|calls?)\b|\bdebt collection\b|\bdelinquen(?:t|cy|cies)\b|\bpast[- ]due\b/iu,
  ),
  term('maintenance requests', /\bwork orders?\b|\bmaintenance requests?\b/iu),
  term('screening', /\b(?:tenant|resident|applicant) screening\b|\bbackground checks?\b/iu),
  term('reporting', /\b(?:custom|monthly|owner) reports?\b|\breporting (?:module|suite|dashboard)\b|\bdashboards?\b/iu),
  term('AI agent', /\bAI (?:agent|assistant|chat ?bot|leasing)s?\b|\bchat ?bots?\b/u),
  term('messaging', /\btext (?:messaging|reminders?)\b|\bsms reminders?\b/iu),
];

export const industryKeywords: readonly Term[] = [
  term('unit', /\b\d[\d,]* units?\b|\bunits? (?:under management|mix|turns?|vacant)\b/iu),
  term('lease', /\bleas(?:e|es|ing)\b/iu),
  term('rent', /\brent(?:s|al|als|ers?)?\b|\brent roll\b/iu),
  term('resident', /\bresidents?\b|\btenants?\b/iu),
  term('property manager', /\bproperty[- ]manage(?:rs?|ment)\b/iu),
  term('apartment', /\bapartments?\b|\bmulti-?family\b/iu),
  term('occupancy', /\boccupanc(?:y|ies)\b|\bvacanc(?:y|ies)\b/iu),
  term('eviction', /\bevict(?:ion|ions|ed|ing)?\b/iu),
  term('security deposit', /\bsecurity deposits?\b/iu),
  term('move-in', /\bmove[- ](?:ins?|outs?)\b/iu),
  term('portfolio', /\bportfolios? (?:of|with) (?:[\d,]+|properties|units|buildings)\b|\bproperty portfolios?\b/iu),
  term('delinquency', /\bdelinquen(?:t|cy|cies)\b|\bpast[- ]due\b/iu),
  term('landlord', /\blandlords?\b/iu),
];

export const topics: readonly Term[] = [
  term('pricing', /\bpric(?:e|es|ed|ing)\b|\bcosts?\b|\bdiscounts?\b|\bper[- ]unit fee\b|\bbudgets?\b/iu),
  term('integration', /\bintegrat(?:e|es|ed|ion|ions|ing)\b|\bapis?\b|\bwebhooks?\b|\bsingle sign[- ]on\b|\bsso\b/iu),
  term('onboarding', /\bonboard(?:ing|ed)?\b|\bkick-?off\b|\bgo(?:ing)?[- ]live\b|\broll-?out\b|\bimplementation\b/iu),
  term('training', /\btraining\b|\bwebinars?\b|\bworkshops?\b/iu),
  term(
    'support',
    /\bsupport (?:ticket|case|team)s?\b|\btickets?\b|\bbug(?:s|zilla)?\b|\bnot working\b|\bcrash(?:es|ed|ing)?\b/iu,
  ),
  term('billing', /\binvoic(?:e|es|ed|ing)\b|\bbilling\b|\brefunds?\b|\bovercharged?\b/iu),
  term('contract', /\bcontracts?\b|\bterms? sheet\b|\bmsa\b|\bredlines?\b|\bsignature\b/iu),
  term('renewal', /\brenew(?:al|als|ed|ing)?\b/iu),
  term(
    'cancellation',
    /\bcancel(?:l?ing|l?ation)? (?:our|the|my) (?:contract|account|subscription|service)\b|\bchurn(?:ing|ed)?\b|\bswitch(?:ing)? (?:to|away)\b/iu,
  ),
  term('security', /\bsecurity review\b|\bsoc ?2\b|\bpenetration test\b|\bdata breach\b/iu),
  term('compliance', /\bfair housing\b|\bfdcpa\b|\bcomplian(?:ce|t)\b/iu),
  term('reporting', /\breport(?:s|ing)\b|\bdashboards?\b/iu),
  term('payments', /\bpayments?\b|\bautopay\b|\bach\b/iu),
  term('collections', /\bcollections?\b|\bdelinquen(?:t|cy)\b|\bpast[- ]due\b/iu),
  term('maintenance', /\bmaintenance\b|\bwork orders?\b/iu),
  term('scheduling', /\breschedul(?:e|ed|ing)\b|\bcalendar invite\b|\bbook (?:a|some) time\b/iu),
];

/** The terms that a text names, by how often it does, most first, at most 10. */
export function named(terms: readonly Term[], text: string): string[] {
  return terms
    .map(({ name, pattern }) => ({
      name,
      times: [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].length,
    }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, 10)
    .map(({ name }) => name);
}
