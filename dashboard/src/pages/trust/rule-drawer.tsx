import { useState } from 'react';
import { words } from '../../common/words.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type {
  AlertKind,
  AlertMetricComparison,
  AlertRuleCreateInput,
  AlertSeverity,
  MetricDimension,
  RuleFragment,
  ScoreKind,
} from '../../generated/graphql.ts';
import { useChange, useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { Form, FormEnd, FormError, InputField, SelectField } from '../../parts/field.tsx';
import { refusalOf, tell } from '../../view/tell.ts';
import { kindNames, ruleKinds } from './rule-kinds.ts';
import { RulePreview } from './rule-preview.tsx';

export const ruleFragment = graphql(`
  fragment Rule on AlertRule {
    id
    name
    kind
    severity
    enabled
    threshold
    windowHours
    minimumCount
    baselineWindows
    pendingMinutes
    cooldownHours
    escalateAfterHours
    keywords
    accountIds
    quietHours {
      from
      to
    }
    version
    precision {
      value
      n
    }
    score {
      kind
      subjectType
    }
    metric {
      name
      groupBy
      compare
      currencyCode
      filter {
        dimension
        values
      }
    }
  }
`);

const metricsQuery = graphql(`
  query MetricsOfRules {
    metrics {
      name
      title
      dimensions
    }
  }
`);

const create = graphql(`
  mutation CreateAlertRule($input: AlertRuleCreateInput!) {
    done: alertRuleCreate(input: $input) {
      alertRule {
        id
      }
      userErrors {
        message
        field
      }
    }
  }
`);

const edit = graphql(`
  mutation EditAlertRule($id: ID!, $version: Int!, $input: AlertRuleEditInput!) {
    done: alertRuleEdit(id: $id, expectedVersion: $version, input: $input) {
      alertRule {
        id
        ...Rule
      }
      userErrors {
        message
        field
      }
    }
  }
`);

const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const satisfies readonly AlertSeverity[];
const scores = ['HEALTH', 'CHURN_RISK', 'ENGAGEMENT', 'SATISFACTION', 'EXPANSION', 'LEAD', 'DEAL_SUCCESS'] as const;
const comparisons: readonly { readonly value: AlertMetricComparison; readonly label: string }[] = [
  { value: 'PREVIOUS_PERIOD', label: 'the days before' },
  { value: 'PREVIOUS_YEAR', label: 'a year before' },
  { value: 'OWN_PAST', label: 'its own past' },
];

/** What the form holds, as people type it. */
interface Draft {
  readonly name: string;
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  readonly threshold: string;
  readonly windowDays: string;
  readonly minimum: string;
  readonly escalate: string;
  readonly keywords: string;
  readonly score: ScoreKind;
  readonly metric: string;
  readonly groupBy: MetricDimension | '';
  readonly compare: AlertMetricComparison;
}

const textOf = (value: number | null | undefined): string => (value == null ? '' : String(value));

const usualOf = (kind: AlertKind) => ({
  threshold: textOf(ruleKinds[kind].threshold?.usual),
  minimum: textOf(ruleKinds[kind].minimum?.usual),
  windowDays: textOf(ruleKinds[kind].windowDays),
});

const fresh: Draft = {
  name: '',
  kind: 'KEYWORD_NAMED',
  severity: 'MEDIUM',
  escalate: '',
  keywords: '',
  score: 'HEALTH',
  metric: 'ESCALATIONS',
  groupBy: '',
  compare: 'PREVIOUS_PERIOD',
  ...usualOf('KEYWORD_NAMED'),
};

const draftOf = (rule: RuleFragment): Draft => ({
  ...fresh,
  name: rule.name,
  kind: rule.kind,
  severity: rule.severity,
  threshold: textOf(rule.threshold),
  windowDays: textOf(rule.windowHours / 24),
  minimum: textOf(rule.minimumCount),
  escalate: textOf(rule.escalateAfterHours),
  keywords: rule.keywords.join(', '),
  score: rule.score?.kind ?? 'HEALTH',
  metric: rule.metric?.name ?? fresh.metric,
  groupBy: rule.metric?.groupBy ?? '',
  compare: rule.metric?.compare ?? fresh.compare,
});

const numberOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

/** What the graph takes. What the form does not show of a rule stays as it is. */
function inputOf(draft: Draft, rule: RuleFragment | undefined): AlertRuleCreateInput {
  const { names, threshold, minimum, isCompared } = ruleKinds[draft.kind];
  return {
    name: draft.name,
    kind: draft.kind,
    severity: draft.severity,
    windowHours: Math.round((numberOf(draft.windowDays) ?? 0) * 24),
    escalateAfterHours: numberOf(draft.escalate) ?? null,
    ...(threshold && { threshold: numberOf(draft.threshold) }),
    ...(minimum && { minimumCount: numberOf(draft.minimum) }),
    ...(names === 'keywords' && {
      keywords: draft.keywords
        .split(/[,\n]/)
        .map((word) => word.trim())
        .filter(Boolean),
    }),
    ...(names === 'score' && {
      score: { kind: draft.score, ...(rule?.score?.kind === draft.score && { subjectType: rule.score.subjectType }) },
    }),
    ...(names === 'metric' && {
      metric: {
        name: draft.metric,
        groupBy: draft.groupBy || null,
        ...(isCompared && { compare: draft.compare }),
        ...(rule?.metric?.name === draft.metric && {
          currency: rule.metric.currencyCode,
          filter: rule.metric.filter.map(({ dimension, values }) => ({ dimension, values: [...values] })),
        }),
      },
    }),
    ...(rule && {
      accountIds: [...rule.accountIds],
      cooldownHours: rule.cooldownHours,
      quietHours: rule.quietHours && { from: rule.quietHours.from, to: rule.quietHours.to },
      ...(rule.pendingMinutes > 0 && { pendingMinutes: rule.pendingMinutes }),
      ...(!minimum && rule.minimumCount != null && { minimumCount: rule.minimumCount }),
      ...(rule.baselineWindows != null && { baselineWindows: rule.baselineWindows }),
    }),
  };
}

interface RuleDrawerProps {
  /** The rule to change; undefined for a new one. */
  readonly of: FragmentType<typeof ruleFragment> | undefined;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A rule: what it looks for, and what it would have raised. */
export function RuleDrawer({ of, mayWrite, onClose, onSaved }: RuleDrawerProps) {
  const rule = readFragment(ruleFragment, of);
  const [draft, setDraft] = useState<Draft>(() => (rule ? draftOf(rule) : fresh));
  const [refusal, setRefusal] = useState<string>();
  const [previewed, setPreviewed] = useState<AlertRuleCreateInput>();
  const runCreate = useChange(create);
  const runEdit = useChange(edit);
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }));
  const { threshold, minimum, names, isCompared } = ruleKinds[draft.kind];
  const save = async () => {
    const input = inputOf(draft, rule);
    const { kind: _, ...edited } = input;
    const result = rule
      ? await runEdit({ id: rule.id, version: rule.version, input: edited })
      : await runCreate({ input });
    const refused = refusalOf(result);
    setRefusal(refused);
    if (refused === undefined) {
      tell(result, `Saved “${draft.name}”`);
      onSaved();
    }
  };
  return (
    <Drawer title={rule?.name ?? 'New alert rule'} text={ruleKinds[draft.kind].title} onClose={onClose}>
      <Form onSend={() => void save()}>
        <InputField
          label="Name"
          value={draft.name}
          isRequired
          isDisabled={!mayWrite}
          onChange={(name) => change({ name })}
        />
        {!rule && (
          <SelectField
            label="Raises an alert when"
            value={draft.kind}
            options={kindNames.map((value) => ({ value, label: ruleKinds[value].title }))}
            onChange={(kind) => change({ kind, ...usualOf(kind) })}
          />
        )}
        {names === 'keywords' && (
          <InputField
            label="Words and phrases"
            hint="With commas between them"
            value={draft.keywords}
            isRequired
            onChange={(keywords) => change({ keywords })}
          />
        )}
        {names === 'score' && (
          <SelectField
            label="Score"
            value={draft.score}
            options={scores.map((value) => ({ value, label: words(value) }))}
            onChange={(score) => change({ score })}
          />
        )}
        {names === 'metric' && <MetricFields draft={draft} isCompared={isCompared === true} onChange={change} />}
        {threshold && (
          <InputField
            label={threshold.label}
            type="number"
            hint="From this on"
            value={draft.threshold}
            isRequired
            isDisabled={!mayWrite}
            onChange={(value) => change({ threshold: value })}
          />
        )}
        {minimum && (
          <InputField
            label={minimum.label}
            type="number"
            hint="With fewer it judges nothing"
            value={draft.minimum}
            isDisabled={!mayWrite}
            onChange={(value) => change({ minimum: value })}
          />
        )}
        <InputField
          label="Days that it looks back"
          type="number"
          value={draft.windowDays}
          isRequired
          isDisabled={!mayWrite}
          onChange={(windowDays) => change({ windowDays })}
        />
        <SelectField
          label="Severity"
          value={draft.severity}
          options={severities.map((value) => ({ value, label: words(value) }))}
          onChange={(severity) => change({ severity })}
        />
        <InputField
          label="Hours until it goes to the manager"
          type="number"
          hint="If nobody has acknowledged it. Empty for never"
          value={draft.escalate}
          isDisabled={!mayWrite}
          onChange={(escalate) => change({ escalate })}
        />
        <FormError text={refusal} />
        <FormEnd>
          {mayWrite && (
            <Button type="submit" look="primary">
              {rule ? 'Save' : 'Create the rule'}
            </Button>
          )}
          <Button onClick={() => setPreviewed({ ...inputOf(draft, rule), name: draft.name || 'Preview' })}>
            Preview on the past 90 days
          </Button>
        </FormEnd>
      </Form>
      {previewed && <RulePreview input={previewed} />}
    </Drawer>
  );
}

interface MetricFieldsProps {
  readonly draft: Draft;
  readonly isCompared: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}

function MetricFields({ draft, isCompared, onChange }: MetricFieldsProps) {
  const metrics = useGraph(metricsQuery, {}).data?.metrics ?? [];
  const dimensions = metrics.find(({ name }) => name === draft.metric)?.dimensions ?? [];
  return (
    <>
      <SelectField
        label="Metric"
        value={draft.metric}
        options={metrics.map(({ name, title }) => ({ value: name, label: title }))}
        onChange={(metric) => onChange({ metric, groupBy: '' })}
      />
      <SelectField
        label="Judged"
        value={draft.groupBy}
        options={[
          { value: '', label: 'As a whole' },
          ...dimensions.map((value) => ({ value, label: `For each ${words(value).toLowerCase()}` })),
        ]}
        onChange={(groupBy) => onChange({ groupBy })}
      />
      {isCompared && (
        <SelectField
          label="Compared with"
          value={draft.compare}
          options={comparisons}
          onChange={(compare) => onChange({ compare })}
        />
      )}
    </>
  );
}
