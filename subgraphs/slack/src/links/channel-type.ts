export const channelTypes = ['SALES', 'SUPPORT', 'GENERAL', 'PROJECT', 'CUSTOMER'] as const;
export type ChannelType = (typeof channelTypes)[number];

const customerPrefix = /^(?:customer|client|cust|ext|shared)[-_](?=.)/i;

// "#customer-success" is a team, not a customer.
const ourOwnWord =
  /^(?:success|support|service|services|care|feedback|experience|requests?|issues?|interviews?|stories|wins|churn|resources|drive)(?:[-_]|$)/i;

/** The first rule that matches a word of the name decides. Without a match, the purpose is tried. */
const rules: readonly { type: ChannelType; name: RegExp; purpose: RegExp }[] = [
  {
    type: 'SALES',
    name: /^(?:sales|deals?|pipeline|prospects?|leads?|revenue|gtm|rfps?|bizdev|renewals?|upsell)$/,
    purpose: /^(?:sales|pipeline|prospects?|deals?)$/,
  },
  {
    type: 'SUPPORT',
    name: /^(?:support|help|helpdesk|tickets?|incidents?|outages?|escalations?|oncall|triage)$/,
    purpose: /^(?:support|helpdesk|tickets?|incidents?|escalations?)$/,
  },
  {
    type: 'PROJECT',
    name: /^(?:proj|project|projects|launch|rollout|migration|implementation|onboarding|sprint)$/,
    purpose: /^(?:project|rollout|migration|implementation|onboarding)$/,
  },
];

/** Classifies a channel by its name, or else by its purpose. */
export function channelType(name: string, purpose: string | null): ChannelType {
  if (customerPart(name) !== null) return 'CUSTOMER';
  return typeByWords(name, 'name') ?? typeByWords(purpose ?? '', 'purpose') ?? 'GENERAL';
}

/** Returns the slug after a customer channel's prefix; null for any other channel. */
export function customerSlug(channelName: string): string | null {
  const part = customerPart(channelName);
  return part === null ? null : slugOf(part);
}

/** Returns the name after a customer channel's prefix; null for any other channel. */
function customerPart(name: string): string | null {
  if (!customerPrefix.test(name)) return null;
  const part = name.replace(customerPrefix, '');
  return ourOwnWord.test(part) ? null : part;
}

/** Writes a name as Slack writes channel names: lower case, words joined by hyphens. Null without letters or digits. */
export function slugOf(name: string): string | null {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug || null;
}

function typeByWords(text: string, where: 'name' | 'purpose'): ChannelType | undefined {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return rules.find((rule) => words.some((word) => rule[where].test(word)))?.type;
}
