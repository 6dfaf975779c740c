import clsx from 'clsx';
import { encode } from 'uqr';

export type QrCodeProps = {
  /** The text inside, for a receipt `t=…&s=…&fn=…&i=…&fp=…&n=…`. */
  value: string;
  /** What it is: «QR-код чека». */
  label: string;
  /** Pixels of the side; it scales with its box when a class sets another. */
  size?: number | undefined;
  className?: string | undefined;
};

/** Dark modules of each row, joined into runs, as one path. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const gap = row.indexOf(false, x);
        return [`M${x} ${y}h${(gap < 0 ? row.length : gap) - x}v1H${x}z`];
      }),
    )
    .join('');
}

/** A QR code, black on white in both themes with the quiet edge that scanners need. */
export function QrCode({ value, label, size = 128, className }: QrCodeProps) {
  const { data, size: modules } = encode(value, { ecc: 'M', border: 2 });
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
      className={clsx('h-auto max-w-full', className)}
    >
      <path fill="#fff" d={`M0 0h${modules}v${modules}H0z`} />
      <path fill="#000" d={pathOf(data)} />
    </svg>
  );
}
