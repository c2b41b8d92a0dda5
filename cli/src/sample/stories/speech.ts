import { isTheirs } from './cast.ts';
import type { Person } from './records.ts';
import type { Line, StoryFiles } from './story-file.ts';
import { chance, type Slots, write } from './words.ts';

export interface Said {
  readonly by: Person;
  readonly topic: string;
  readonly text: string;
  /** Minutes since the line before, if the story says so. */
  readonly wait: number | undefined;
}

export interface Speech {
  readonly people: Readonly<Record<string, Person>>;
  readonly slots: Slots;
  readonly talks: StoryFiles['talks'];
  /** Counts how often a piece of talk was used with the company, so that it is talked about differently each time. */
  readonly used: Map<string, number>;
  /** What the choice of words depends on. */
  readonly seed: string;
}

/** Writes who says what. A role in which nobody appears in this conversation speaks through `instead`. */
export function speak(
  lines: readonly Line[],
  topic: string,
  { people, slots, talks, used, seed }: Speech,
  only?: readonly string[],
): Said[] {
  const said: Said[] = [];
  let wait: number | undefined;
  const say = (entry: Readonly<Record<string, string>>, about: string) => {
    for (const [role, text] of Object.entries(entry)) {
      const by = people[only ? presentFor(role, only) : role];
      if (!by) throw new Error(`nobody is ${role} in ${seed}`);
      said.push({ by, topic: about, text: write(text, slots, seed, said.length), wait });
      wait = undefined;
    }
  };
  for (const line of lines) {
    if ('wait' in line && typeof line.wait === 'number') wait = line.wait;
    else if ('talk' in line && typeof line.talk === 'string') {
      const talk = talks.get(line.talk);
      if (!talk) throw new Error(`there is no talk ${line.talk}`);
      const before = used.get(line.talk) ?? Math.floor(chance(seed, line.talk) * talk.ways.length);
      used.set(line.talk, before + 1);
      for (const entry of talk.ways[before % talk.ways.length] ?? []) say(entry, talk.topic);
    } else say(line as Readonly<Record<string, string>>, topic);
  }
  return said;
}

/** In talk that many conversations have, `us` is the host, and `them` and `other` are the first and last guest. */
function presentFor(role: string, who: readonly string[]): string {
  if (role === 'us') return who[0] ?? role;
  if (role === 'them') return who.find((each) => isTheirs(each)) ?? role;
  if (role === 'other') return who.findLast((each) => isTheirs(each)) ?? role;
  if (!who.includes(role)) throw new Error(`${role} is not in the call`);
  return role;
}
