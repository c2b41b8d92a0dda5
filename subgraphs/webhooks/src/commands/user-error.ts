import type { WebhookErrorCode } from '../generated/resolvers.ts';

/** Reason why a mutation was refused, safe to show. */
export interface UserError {
  readonly code: WebhookErrorCode;
  readonly message: string;
  /** Path of the wrong argument. */
  readonly field: string[] | null;
}

export const userError = (code: WebhookErrorCode, message: string, ...field: string[]): UserError => ({
  code,
  message,
  field: field.length > 0 ? field : null,
});

export const unknownEndpoint = (...field: string[]): UserError =>
  userError('NOT_FOUND', 'You have no endpoint with this id.', ...field);

export const unknownDelivery: UserError = userError('NOT_FOUND', 'You have no delivery with this id.', 'id');
