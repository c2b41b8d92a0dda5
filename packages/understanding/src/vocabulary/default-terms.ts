import type { Term, VocabularyKind } from './term.ts';

interface Details {
  readonly exceptions?: readonly string[];
  readonly caseSensitive?: boolean;
}

const termsOfKind =
  (kind: VocabularyKind) =>
  (name: string, synonyms: readonly string[] = [], { exceptions = [], caseSensitive = false }: Details = {}): Term => ({
    kind,
    name,
    synonyms,
    exceptions,
    caseSensitive,
  });

const software = termsOfKind('PROPERTY_SOFTWARE');
const competitor = termsOfKind('COMPETITOR');
const product = termsOfKind('PRODUCT');
const feature = termsOfKind('FEATURE');

/** Each first word with each second one. */
const pairs = (first: readonly string[], second: readonly string[]): string[] =>
  first.flatMap((one) => second.map((two) => `${one} ${two}`));

/**
 * Terms that every tenant has until its people change or remove them. Ids derive from kind and name, so neither may change:
 * a tenant's edit of a term would no longer replace it.
 */
export const defaultTerms: readonly Term[] = [
  software('Yardi', ['Voyager 7', 'Voyager 7s', 'Voyager 8', 'RentCafe']),
  software('RealPage', ['Real Page', 'OneSite', ...pairs(['One Site'], ['leasing', 'rent', 'rents', 'residents'])]),
  software('AppFolio', ['App Folio']),
  software('Entrata'),
  // MRI alone is usually a scanner.
  software(
    'MRI Software',
    [
      ...pairs(['MRI'], ['software', 'platform', 'commercial', 'residential', 'integration', 'system']),
      ...pairs(['on', 'from', 'to', 'with', 'using', 'use'], ['MRI']),
    ],
    {
      exceptions: pairs(
        ['MRI'],
        ['scan', 'scans', 'machine', 'machines', 'scanner', 'scanners', 'data', 'image', 'images', 'imaging'],
      ),
      caseSensitive: true,
    },
  ),
  software('ResMan'),
  software('Buildium'),
  // In lower case it is a person.
  software('Rent Manager', [], { caseSensitive: true }),
  software('Propertyware'),

  competitor('EliseAI', ['Elise AI', 'MeetElise', 'MeetEliseAI', 'MeetElise AI']),
  competitor('Zego'),
  competitor('Domuso'),
  competitor('ClickPay', ['Click Pay']),
  competitor('PayNearMe', ['Pay Near Me']),
  competitor('Colleen AI'),
  competitor('Funnel Leasing'),
  competitor('BetterBot', ['Better Bot']),
  competitor('Esusu'),

  product('Pay Ready', ['PayReady']),
  product('BuzzCenter', ['Buzz Center']),

  feature('resident portal', ['resident portals', 'tenant portal', 'tenant portals']),
  feature('online payments', ['autopay', ...pairs(['online', 'rent', 'card', 'ACH'], ['payment', 'payments'])]),
  feature('debt collection', [
    ...pairs(
      ['collection', 'collections'],
      ['agency', 'process', 'team', 'workflow', 'module', 'rate', 'call', 'calls'],
    ),
    'delinquent',
    'delinquency',
    'delinquencies',
    'past due',
  ]),
  feature('maintenance requests', ['maintenance request', 'work order', 'work orders']),
  feature('tenant screening', [
    ...pairs(['resident', 'applicant'], ['screening']),
    'background check',
    'background checks',
  ]),
  feature('custom reports', [
    'custom report',
    ...pairs(['monthly', 'owner'], ['report', 'reports']),
    ...pairs(['reporting'], ['module', 'suite', 'dashboard']),
    'dashboard',
    'dashboards',
  ]),
  feature('AI agent', [
    ...pairs(['AI'], ['agents', 'assistant', 'assistants', 'chatbot', 'chatbots', 'chat bot', 'chat bots', 'leasing']),
    ...['chatbot', 'chatbots', 'chat bot', 'chat bots'],
  ]),
  feature('text messaging', ['text reminder', 'text reminders', 'SMS reminder', 'SMS reminders']),
];
