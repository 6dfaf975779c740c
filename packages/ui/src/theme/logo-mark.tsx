import clsx from 'clsx';

/** The product's mark: the stub that stays when a receipt is torn off. Takes the text's colour. */
export function LogoMark({
  className,
  title,
}: {
  className?: string | undefined;
  title?: string | undefined;
}) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      className={clsx('size-6 shrink-0', className)}
    >
      <path
        fill="currentColor"
        d="M4 4.5A2.5 2.5 0 0 1 6.5 2h11A2.5 2.5 0 0 1 20 4.5V18.2l-2.67 2.9-2.66-2.9L12 21.1l-2.67-2.9-2.66 2.9L4 18.2Z"
      />
      <path stroke="var(--surface)" strokeWidth="1.8" strokeLinecap="round" d="M8 7.2h8M8 11h8M8 14.8h4" />
    </svg>
  );
}

/** Mark and name side by side. A brand gives its own picture instead of the mark. */
export function Logo({
  name,
  src,
  markOnly,
  className,
}: {
  name: string;
  /** The brand's picture; the product's mark without it. */
  src?: string | undefined;
  markOnly?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <span className={clsx('inline-flex min-w-0 items-center gap-2.5', className)}>
      {src ? (
        // oxlint-disable-next-line next/no-img-element -- a brand's own file from any host; this package knows no Next
        <img src={src} alt={markOnly ? name : ''} className="h-7 w-auto max-w-40 shrink-0 object-contain" />
      ) : (
        <LogoMark className="size-7 text-accent" title={markOnly ? name : undefined} />
      )}
      {!markOnly && <span className="truncate text-lg font-semibold tracking-tight">{name}</span>}
    </span>
  );
}
