import type { AgentClient } from '@/server/routers/organizations.ts';

type Progress = AgentClient['progress'];

/** How far a client can have come, in order. */
export const PROGRESS: readonly Progress[] = ['registered', 'register_added', 'first_document'];

export const PROGRESS_STEPS: readonly string[] = ['зарегистрирован', 'касса добавлена', 'чеки идут'];

const NEXT: Readonly<Record<Progress, string>> = {
  registered: 'Дальше: помогите добавить первую кассу',
  register_added: 'Дальше: пробить отчёт о регистрации с новыми настройками ОФД',
  first_document: 'Всё работает, следите за продлением',
};

export function isProgress(text: string | undefined): text is Progress {
  return PROGRESS.some((each) => each === text);
}

export function progressWords(progress: Progress): string {
  return PROGRESS_STEPS[PROGRESS.indexOf(progress)] ?? '';
}

export function nextStep(progress: Progress): string {
  return NEXT[progress];
}
