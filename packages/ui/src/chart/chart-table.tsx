import type { Bar } from './bar.ts';

/** A chart's values as a table for those who hear it. */
export function ChartTable(props: {
  caption: string;
  axis: string;
  bars: readonly Bar[];
  format: (value: number) => string;
  series: string;
  compareSeries: string | undefined;
}) {
  const { caption, axis, bars, format, series, compareSeries } = props;
  const text = (value: number | undefined) => (value === undefined ? '—' : format(value));
  return (
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{axis}</th>
            <th scope="col">{series}</th>
            {compareSeries && <th scope="col">{compareSeries}</th>}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, index) => (
            <tr key={`${bar.label}${index}`}>
              <th scope="row">{bar.label}</th>
              <td>{text(bar.value)}</td>
              {compareSeries && <td>{text(bar.compare)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
