import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import styles from './sparkline.module.css';

interface SparklineProps {
  readonly values: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/** The course of a number, without scales; what it shows is said beside it. */
export function Sparkline({ values, width = 72, height = 22 }: SparklineProps) {
  if (values.length < 2) return null;
  const x = scaleLinear({ domain: [0, values.length - 1], range: [1, width - 1] });
  const least = Math.min(...values);
  const most = Math.max(...values);
  const y = scaleLinear({ domain: least === most ? [least - 1, most + 1] : [least, most], range: [height - 2, 2] });
  return (
    <svg className={styles.sparkline} width={width} height={height} aria-hidden="true">
      <LinePath data={[...values]} x={(_, at) => x(at)} y={(value) => y(value)} />
    </svg>
  );
}
