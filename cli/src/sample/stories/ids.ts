/** Ids of the records of stories. They depend on the order of the stories and never on the day. */

/** Salesforce ids end in three characters that encode the capitals, which are the same in all of ours. */
const kinds = {
  account: '001',
  contact: '003',
  user: '005',
  deal: '006',
  stage: '008',
  case: '500',
  task: '00T',
  event: '00U',
};
export type CrmKind = keyof typeof kinds;

export const crmId = (kind: CrmKind, number: number): string => {
  const activity = kind === 'task' || kind === 'event';
  return `${kinds[kind]}Sa000Smg${String(number).padStart(4, '0')}${activity ? 'MIA' : 'IIA'}`;
};

/** Our people have the ids of the core, and go on from there. */
export const userId = (number: number): string => `005Sa000Smpl${String(number).padStart(3, '0')}IIA`;
export const slackUserId = (number: number): string => `U0SMPL${String(number).padStart(3, '0')}`;
export const gongUserId = (number: number): string => `731000000000${String(number * 1111).padStart(7, '0')}`;

export const slackGuestId = (number: number): string => `U0SMPG${String(number).padStart(3, '0')}`;
export const slackChannelId = (number: number): string => `C0SMPG${String(number).padStart(3, '0')}`;
export const gongCallId = (number: number): string => `48300000000${String(number * 10_007).padStart(8, '0')}`;
export const gongPartyId = (call: number, party: number): string =>
  `52400000000${String(call * 100 + party).padStart(8, '0')}`;
export const gongSpeakerId = (call: number, party: number): string =>
  `61300000000${String(call * 100 + party).padStart(8, '0')}`;

/** Counts from 1. */
export function counter(): () => number {
  let last = 0;
  return () => ++last;
}
