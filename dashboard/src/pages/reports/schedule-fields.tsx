import { words } from '../../common/words.ts';
import type { ReportFrequency, ReportPage, ReportWeekday } from '../../generated/graphql.ts';
import { InputField, SelectField } from '../../parts/field.tsx';
import { useClock } from '../../parts/zone.tsx';
import { reportPages } from './search.ts';
import { pageTitles, type Schedule } from './words.ts';

const weekdays: readonly ReportWeekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];
const frequencies: readonly { readonly value: ReportFrequency; readonly label: string }[] = [
  { value: 'WEEKLY', label: 'Each week, about the seven days before' },
  { value: 'MONTHLY', label: 'Each month, about the month before' },
];

/** What people type into the form of a report. */
export interface TypedReport extends Omit<Schedule, 'monthDay'> {
  readonly page: ReportPage;
  readonly monthDay: string;
  /** Addresses, apart by commas, spaces or new lines. */
  readonly recipients: string;
}

/** Returns what the graph takes for it. */
export const inputOf = ({ monthDay, recipients, ...typed }: TypedReport) => ({
  ...typed,
  monthDay: Number.parseInt(monthDay, 10) || 0,
  recipients: recipients.split(/[\s,;]+/).filter((address) => address !== ''),
});

interface ScheduleFieldsProps {
  readonly typed: TypedReport;
  readonly onChange: (typed: TypedReport) => void;
}

/** The page of a report, when it goes out, and to whom. */
export function ScheduleFields({ typed, onChange }: ScheduleFieldsProps) {
  const { zone } = useClock();
  const set = (change: Partial<TypedReport>) => onChange({ ...typed, ...change });
  return (
    <>
      <SelectField
        label="Page"
        value={typed.page}
        options={reportPages.map((value) => ({ value, label: pageTitles[value] }))}
        onChange={(page) => set({ page })}
      />
      <SelectField
        label="How often"
        value={typed.frequency}
        options={frequencies}
        onChange={(frequency) => set({ frequency })}
      />
      {typed.frequency === 'WEEKLY' ? (
        <SelectField
          label="Day"
          value={typed.weekday}
          options={weekdays.map((value) => ({ value, label: words(value) }))}
          onChange={(weekday) => set({ weekday })}
        />
      ) : (
        <InputField
          label="Day of the month"
          hint="1 to 28, so that each month has it"
          type="number"
          value={typed.monthDay}
          isRequired
          onChange={(monthDay) => set({ monthDay })}
        />
      )}
      <InputField
        label="Time"
        hint={`Such as 07:00, in ${zone}`}
        value={typed.time}
        isRequired
        onChange={(time) => set({ time })}
      />
      <InputField
        label="Goes to"
        hint="E-mail addresses, apart by commas. Each can unsubscribe by itself."
        value={typed.recipients}
        isRequired
        onChange={(recipients) => set({ recipients })}
      />
    </>
  );
}
