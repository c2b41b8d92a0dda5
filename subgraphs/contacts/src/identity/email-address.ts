import freeMailDomains from 'email-providers/all.json' with { type: 'json' };
import { getDomain } from 'tldts';
import { isPlaceholder } from './placeholder.ts';

/** Normalises an address for comparison and storage. Null when it is invalid. */
export function normaliseEmail(text: string | null | undefined): string | null {
  const bare = (text ?? '')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]*)>$/s, '$1')
    .trim()
    .toLowerCase();
  return bare.length <= 254 && /^[^\s@<>,;\p{C}]+@[^\s@<>,;\p{C}]+\.[^\s@<>,;.\p{C}]{2,}$/u.test(bare) ? bare : null;
}

/** Returns the valid addresses, each once. */
export function normaliseEmails(texts: Iterable<string | null | undefined>): string[] {
  const addresses = new Set<string>();
  for (const text of texts) {
    const address = normaliseEmail(text);
    if (address) addresses.add(address);
  }
  return [...addresses];
}

/** Short words count only as the whole local part: "it" is a mailbox, "it.lee" is not. */
const mailboxes = new Set(
  `abuse accounting accounts accountspayable admin administrator alerts ap ar billing bookings careers contact contactus customercare
   customerservice donotreply enquiries events feedback frontdesk general hello help helpdesk hi hr info information inquiries invoices it
   jobs leasing legal mail mailerdaemon maintenance management marketing media news newsletter noreply notification notifications office
   operations ops orders payments postmaster press privacy property reception rent rentals residents root sales security service services
   support team unsubscribe webmaster`.split(/\s+/),
);

/** True for the address of a function instead of a person. Such an address never identifies anybody. */
export function isSharedMailbox(address: string): boolean {
  const local = address.slice(0, address.lastIndexOf('@')).split('+')[0] ?? '';
  if (mailboxes.has(local.replace(/[._-]/g, ''))) return true;
  if (/^(no|do-?not)[._-]?reply/.test(local)) return true;
  const [first = ''] = local.split(/[._-]/);
  return first.length >= 4 && first !== local && mailboxes.has(first);
}

const fillers = new Set(
  `test tester testing example email mail name user username firstname lastname dummy fake invalid noemail nomail noaddress
   placeholder sample demo someone somebody abc abcd asdf qwerty xyz`.split(/\s+/),
);

/** True for an address that only fills a field: `none@none.com`, `test@test.com`, `x@x.com`. */
export function isPlaceholderAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).replace(/[^a-z0-9]/g, '');
  const [host = ''] = address.slice(at + 1).split('.', 1);
  if (isPlaceholder(local) || isNobodysHost(host) || fillers.has(local.replace(/\d{1,20}$/, ''))) return true;
  return /^(.)\1{2,}$/.test(local) || (local === host && local.length < 4);
}

const nobodysHosts = new Set([
  'test',
  'example',
  'noemail',
  'nomail',
  'noaddress',
  'fake',
  'dummy',
  'invalid',
  'domain',
]);
const isNobodysHost = (host: string): boolean => isPlaceholder(host) || nobodysHosts.has(host);

const freeMail = new Set<string>(freeMailDomains);

/**
 * Returns the registered domain of a host or web address: "www.shop.example.co.uk" gives "example.co.uk". Null for free
 * mail, and for hosts of many organisations, such as website builders.
 */
export function organisationDomain(hostOrUrl: string | null | undefined): string | null {
  const text = (hostOrUrl ?? '').trim().toLowerCase();
  // A name below a shared host (`maple.github.io`) belongs to its owner; the shared host itself to nobody.
  const domain = getDomain(text, { allowPrivateDomains: true, validateHostname: true });
  return domain === null ||
    freeMail.has(domain) ||
    sharedHosts.has(domain) ||
    isNobodysHost(domain.split('.', 1)[0] ?? '')
    ? null
    : domain;
}

/** Hosts where companies have pages under a path. The public suffix list does not contain them. */
const sharedHosts = new Set([
  'facebook.com',
  'instagram.com',
  'linkedin.com',
  'x.com',
  'twitter.com',
  'youtube.com',
  'google.com',
  'linktr.ee',
  'yelp.com',
  'apartments.com',
  'zillow.com',
]);

export const emailDomain = (address: string): string | null =>
  organisationDomain(address.slice(address.lastIndexOf('@') + 1));
