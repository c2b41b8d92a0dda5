import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './course-chart.module.css';

interface Course {
  readonly name: string;
  /** A value for each place; null where there is none. The line bridges these. */
  readonly values: readonly (number | null)[];
}

interface CourseChartProps {
  readonly title: string;
  /** One sentence that says what the chart shows. */
  readonly takeaway: ReactNode;
  /** Name of the places, for the table. */
  readonly placeName: string;
  /** Where the values are on the way, from 0 to `length`. */
  readonly places: readonly number[];
  readonly length: number;
  readonly courses: readonly Course[];
  readonly domain: readonly [number, number];
  readonly formatPlace: (place: number) => string;
  readonly format: (value: number) => string;
  /** Words for heights, beside the lines. */
  readonly heights: readonly (readonly [value: number, word: string])[];
  readonly onChoose?: (place: number) => void;
}

const height = 150;
const margin = { top: 10, right: 8, bottom: 20, left: 58 };
/** Until it is known how much room there is. */
const usualWidth = 900;

/** The width of an element in pixels, so that letters in a drawing have their size on every screen. */
function useWidth() {
  const ref = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(usualWidth);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    if (ref.current) observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

/** Lines along something that has a beginning and an end, with what they say, and the same numbers as a table. */
export function CourseChart(props: CourseChartProps) {
  const { title, takeaway, courses } = props;
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
        <Values {...props} />
      ) : (
        <>
          <ul className={styles.names}>
            {courses.map(({ name }, at) => (
              <li key={name} data-series={at}>
                {name}
              </li>
            ))}
          </ul>
          <Drawing {...props} />
        </>
      )}
    </figure>
  );
}

interface Point {
  readonly place: number;
  readonly value: number;
}

const pointsOf = (places: readonly number[], { values }: Course): Point[] =>
  places.flatMap((place, at) => {
    const value = values[at];
    return value == null ? [] : [{ place, value }];
  });

function Drawing({ places, length, courses, domain, formatPlace, heights, onChoose }: CourseChartProps) {
  const { ref, width } = useWidth();
  const x = scaleLinear({ domain: [0, Math.max(1, length)], range: [margin.left, width - margin.right] });
  const y = scaleLinear({ domain: [...domain], range: [height - margin.bottom, margin.top] });
  const spaces = width < 500 ? 2 : 5;
  const marks = Array.from({ length: spaces + 1 }, (_, at) => (length * at) / spaces);
  return (
    <svg
      ref={ref}
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      data-chooses={onChoose !== undefined || undefined}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const place = x.invert(((event.clientX - box.left) / box.width) * width);
        onChoose?.(Math.min(length, Math.max(0, place)));
      }}
    >
      {heights.map(([value, word]) => (
        <g key={word}>
          <line className={styles.grid} x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} />
          <text x={margin.left - 8} y={y(value)} dy="0.32em" textAnchor="end">
            {word}
          </text>
        </g>
      ))}
      {marks.map((mark, at) => (
        <text
          key={mark}
          x={x(mark)}
          y={height - 4}
          textAnchor={at === 0 ? 'start' : at === marks.length - 1 ? 'end' : 'middle'}
        >
          {formatPlace(mark)}
        </text>
      ))}
      {courses.map((course, at) => {
        const points = pointsOf(places, course);
        return (
          <g key={course.name} className={styles.course} data-series={at}>
            <LinePath data={points} x={({ place }) => x(place)} y={({ value }) => y(value)} />
            {points.map(({ place, value }) => (
              <circle key={place} cx={x(place)} cy={y(value)} r={2.5} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function Values({ title, placeName, places, courses, formatPlace, format }: CourseChartProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={styles.values} tabIndex={0} aria-label={`${title} as a table`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{placeName}</th>
            {courses.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place, at) => (
            <tr key={place}>
              <td>{formatPlace(place)}</td>
              {courses.map(({ name, values }) => {
                const value = values[at];
                return <td key={name}>{value == null ? '–' : format(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
