import { reference } from '@sophia/subgraph-kit';
import type { ParticipantResolvers } from '../generated/resolvers.ts';

export const Participant: ParticipantResolvers = {
  displayName: ({ name }) => name ?? 'Unknown',
  contact: ({ contactId }) => reference(contactId),
  employee: ({ employeeId }) => reference(employeeId),
};
