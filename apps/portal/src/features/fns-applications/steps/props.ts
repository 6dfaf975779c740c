import type { ApplicationContent } from '@koreshok/domain/fns-application';

export interface StepProps {
  readonly content: ApplicationContent;
  readonly set: (changes: Partial<ApplicationContent>) => void;
  /** Sentences by the path of the field. */
  readonly errors: Readonly<Record<string, string>>;
}
