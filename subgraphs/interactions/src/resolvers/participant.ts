import type { ParticipantResolvers } from '../generated/resolvers.ts';
import { referenceTo } from './reference.ts';

export const Participant: ParticipantResolvers = {
  displayName: ({ name }) => name ?? 'Unknown',
  contact: ({ contactId }) => referenceTo(contactId),
  employee: ({ employeeId }) => referenceTo(employeeId),
};
