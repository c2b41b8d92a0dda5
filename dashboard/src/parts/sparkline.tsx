import styles from './sparkline.module.css';

interface SparklineProps {
  readonly values: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/** The course of a number, without scales; what it shows is said beside it. It stands on the first page, so it needs no library. */
export function Sparkline({ values, width = 72, height = 22 }: SparklineProps) {
  if (values.length < 2) return null;
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  const points = values.map((value, at) => {
    const x = 1 + (at / (values.length - 1)) * (width - 2);
    const share = range === 0 ? 0.5 : (value - least) / range;
    return `${x.toFixed(1)},${(height - 2 - share * (height - 4)).toFixed(1)}`;
  });
  return (
    <svg className={styles.sparkline} width={width} height={height} aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}
