import clsx from 'clsx';
import type { ReactNode } from 'react';

export type ReceiptPaperProps = {
  /** The seller: name, address, place of settlement. */
  head: ReactNode;
  /** «Кассовый чек. Приход». */
  title: ReactNode;
  /** Number, shift, time of the register. */
  meta?: ReactNode;
  /** ReceiptLine elements. */
  children?: ReactNode;
  /** The grand total. */
  total?: ReactNode;
  /** ReceiptPair elements: payments, VAT. */
  sums?: ReactNode;
  /** ReceiptPair elements: РНМ, ФН, ФД, ФП, site of the tax service. */
  requisites?: ReactNode;
  qr?: ReactNode;
  /** The brand's own words under everything. */
  foot?: ReactNode;
  /** Across the paper: «Копия», «Тестовый». */
  stamp?: ReactNode;
  className?: string | undefined;
};

const part = 'border-t border-dashed border-paper-muted/45 pt-3 mt-3';

/** A receipt as paper, torn off at the bottom: the same in both themes and in print. */
export function ReceiptPaper(props: ReceiptPaperProps) {
  const { head, title, meta, children, total, sums, requisites, qr, foot, stamp, className } = props;
  return (
    <article
      className={clsx(
        'receipt-paper mx-auto w-full max-w-md drop-shadow-[0_1px_3px_oklch(0.25_0.03_260/0.18)]',
        className,
      )}
    >
      <div className="receipt-torn bg-paper px-6 pt-6 pb-8 text-lg text-paper-ink max-md:px-4">
        {stamp && (
          <p className="mb-4 rounded-sm border border-dashed border-current py-1 text-center text-sm font-semibold">
            {stamp}
          </p>
        )}
        <header className="text-center text-pretty">{head}</header>
        <h2 className="mt-4 text-center font-semibold">{title}</h2>
        {meta && <div className="mt-1 text-center text-sm text-paper-muted">{meta}</div>}
        {children && <ol className={clsx(part, 'flex flex-col gap-3')}>{children}</ol>}
        {total && (
          <div className={clsx(part, 'flex items-baseline justify-between gap-4 text-xl font-semibold')}>
            <span>Итого</span>
            <span className="whitespace-nowrap">{total}</span>
          </div>
        )}
        {sums && <dl className="mt-2 flex flex-col gap-1 text-base">{sums}</dl>}
        {requisites && <dl className={clsx(part, 'flex flex-col gap-1 text-sm')}>{requisites}</dl>}
        {qr && <div className={clsx(part, 'flex justify-center')}>{qr}</div>}
        {foot && <footer className="mt-4 text-center text-sm text-paper-muted">{foot}</footer>}
      </div>
    </article>
  );
}

export type ReceiptLineProps = {
  name: ReactNode;
  /** «2 × 149,00». */
  count?: ReactNode;
  sum: ReactNode;
  /** Quieter lines: VAT rate, marking check, supplier of an agent. */
  details?: readonly ReactNode[] | undefined;
};

/** One item of a receipt. */
export function ReceiptLine({ name, count, sum, details = [] }: ReceiptLineProps) {
  return (
    <li>
      <div className="break-words hyphens-auto">{name}</div>
      <div className="flex items-baseline justify-between gap-4 text-base">
        <span className="text-paper-muted tabular-nums">{count}</span>
        <span className="font-medium whitespace-nowrap tabular-nums">{sum}</span>
      </div>
      {details.map((detail, index) => (
        <div key={index} className="text-sm text-paper-muted">
          {detail}
        </div>
      ))}
    </li>
  );
}

/** A name and its value on one line of a receipt. */
export function ReceiptPair({
  term,
  children,
  mono,
}: {
  term: ReactNode;
  children: ReactNode;
  mono?: boolean | undefined;
}) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-paper-muted">{term}</dt>
      <dd
        className={clsx('min-w-0 text-right break-words tabular-nums', mono && 'font-mono text-[0.9375em]')}
      >
        {children}
      </dd>
    </div>
  );
}
