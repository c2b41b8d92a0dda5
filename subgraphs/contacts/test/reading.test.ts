import { expect, it } from 'vitest';
import { accountNameKey } from '../src/identity/account-name.ts';
import { isSharedMailbox, normaliseEmail, organisationDomain } from '../src/identity/email-address.ts';
import { namesAgree, personNameKey } from '../src/identity/person-name.ts';
import { toE164 } from '../src/identity/phone-number.ts';
import { salesforceId } from '../src/identity/salesforce-id.ts';
import { readDate } from '../src/ingest/values/read-date.ts';
import { readNumber } from '../src/ingest/values/read-number.ts';
import { ids, timesPowerOfTen } from '../src/ingest/values/values.ts';

it.each([
  ['Acme Corporation', 'ACME, Corp.'],
  ['Gekko & Co', 'gekko and co'],
  ['Ron-tech', 'Rontech GmbH'],
  ['The New York Inquirer', 'New York Inquirer, Inc'],
  ['Größe AG', 'GROßE'],
])('%s and %s are one company by name', (left, right) => {
  expect(accountNameKey(left)).toBe(accountNameKey(right));
});

it('different companies differ, and a name that is only a legal form stays', () => {
  expect(accountNameKey('Acme Homes')).not.toBe(accountNameKey('Acme Houses'));
  expect(accountNameKey('Co')).toBe('co');
  expect(accountNameKey('株式会社')).toBe('株式会社');
  expect(accountNameKey(' -- ')).toBeNull();
});

it('full names are compared without case, accents and marks; one word is not enough', () => {
  expect(personNameKey('José O’Brien')).toBe(personNameKey("JOSE  O'BRIEN"));
  expect(personNameKey('Anna')).toBeNull();
  expect(namesAgree('P. Okafor', 'Peter Okafor')).toBe(true);
  expect(namesAgree('Peter Okafor', 'Paul Okafor')).toBe(false);
  expect(namesAgree(null, 'Anyone')).toBe(true);
});

it.each([
  ['Elena@Acme.Example', 'elena@acme.example'],
  ['mailto:elena@acme.example', 'elena@acme.example'],
  ['Elena Reed <elena@acme.example>', 'elena@acme.example'],
  ['elena@localhost', null],
  ['elena acme.example', null],
  ['a@b.c\u0000d', null],
  ['', null],
])('the e-mail address in %j is %j', (text, address) => {
  expect(normaliseEmail(text)).toBe(address);
});

it.each([
  'info@x.example',
  'leasing+north@x.example',
  'no-reply@x.example',
  'do_not_reply@x.example',
  'support-us@x.example',
  'Leasing.Office@x.example'.toLowerCase(),
])('%s is a shared mailbox', (address) => {
  expect(isSharedMailbox(address)).toBe(true);
});

it.each(['elena@x.example', 'it.lee@x.example', 'salesh@x.example'])('%s is a person', (address) => {
  expect(isSharedMailbox(address)).toBe(false);
});

it.each([
  ['https://www.shop.mapleridge.co.uk/a?b', 'mapleridge.co.uk'],
  ['mapleridge.example', 'mapleridge.example'],
  ['gmail.com', null],
  ['https://linkedin.com/company/maple', null],
  ['maple.github.io', 'maple.github.io'],
  ['127.0.0.1', null],
  ['not a domain', null],
])('the organisation behind %j is %j', (text, domain) => {
  expect(organisationDomain(text)).toBe(domain);
});

it('phone numbers are read in national and international form; one with an extension identifies nobody', () => {
  expect(toE164('(202) 555-0134')).toBe('+12025550134');
  expect(toE164('+49 30 901820')).toBe('+4930901820');
  expect(toE164('+1 202 555 0134 ext. 5')).toBeNull();
  expect(toE164('12345')).toBeNull();
});

it('short Salesforce ids become long, zeros become null, and others stay', () => {
  expect(salesforceId('001Hs00003AbCdE')).toBe('001Hs00003AbCdEIAV');
  expect(salesforceId('001Hs00003AbCdEIAV')).toBe('001Hs00003AbCdEIAV');
  expect(salesforceId('000000000000000')).toBeNull();
  expect(salesforceId('000000000000000AAA')).toBeNull();
  expect(salesforceId(' ')).toBeNull();
});

it.each([
  ['86400.000000000', '86400', null],
  ['1,200.50', '1200.5', null],
  ['-0.10', '-0.1', null],
  ['$5', '5', '5'],
  ['007', '7', '7'],
  ['1e3', '1000', '1000'],
  ['.5', '0.5', null],
  ['12345678901234567890.123456789', '12345678901234567890.123456789', null],
  ['1,250,000', '1250000', null],
  ['12,50,000', '1250000', null],
  ["1'250.00", '1250', null],
  ['USD 900.00', '900', null],
  ['(1,200.50)', '-1200.5', null],
  ['12500,50', null, '12500.5'],
  ['1.250,00', null, '1250'],
  ['1 250,00', null, '1250'],
  ['1\u202f250,00 €', null, '1250'],
  ['-1.250.000', null, '-1250000'],
  ['1.200,50-', null, '-1200.5'],
  ['€ 3.500', '3.5', '3500'],
  ['1,200', '1200', '1.2'],
  ['0.500', '0.5', null],
  ['1 250', '1250', '1250'],
  ['50%', '50', '50'],
])('the number in %j is %j in America and %j in Europe', (text, american, european) => {
  expect(readNumber(text)?.value).toEqual({ american, european });
});

it.each([
  ['USD 900.00', 'USD'],
  ['900 EUR', 'EUR'],
  ['€ 3.500', 'EUR'],
  ['R$ 1.000,00', 'BRL'],
  ['$5', null],
  ['900', null],
])('the currency of %j is %j', (text, currency) => {
  expect(readNumber(text)?.currency).toBe(currency);
});

it.each(['a lot', '1.2.3', '--1', '9'.repeat(70), '1,2,3', '5 or 6', '12.34.567', '$', 'EUR', '1 2 3'])(
  '%j is not a number',
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);

it('millions are exact', () => {
  expect(timesPowerOfTen('1100.04', 6)).toBe('1100040000');
  expect(timesPowerOfTen('0.1234567', 6)).toBe('123456.7');
  expect(timesPowerOfTen(null, 6)).toBeNull();
});

it.each([
  ['2026-03-02', '2026-03-02T00:00:00.000Z'],
  ['2026-03-02T17:03:23.000+0000', '2026-03-02T17:03:23.000Z'],
  ['2026-03-02 17:03:23.123456+01', '2026-03-02T16:03:23.123Z'],
  ['2026-03-02 17:03', '2026-03-02T17:03:00.000Z'],
  ['1772471003000', '2026-03-02T17:03:23.000Z'],
  ['31.12.2025', '2025-12-31T00:00:00.000Z'],
  ['01.02.2026 08:30', '2026-02-01T08:30:00.000Z'],
  ['2026/03/02', '2026-03-02T00:00:00.000Z'],
  ['Mar 2, 2026', '2026-03-02T00:00:00.000Z'],
  ['2 March 2026', '2026-03-02T00:00:00.000Z'],
  ['05/05/2026', '2026-05-05T00:00:00.000Z'],
])('the instant in %j is %s', (text, at) => {
  expect(readDate(text)).toMatchObject({ american: { at }, european: { at } });
});

it.each([
  ['12/31/2025', '2025-12-31', undefined],
  ['02/23/26 08:55 PM', '2026-02-23', undefined],
  ['31/12/2025', undefined, '2025-12-31'],
  ['31-12-2025', undefined, '2025-12-31'],
  ['02/03/2026', '2026-02-03', '2026-03-02'],
])('the day in %j is %s in America and %s in Europe', (text, american, european) => {
  const date = readDate(text);
  expect([date.american?.day, date.european?.day]).toEqual([american, european]);
});

it('an hour may have am or pm', () => {
  expect(readDate('02/23/26 08:55 PM').american?.at).toBe('2026-02-23T20:55:00.000Z');
  expect(readDate('02/23/26, 12:05 AM').american?.at).toBe('2026-02-23T00:05:00.000Z');
});

it.each(['2026-02-30', '31.04.2026', '13/13/2026', 'soon', '1900-01-01', '9999-12-31', '02/23/26 14:00 PM'])(
  '%j is not a date',
  (text) => {
    expect(readDate(text)).toEqual({ american: null, european: null });
  },
);

it('a day is the written one in any zone', () => {
  expect(readDate('2026-04-30T23:59:59-07:00').american?.day).toBe('2026-04-30');
});

it('lists of ids are JSON or have semicolons, and contain each id once', () => {
  expect(ids('["151",151,"2501"]')).toEqual(['151', '2501']);
  expect(ids('149; 150;')).toEqual(['149', '150']);
  expect(() => ids('[oops')).toThrow('JSON');
});
