export interface UserRecord {
  gongUserId: string;
  fullName: string;
  email: string | null;
  emailAliases: string[];
  title: string | null;
  phone: string | null;
  active: boolean;
  managerGongId: string | null;
}
