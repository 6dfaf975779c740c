'use client';

import { OctagonAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import { plural } from '../format/plural.ts';

export type FormErrorEntry = {
  /** The id of the control to jump to. */
  fieldId?: string | undefined;
  message: string;
};

const focusable = 'input, select, textarea, button, [tabindex]';

function jumpTo(fieldId: string) {
  const target = document.getElementById(fieldId);
  const control = target?.matches(focusable) ? target : target?.querySelector<HTMLElement>(focusable);
  control?.focus({ preventScroll: true });
  target?.scrollIntoView?.({ block: 'center' });
}

/**
 * The errors of a form on top of it: takes the focus when they come up, and each jumps to its field. Renders nothing
 * without errors.
 */
export function FormErrorSummary({
  errors,
  attempt = 0,
}: {
  errors: readonly FormErrorEntry[];
  /** Counts presses of the button. Only a new one takes the focus again: while errors are mended, it stays in the field. */
  attempt?: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const any = errors.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, attempt]);
  if (errors.length === 0) return null;
  const jump = (fieldId: string) => (event: MouseEvent) => {
    event.preventDefault();
    jumpTo(fieldId);
  };
  return (
    <div ref={box} role="alert" tabIndex={-1} className="flex gap-3 rounded-md bg-danger-soft p-4">
      <OctagonAlert aria-hidden className="mt-0.5 size-[18px] shrink-0 text-danger" />
      <div className="min-w-0">
        <p className="font-medium">
          {errors.length === 1
            ? 'Исправьте одно место'
            : `Исправьте ${errors.length} ${plural(errors.length, 'место', 'места', 'мест')}`}
        </p>
        <ul className="mt-1 flex flex-col gap-1">
          {errors.map(({ fieldId, message }) => (
            <li key={`${fieldId ?? ''}${message}`}>
              {fieldId ? (
                <a
                  href={`#${fieldId}`}
                  onClick={jump(fieldId)}
                  className="rounded-sm text-danger underline underline-offset-3"
                >
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
