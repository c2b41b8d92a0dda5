/** What stories come to, before it is written in the formats of the sources. */

export interface Person {
  readonly crmId: string;
  readonly slackId: string;
  /** Only of our own people. */
  readonly gongId: string | null;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly title: string;
  readonly phone: string | null;
  /** Time zone in Slack. */
  readonly zone: string;
}

export interface Account {
  readonly crmId: string;
  readonly name: string;
  readonly channelId: string;
  readonly channelName: string;
  readonly since: Date;
  readonly people: readonly Person[];
  /** Our people who work with it, its owner first. */
  readonly ours: readonly Person[];
  readonly fields: Readonly<Record<string, string | number>>;
}

export interface DealRecord {
  readonly crmId: string;
  readonly account: Account;
  readonly owner: Person;
  readonly name: string;
  readonly type: string;
  readonly amount: number;
  readonly next: string;
  readonly close: Date;
  readonly stages: readonly { readonly crmId: string; readonly stage: string; readonly at: Date }[];
}

export interface Activity {
  readonly crmId: string;
  readonly kind: 'mail' | 'phone' | 'task' | 'meeting';
  readonly account: Account;
  readonly deal: DealRecord | undefined;
  readonly by: Person;
  readonly with: Person;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
  readonly minutes: number;
  readonly isOpen: boolean;
}

export interface Case {
  readonly crmId: string;
  readonly number: string;
  readonly account: Account;
  readonly by: Person;
  readonly owner: Person;
  readonly subject: string;
  readonly text: string;
  readonly priority: string;
  readonly isEscalated: boolean;
  readonly at: Date;
  readonly closedAt: Date | null;
}

export interface Post {
  /** Name of a channel of ours, or the account whose channel it is. */
  readonly channel: string | Account;
  readonly messages: readonly {
    readonly number: number;
    readonly by: Person;
    readonly text: string;
    readonly at: Date;
  }[];
}

export interface Call {
  readonly number: number;
  readonly account: Account;
  readonly deal: DealRecord | undefined;
  readonly title: string;
  readonly brief: string;
  readonly next: readonly string[];
  readonly language: string;
  readonly at: Date;
  readonly seconds: number;
  readonly people: readonly Person[];
  readonly turns: readonly {
    readonly by: Person;
    readonly topic: string;
    readonly sentences: readonly { readonly startMs: number; readonly endMs: number; readonly text: string }[];
  }[];
}

export interface Records {
  readonly team: readonly Person[];
  readonly newMembers: readonly (Person & { readonly department: string; readonly managerId: string | null })[];
  readonly accounts: readonly Account[];
  readonly deals: readonly DealRecord[];
  readonly activities: readonly Activity[];
  readonly cases: readonly Case[];
  readonly posts: readonly Post[];
  readonly calls: readonly Call[];
}
