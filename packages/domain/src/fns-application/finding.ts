import type { ApplicationStep } from './content.ts';

/** One thing to mend, or to look at again, before an application may leave. */
export interface ApplicationFinding {
  readonly step: ApplicationStep;
  /** Path of the field within the content; empty when it is of the whole step. */
  readonly field: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

/** What keeps the application here. */
export function error(
  step: ApplicationStep,
  field: string,
  code: string,
  sentence: string,
): ApplicationFinding {
  return { step, field, code, severity: 'error', sentence };
}

/** What a person should look at once more. */
export function warning(
  step: ApplicationStep,
  field: string,
  code: string,
  sentence: string,
): ApplicationFinding {
  return { step, field, code, severity: 'warning', sentence };
}
