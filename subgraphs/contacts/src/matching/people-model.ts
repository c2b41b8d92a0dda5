import {
  familyShare,
  givenShare,
  kinds,
  type Model,
  type PersonName,
  type Reason,
  score,
  withinOneEdit,
} from '@sophia/linkage';
import { emailDomain } from '../identity/email-address.ts';
import type { Profile } from './profile.ts';

/**
 * How contacts are compared. The shares are fixed and not estimated from the tenant's contacts, so that a pair has the same
 * score whatever else is loaded, before or after. They were chosen by these considerations, not by labels:
 * - One pair in 50,000 is one person: a contact in a tenant of 50,000 stands in two sources without a common key.
 * - Names: common ones by the census, rare ones as one in a million. Different people have names that are similar ten times
 *   as often as equal ones, and equal up to an initial a hundred times as often.
 * - Company: one of 500 accounts; a quarter of the people known twice have changed jobs, or one source does not say so.
 * - Phone: a number of people of different names is left out before, so chance alone gives two of one name the same.
 * - E-mail: a company gives a person one address, so two of one company speak against. The name before the @ follows from
 *   the person's name, unless it contains something else.
 */
const peopleModel: Model = {
  prior: 1 / 50_000,
  fields: [
    {
      name: 'name',
      levels: ['same', 'nickname', 'similar', 'initial', 'different'],
      m: [0.8, 0.08, 0.06, 0.03, 0.03],
      u: [1e-6, 3e-6, 1e-5, 1e-4, 1],
    },
    { name: 'company', levels: ['same', 'different'], m: [0.75, 0.25], u: [0.002, 1] },
    { name: 'phone', levels: ['same', 'different'], m: [0.5, 0.5], u: [1e-5, 1] },
    {
      name: 'email',
      levels: [
        'one edit apart',
        'same words before the @',
        'same name before the @',
        'different',
        'two of one company',
      ],
      m: [0.05, 0.1, 0.2, 0.6, 0.05],
      u: [1e-6, 1e-5, 0.05, 0.5, 0.5],
    },
    { name: 'title', levels: ['same', 'different'], m: [0.5, 0.5], u: [0.05, 0.95] },
  ],
};

/** A pair of this probability or more is for people to decide: three of four such pairs are one person. */
const review = 0.75;
/** A pair of this weight or more is merged at once: one of a thousand such pairs is not one person. */
const automatic = Math.log2(999);

export interface Comparison {
  weight: number;
  probability: number;
  reasons: Reason[];
  /** True if the two may be merged without a person. */
  isStrong: boolean;
  /** True if they have two addresses of one company, or work for different ones. */
  speaksAgainst: boolean;
}

/** Compares two contacts. `isShared` names numbers that tell nobody apart. Null if they hardly are one person. */
export function compareProfiles(
  left: Profile,
  right: Profile,
  isShared: (number: string) => boolean,
): Comparison | null {
  const name = bestName(left, right);
  const email = emailLevel(left, right);
  const levels = [
    name.level,
    employerLevel(left, right),
    phoneLevel(left, right, isShared),
    email,
    titleLevel(left, right),
  ];
  const { weight, probability, reasons } = score(peopleModel, levels, [name.share]);
  if (probability < review) return null;
  const known = levels.slice(1, 4).filter((level) => level !== null);
  const speaksAgainst = email === 4 || levels[1] === 1;
  const agreeing = known.some((level) => level === 0) || email === 1;
  return {
    weight,
    probability,
    reasons,
    isStrong: weight >= automatic && name.level <= 2 && agreeing && !speaksAgainst,
    speaksAgainst,
  };
}

const different = 4;

function bestName(left: Profile, right: Profile): { level: number; share: number | undefined } {
  let best: { level: number; share: number | undefined } = { level: different, share: undefined };
  for (const a of left.names) {
    for (const b of right.names) {
      const level = nameLevel(a, b);
      if (level < best.level) best = { level, share: level === 0 ? shareOf(a) : undefined };
    }
  }
  return best;
}

const shareOf = ({ given, family }: PersonName): number => Math.max(1e-6, givenShare(given) * familyShare(family));

/** Degree to which two names agree, also in exchanged order. */
function nameLevel(a: PersonName, b: PersonName): number {
  return Math.min(inOrder(a, b), inOrder(a, { ...b, given: b.family, family: b.given }));
}

function inOrder(a: PersonName, b: PersonName): number {
  const family = a.family === b.family ? 0 : kinds.familyName.compare(a.family, b.family);
  if (family > 1) return different;
  const given = a.given === b.given ? 0 : kinds.givenName.compare(a.given, b.given);
  if (given === 4) return different;
  // Two typing errors, or one and an initial, are too little.
  if (family === 1) return given <= 1 ? 2 : different;
  return given;
}

/** True if two contacts may have one name. */
export const mayBeNamesakes = (left: Profile, right: Profile): boolean => bestName(left, right).level < different;

function employerLevel(left: Profile, right: Profile): number | null {
  if (left.employers.length === 0 || right.employers.length === 0) return null;
  return left.employers.some((employer) => right.employers.includes(employer)) ? 0 : 1;
}

function phoneLevel(left: Profile, right: Profile, isShared: (number: string) => boolean): number | null {
  const [a, b] = [left, right].map(({ phones }) => phones.filter((number) => !isShared(number)));
  if (!a?.length || !b?.length) return null;
  return a.some((number) => b.includes(number)) ? 0 : 1;
}

function emailLevel(left: Profile, right: Profile): number | null {
  const levels = left.emails.flatMap((a) => right.emails.map((b) => addressLevel(a, b, left)));
  return levels.length === 0 ? null : Math.min(...levels);
}

function addressLevel(a: string, b: string, { names }: Profile): number {
  const [local, other] = [localPart(a), localPart(b)];
  // "ana1@" and "ana2@" differ by one edit, and are two people.
  if (local.length > 5 && withinOneEdit(a, b) && digits(a) === digits(b)) return 0;
  if (local === other && local.length > 4) return saysMore(local, names) ? 1 : 2;
  const domain = emailDomain(a);
  return domain !== null && domain === emailDomain(b) ? 4 : 3;
}

export const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@')).split('+')[0] ?? '';
const digits = (text: string): string => text.replace(/\D/g, '');

/** True if a name before the @ contains something that does not follow from the person's name. */
const saysMore = (local: string, names: readonly PersonName[]): boolean =>
  !names.some(({ given, family }) => {
    const rest = local.replace(given, '').replace(family.replaceAll(' ', ''), '').replace(/[._-]/g, '');
    return rest === '' || rest === given[0] || rest === family[0];
  });

function titleLevel(left: Profile, right: Profile): number | null {
  if (!left.title || !right.title) return null;
  const [a, b] = [kinds.text.fold(left.title), kinds.text.fold(right.title)];
  return a === b || kinds.text.compare(a, b) <= 1 ? 0 : 1;
}
