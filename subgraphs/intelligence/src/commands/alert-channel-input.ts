import { targetProblem } from '@sophia/outbound';
import { z } from 'zod';
import type { AlertKind, Severity } from '../entities/alert-rule.ts';
import type { AlertMoment, ChannelKind, ChannelSecrets, ChannelTarget } from '../notifying/notice.ts';
import type { AlertSender } from '../notifying/open-sender.ts';

export interface AlertChannelUserError {
  readonly code: 'NOT_FOUND' | 'VERSION_CONFLICT' | 'NAME_TAKEN' | 'INVALID';
  readonly message: string;
  readonly field: string[] | null;
}

export interface QuietHoursInput {
  readonly from: string;
  readonly to: string;
}

/** Values that people may set in a channel. Absent or null means not set. */
export interface AlertChannelChanges {
  readonly name?: string | null;
  readonly enabled?: boolean | null;
  readonly url?: string | null;
  readonly secret?: string | null;
  readonly slackChannel?: string | null;
  readonly slackToken?: string | null;
  readonly slackSigningSecret?: string | null;
  readonly emails?: readonly string[] | null;
  readonly moments?: readonly AlertMoment[] | null;
  readonly minimumSeverity?: Severity | null;
  readonly alertKinds?: readonly AlertKind[] | null;
  /** Null ends the quiet hours. */
  readonly quietHours?: QuietHoursInput | null;
}

/** Fields of the target and the secrets that each kind has, and needs. */
const fieldsOf = {
  WEBHOOK: ['url', 'secret'],
  SLACK: ['slackChannel', 'slackToken', 'slackSigningSecret'],
  EMAIL: ['emails'],
} as const satisfies Record<ChannelKind, readonly (keyof AlertChannelChanges)[]>;
const ofKinds = Object.values(fieldsOf).flat();

const secretFields = [
  'secret',
  'slackToken',
  'slackSigningSecret',
] as const satisfies readonly (keyof ChannelSecrets)[];

/** What decides which channels can deliver. */
export type ChannelLimits = Pick<AlertSender, 'allowsPrivate' | 'secrets'>;

const shortestSecret = 16;
const mostEmails = 20;
const localTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const email = z.email();

/** Returns all errors of the input for a channel of this kind. A new channel needs all fields of its kind. */
export function channelProblems(
  kind: ChannelKind,
  input: AlertChannelChanges,
  { isNew, sender: { allowsPrivate, secrets } }: { readonly isNew: boolean; readonly sender: ChannelLimits },
): AlertChannelUserError[] {
  const problems: AlertChannelUserError[] = [];
  const invalid = (field: string, message: string): void => {
    problems.push({ code: 'INVALID', message, field: ['input', field] });
  };
  const { name, url, secret, emails, moments } = input;
  if (name != null && (name.trim() === '' || name.length > 200))
    invalid('name', 'The name must have 1 to 200 characters.');
  const own: readonly string[] = fieldsOf[kind];
  for (const field of ofKinds) {
    const value = input[field];
    if (value != null && !own.includes(field)) invalid(field, `A channel of the kind ${kind} has no ${field}.`);
    else if (own.includes(field) && (value == null ? isNew : value.length === 0))
      invalid(field, `A channel of the kind ${kind} needs ${field}.`);
  }
  const kept = secretFields.find((field) => input[field] != null);
  if (kept !== undefined && secrets.keyIds.length === 0)
    invalid(kept, 'Secrets can be kept only encrypted. Set ALERT_SECRET_KEYS of the subgraph intelligence first.');
  if (kind === 'WEBHOOK' && url) {
    const problem = targetProblem(url, { allowsPrivate });
    if (problem !== null) invalid('url', problem);
  }
  if (kind === 'WEBHOOK' && secret && secret.length < shortestSecret)
    invalid('secret', `The secret must have at least ${shortestSecret} characters.`);
  if (kind === 'EMAIL' && emails) {
    if (emails.length > mostEmails)
      invalid('emails', `A channel has at most ${mostEmails} addresses, not ${emails.length}.`);
    const wrong = emails.find((address) => !email.safeParse(address).success);
    if (wrong !== undefined) invalid('emails', `${wrong} is not an e-mail address.`);
  }
  if (moments?.length === 0) invalid('moments', 'A channel tells of at least one moment.');
  problems.push(...quietProblems(input.quietHours));
  return problems;
}

/** Returns the errors of quiet hours. */
export function quietProblems(hours: QuietHoursInput | null | undefined) {
  if (hours == null) return [];
  const wrong = [hours.from, hours.to].find((time) => !localTime.test(time));
  const message =
    wrong !== undefined
      ? `${wrong} is not a local time such as 22:00.`
      : hours.from === hours.to
        ? 'Quiet hours must end at another time than they begin.'
        : null;
  return message === null ? [] : [{ code: 'INVALID' as const, message, field: ['input', 'quietHours'] }];
}

/** Returns the columns of quiet hours; none if the input leaves them as they are. */
export const quietColumns = (hours: QuietHoursInput | null | undefined) =>
  hours === undefined ? {} : { quietFrom: hours?.from ?? null, quietTo: hours?.to ?? null };

/** Returns the target with the changes of the input. */
export const targetOf = (before: ChannelTarget, { url, slackChannel, emails }: AlertChannelChanges): ChannelTarget => ({
  ...before,
  ...(url != null && { url }),
  ...(slackChannel != null && { slackChannel }),
  ...(emails != null && { emails }),
});

/** Tells if the input has all secrets of a channel of this kind. */
export const hasAllSecrets = (kind: ChannelKind, input: AlertChannelChanges): boolean => {
  const own: readonly string[] = fieldsOf[kind];
  return secretFields.every((field) => input[field] != null || !own.includes(field));
};

/** Returns the secrets of the input. */
export const secretsIn = (input: AlertChannelChanges): ChannelSecrets =>
  Object.fromEntries(secretFields.flatMap((field) => (input[field] == null ? [] : [[field, input[field]]])));
