import { Plus } from 'lucide-react';
import { words } from '../../common/words.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { useChange, useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Pill } from '../../parts/pill.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Severity } from '../../parts/severity.tsx';
import { Tile } from '../../parts/tile.tsx';
import { tell } from '../../view/tell.ts';
import { useMay } from '../../view/use-may.ts';
import { RuleDrawer, ruleFragment } from './rule-drawer.tsx';
import { ruleKinds } from './rule-kinds.ts';
import styles from './trust-page.module.css';
import { useOpen } from './use-open.ts';

const rulesQuery = graphql(`
  query AlertRules {
    alertRules(first: 100) {
      totalCount
      nodes {
        id
        ...Rule
      }
    }
  }
`);

const switchRule = graphql(`
  mutation SwitchAlertRule($id: ID!, $version: Int!, $enabled: Boolean!) {
    done: alertRuleEdit(id: $id, expectedVersion: $version, input: { enabled: $enabled }) {
      alertRule {
        id
        ...Rule
      }
      userErrors {
        message
      }
    }
  }
`);

/** What raises alerts. */
export function RulesTab() {
  const answer = useGraph(rulesQuery, {});
  const mayWrite = useMay('RULES_WRITE');
  const { open, show, close } = useOpen();
  const nodes = answer.data?.alertRules?.nodes;
  const opened = nodes?.find(({ id }) => id === open);
  return (
    <>
      <Tile
        title="Alert rules"
        count={answer.data?.alertRules?.totalCount}
        answer={answer}
        part={({ alertRules }) => alertRules}
        field="alertRules"
        rows={13}
        aside={
          mayWrite && (
            <Button icon={<Plus aria-hidden="true" />} onClick={() => show('new')}>
              New rule
            </Button>
          )
        }
        nothing={(rules) => (rules.nodes.length === 0 ? { kind: 'none', title: 'There are no rules' } : undefined)}
      >
        {(rules) => (
          <PlainTable
            label="Alert rules"
            columns={[
              { id: 'name', title: 'Rule' },
              { id: 'state', title: 'State' },
              { id: 'severity', title: 'Severity' },
              { id: 'when', title: 'Raises an alert' },
              { id: 'right', title: 'Was right' },
            ]}
            rows={rules.nodes.map((node) => rowOf(node.id, node, mayWrite, show))}
          />
        )}
      </Tile>
      {(open === 'new' || opened) && (
        <RuleDrawer
          key={open}
          of={opened}
          mayWrite={mayWrite}
          onClose={close}
          onSaved={() => {
            answer.retry();
            close();
          }}
        />
      )}
    </>
  );
}

function rowOf(id: string, node: FragmentType<typeof ruleFragment>, mayWrite: boolean, show: (id: string) => void) {
  const rule = readFragment(ruleFragment, node);
  const { threshold } = ruleKinds[rule.kind] ?? {};
  const { value, n } = rule.precision;
  return {
    id,
    cells: [
      <button key="name" type="button" className={styles.open} onClick={() => show(id)}>
        {rule.name}
      </button>,
      <Switch key="state" of={node} isOff={!mayWrite} />,
      <Severity key="severity" of={rule.severity} />,
      <>
        {ruleKinds[rule.kind]?.title ?? words(rule.kind)}
        <span className={styles.below}>
          {threshold && rule.threshold != null && `${threshold.label}: ${rule.threshold} · `}
          within {daysOf(rule.windowHours)}
        </span>
      </>,
      value == null ? (
        <span key="right" className={styles.below}>
          Nobody has judged one yet
        </span>
      ) : (
        `${Math.round(value * 100)}% of ${n}`
      ),
    ],
  };
}

const daysOf = (hours: number): string => (hours % 24 === 0 ? `${hours / 24} d` : `${hours} h`);

interface SwitchProps {
  readonly of: FragmentType<typeof ruleFragment>;
  readonly isOff: boolean;
}

function Switch({ of, isOff }: SwitchProps) {
  const { id, name, enabled, version } = readFragment(ruleFragment, of);
  const run = useChange(switchRule);
  const change = async (to: boolean, from = version): Promise<void> => {
    const result = await run({ id, version: from, enabled: to });
    const done = to ? `“${name}” raises alerts again` : `“${name}” raises no more alerts`;
    tell(result, done);
  };
  if (isOff) return <Pill tone={enabled ? 'good' : 'plain'}>{enabled ? 'On' : 'Off'}</Pill>;
  return (
    <Button
      look="quiet"
      role="switch"
      aria-checked={enabled}
      aria-label={`${name} raises alerts`}
      onClick={() => void change(!enabled)}
    >
      <Pill tone={enabled ? 'good' : 'plain'}>{enabled ? 'On' : 'Off'}</Pill>
    </Button>
  );
}
