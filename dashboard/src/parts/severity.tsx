import { AlertOctagon, AlertTriangle, ChevronsUp, Info } from 'lucide-react';
import type { AlertSeverity } from '../generated/graphql.ts';
import { Pill, type Tone } from './pill.tsx';

const looks: Record<AlertSeverity, { word: string; tone: Tone; Icon: typeof Info }> = {
  CRITICAL: { word: 'Critical', tone: 'bad', Icon: AlertOctagon },
  HIGH: { word: 'High', tone: 'bad', Icon: ChevronsUp },
  MEDIUM: { word: 'Medium', tone: 'warn', Icon: AlertTriangle },
  LOW: { word: 'Low', tone: 'calm', Icon: Info },
};

export function Severity({ of }: { readonly of: AlertSeverity }) {
  const { word, tone, Icon } = looks[of];
  return (
    <Pill tone={tone} icon={<Icon aria-hidden="true" />}>
      {word}
    </Pill>
  );
}
