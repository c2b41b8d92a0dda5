import { describe, expect, it } from 'vitest';
import { channelType, customerSlug, slugOf } from '../src/links/channel-type.ts';

describe('type of a channel', () => {
  it.each([
    ['cust-greystar', null, 'CUSTOMER'],
    ['shared_acme', null, 'CUSTOMER'],
    ['customer-success', null, 'GENERAL'],
    ['customer-support-eu', null, 'SUPPORT'],
    ['customer-supportive-living', null, 'CUSTOMER'],
    ['deals-west', null, 'SALES'],
    ['support-escalations', null, 'SUPPORT'],
    ['core-dev-help', null, 'SUPPORT'],
    ['proj-yardi', null, 'PROJECT'],
    ['tuesday', 'Where we plan the migration of Building 4', 'PROJECT'],
    ['general', 'Company-wide news', 'GENERAL'],
    ['wholesale-helper', null, 'GENERAL'],
    ['ext-', null, 'GENERAL'],
  ])('%s (%s) is %s', (name, purpose, type) => {
    expect(channelType(name, purpose)).toBe(type);
  });

  it('finds the customer in the name', () => {
    expect(customerSlug('cust-oak-street')).toBe('oak-street');
    expect(customerSlug('client_Łódź Homes')).toBe(slugOf('ŁÓDŹ homes'));
    expect(customerSlug('general')).toBeNull();
  });

  it('gives all spellings of a name the same slug', () => {
    expect(slugOf("  Smith & Son's Résidences, Inc. ")).toBe('smith-sons-residences-inc');
    expect(slugOf('東京不動産')).toBe('東京不動産');
    expect(slugOf('—')).toBeNull();
  });
});
