'use client';

import clsx from 'clsx';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { groupByFour } from '../format/identifier.ts';

export type CopyCodeProps = {
  /** The code as it is stored; exactly this is copied, without spaces. */
  value: string;
  /** What it is, for the button's name: «РНМ». */
  label: string;
  /** Shown by four (РНМ, ФН) unless `plain`. */
  look?: 'by-four' | 'plain' | undefined;
  className?: string | undefined;
};

/** A code in the fixed-width face that one click copies. */
export function CopyCode({ value, label, look = 'by-four', className }: CopyCodeProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(value.replace(/\s/g, ''));
    setCopied(true);
  };
  const Mark = copied ? Check : Copy;
  return (
    <button
      type="button"
      onClick={() => void copy().catch(() => setCopied(false))}
      title={copied ? 'Скопировано' : `Скопировать ${label}`}
      className={clsx(
        'group relative z-1 inline-flex max-w-full items-center gap-1.5 rounded-sm text-left font-mono text-[0.9375em] hover:text-accent',
        className,
      )}
    >
      <span className="sr-only">Скопировать {label} </span>
      <span className={look === 'by-four' ? 'whitespace-nowrap' : 'min-w-0 break-all'}>
        {look === 'by-four' ? groupByFour(value) : value}
      </span>
      <Mark
        aria-hidden
        className={clsx(
          'size-3.5 shrink-0 transition-opacity',
          copied ? 'text-positive' : 'text-muted opacity-60 group-hover:opacity-100',
        )}
      />
      <output className="sr-only">{copied ? 'Скопировано' : ''}</output>
    </button>
  );
}
