import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** The sentence under a field that has to be mended; nothing when there is none. */
export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="flex gap-1.5 text-sm text-danger">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
