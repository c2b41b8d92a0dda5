export const TEAM = 'T01RIDGE';

export function user(id: string, realName: string, more: object = {}): object {
  return {
    id,
    team_id: TEAM,
    name: realName.toLowerCase().replaceAll(' ', '.'),
    real_name: realName,
    updated: 1_700_000_000,
    profile: {},
    ...more,
  };
}

export function channel(id: string, name: string, more: object = {}): object {
  return {
    id,
    name,
    created: 1_600_000_000,
    is_archived: false,
    members: [],
    topic: { value: '' },
    purpose: { value: '' },
    ...more,
  };
}

export function message(ts: string, userId: string, text: string, more: object = {}): object {
  return { type: 'message', ts, user: userId, text, ...more };
}
