import type { ApplicationKind, ApplicationStep } from '@koreshok/domain/fns-application';

export const STEP_WORDS: Readonly<Record<ApplicationStep, string>> = {
  what: 'Заявление',
  register: 'Касса и ФН',
  place: 'Место установки',
  use: 'Как работает касса',
  reports: 'Отчёты кассы',
  signer: 'Подписант',
};

/** The parts of the form, by what is asked for. */
export function stepsOf(kind: ApplicationKind): readonly ApplicationStep[] {
  switch (kind) {
    case 'registration':
      return ['what', 'register', 'place', 'use', 'signer'];
    case 'reregistration':
      return ['what', 'register', 'place', 'use', 'reports', 'signer'];
    case 'removal':
      return ['what', 'register', 'reports', 'signer'];
    default: {
      const never: never = kind;
      throw new Error(`No steps for ${String(never)}`);
    }
  }
}
