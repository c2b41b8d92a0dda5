import { scaleLinear, scaleTime } from '@visx/scale';
import { AreaClosed, LinePath } from '@visx/shape';
import { type ReactNode, useId, useState } from 'react';
import { formatDay } from '../common/formats.ts';
import { Button } from './button.tsx';
import styles from './line-chart.module.css';
import { useClock } from './zone.tsx';

interface Point {
  readonly at: string;
  readonly value: number;
}

interface LineChartProps {
  readonly title: string;
  /** One sentence that says what the chart shows. */
  readonly takeaway: ReactNode;
  readonly points: readonly Point[];
  /** Name of the values, for the table. */
  readonly unit: string;
  readonly domain?: readonly [number, number];
  readonly format?: (value: number) => string;
}

const width = 560;
const height = 168;
const margin = { top: 10, right: 10, bottom: 22, left: 34 };

/** A line over time with its title, what it says, and the same numbers as a table. */
export function LineChart({
  title,
  takeaway,
  points,
  unit,
  domain,
  format = (value) => String(Math.round(value)),
}: LineChartProps) {
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <div>
          <h3 id={id}>{title}</h3>
          <p>{takeaway}</p>
        </div>
        <Button look="quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? 'Chart' : 'Table'}
        </Button>
      </figcaption>
      {isTable ? (
        <Values points={points} unit={unit} format={format} />
      ) : (
        <Drawing points={points} domain={domain} format={format} />
      )}
    </figure>
  );
}

function Drawing({
  points,
  domain,
  format,
}: Required<Pick<LineChartProps, 'points' | 'format'>> & Pick<LineChartProps, 'domain'>) {
  const { zone } = useClock();
  const [hovered, setHovered] = useState<Point>();
  const times = points.map(({ at }) => Date.parse(at));
  const values = points.map(({ value }) => value);
  const x = scaleTime({ domain: [Math.min(...times), Math.max(...times)], range: [margin.left, width - margin.right] });
  const y = scaleLinear({
    domain: domain ? [...domain] : [Math.min(0, ...values), Math.max(...values)],
    range: [height - margin.bottom, margin.top],
    nice: true,
  });
  // Between two whole numbers there is none: a label of it would be that of a neighbour.
  const isWhole = values.every(Number.isInteger);
  const place = { x: (point: Point) => x(Date.parse(point.at)), y: (point: Point) => y(point.value) };
  const nearest = (at: number) =>
    points.reduce((best, point) => (Math.abs(place.x(point) - at) < Math.abs(place.x(best) - at) ? point : best));
  const last = hovered ?? points.at(-1);
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onPointerMove={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        if (points.length > 0) setHovered(nearest(((event.clientX - box.left) / box.width) * width));
      }}
      onPointerLeave={() => setHovered(undefined)}
    >
      {y
        .ticks(4)
        .filter((tick) => !isWhole || Number.isInteger(tick))
        .map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
            <text x={margin.left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
      {x.ticks(5).map((tick) => (
        <text key={tick.getTime()} x={x(tick)} y={height - 5} textAnchor="middle">
          {formatDay(tick, zone)}
        </text>
      ))}
      <AreaClosed className={styles.area} data={[...points]} {...place} yScale={y} />
      <LinePath className={styles.line} data={[...points]} {...place} />
      {last && (
        <>
          <circle className={styles.dot} cx={place.x(last)} cy={place.y(last)} r={3.5} />
          {hovered && (
            <text
              className={styles.label}
              x={Math.min(place.x(last), width - 60)}
              y={Math.max(place.y(last) - 10, 12)}
              textAnchor="middle"
            >
              {format(last.value)} · {formatDay(last.at, zone)}
            </text>
          )}
        </>
      )}
    </svg>
  );
}

function Values({ points, unit, format }: Required<Pick<LineChartProps, 'points' | 'unit' | 'format'>>) {
  const { zone } = useClock();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={styles.values} tabIndex={0} aria-label={unit}>
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">{unit}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ at, value }) => (
            <tr key={at}>
              <td>{formatDay(at, zone)}</td>
              <td>{format(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
