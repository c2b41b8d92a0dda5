import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';
import styles from './waterfall-chart.module.css';

/** A sum at a time, or what changed it. */
export interface Step {
  readonly name: string;
  readonly value: number;
  readonly isSum?: boolean;
  /** Whether the change is welcome; what comes is, unless it is said. */
  readonly isGood?: boolean;
  /** What the value rests on, for the table. */
  readonly note?: string;
}

interface WaterfallChartProps {
  readonly title: string;
  /** One sentence that says what the chart shows. */
  readonly takeaway: ReactNode;
  readonly steps: readonly Step[];
  readonly unit: string;
  readonly format: (value: number) => string;
}

const width = 640;
const height = 220;
const margin = { top: 20, right: 4, bottom: 24, left: 4 };

/** From a sum to a later one, with what came and went in between; the same numbers as a table. */
export function WaterfallChart({ title, takeaway, steps, unit, format }: WaterfallChartProps) {
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <div>
          <h3 id={id} className="unseen">
            {title}
          </h3>
          <p>{takeaway}</p>
        </div>
        <Button look="quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? 'Chart' : 'Table'}
        </Button>
      </figcaption>
      {isTable ? (
        <table className={styles.values}>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">{unit}</th>
              <th scope="col">Rests on</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ name, value, isSum, note }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{isSum ? format(value) : signed(value, format)}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Drawing steps={steps} format={format} />
      )}
    </figure>
  );
}

const signed = (value: number, format: (value: number) => string): string =>
  value === 0 ? format(0) : `${value < 0 ? '−' : '+'}${format(Math.abs(value))}`;

function Drawing({ steps, format }: Pick<WaterfallChartProps, 'steps' | 'format'>) {
  const spans = spansOf(steps);
  const x = scaleBand({
    domain: steps.map(({ name }) => name),
    range: [margin.left, width - margin.right],
    padding: 0.28,
  });
  const y = scaleLinear({
    domain: [Math.min(0, ...spans.flat()), Math.max(1, ...spans.flat())],
    range: [height - margin.bottom, margin.top],
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={styles.scroller} aria-label="Drawing" tabIndex={0}>
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line className={styles.base} x1={margin.left} x2={width - margin.right} y1={y(0)} y2={y(0)} />
        {steps.map((step, at) => {
          const [from, to] = spans[at] ?? [0, 0];
          const left = x(step.name) ?? 0;
          const top = y(Math.max(from, to));
          const isGood = step.isGood ?? step.value >= 0;
          const look = step.isSum ? styles.sum : isGood ? styles.good : styles.bad;
          const next = at < steps.length - 1 ? (x(steps[at + 1]?.name ?? '') ?? 0) : undefined;
          return (
            <g key={step.name}>
              <Bar
                className={look}
                x={left}
                y={top}
                width={x.bandwidth()}
                height={Math.max(2, Math.abs(y(from) - y(to)))}
                rx={3}
              />
              {next !== undefined && (
                <line className={styles.link} x1={left + x.bandwidth()} x2={next} y1={y(to)} y2={y(to)} />
              )}
              <text className={styles.value} x={left + x.bandwidth() / 2} y={top - 6} textAnchor="middle">
                {step.isSum ? format(step.value) : signed(step.value, format)}
              </text>
              <text x={left + x.bandwidth() / 2} y={height - 6} textAnchor="middle">
                {step.name}
              </text>
            </g>
          );
        })}
      </svg>
    </section>
  );
}

/** Where the bar of each step begins and ends. */
function spansOf(steps: readonly Step[]): (readonly [from: number, to: number])[] {
  let sum = 0;
  return steps.map(({ value, isSum }) => {
    const from = isSum ? 0 : sum;
    sum = isSum ? value : sum + value;
    return [from, sum] as const;
  });
}
