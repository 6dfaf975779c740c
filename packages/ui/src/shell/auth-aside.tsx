import type { ReactNode } from 'react';
import { StateShape } from '../state/state-shape.tsx';

const teeth =
  'M0 0H220V300l-11 10-11-10-11 10-11-10-11 10-11-10-11 10-11-10-11 10-11-10-11 10-11-10-11 10-11-10-11 10-11-10-11 10-11-10-11 10-11-10Z';

/** The quiet picture beside a sign-in form: a receipt on its way, drawn in the brand's tint; words under it. */
export function AuthAside({ children }: { children?: ReactNode }) {
  return (
    <div className="flex max-w-md flex-col items-center gap-8 p-12 text-center">
      <div aria-hidden className="relative">
        <svg
          viewBox="0 0 220 312"
          className="w-56 rotate-3 drop-shadow-[0_12px_28px_oklch(0.25_0.03_260/0.16)]"
        >
          <path d={teeth} className="fill-surface" />
          <g className="fill-none stroke-border" strokeWidth="8" strokeLinecap="round">
            <path d="M70 36h80M88 56h44" />
            <path d="M28 96h96M172 96h20M28 120h72M164 120h28M28 144h112M180 144h12" />
          </g>
          <path d="M28 178h164" className="stroke-outline" strokeDasharray="4 5" />
          <path d="M28 208h56M140 208h52" className="stroke-accent" strokeWidth="10" strokeLinecap="round" />
          <g className="fill-accent-soft">
            <rect x="28" y="232" width="52" height="52" rx="6" />
          </g>
          <path
            d="M40 258l10 10 18-20"
            className="fill-none stroke-accent"
            strokeWidth="5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span className="absolute -right-16 bottom-14 flex items-center gap-2 rounded-md border border-border bg-raised px-3 py-2 text-base font-medium shadow-floating">
          <StateShape state="working" />
          Принят ФНС
        </span>
      </div>
      {children && <div className="text-pretty text-muted">{children}</div>}
    </div>
  );
}
