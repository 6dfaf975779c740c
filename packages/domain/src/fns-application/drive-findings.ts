import type { ApplicationContent } from './content.ts';
import { type ApplicationFinding, error, warning } from './finding.ts';

/** What is known of the drive that the application names. */
export interface DriveFacts {
  readonly driveInUse: boolean;
  readonly drives: { readonly present: string | null; readonly former: readonly string[] };
}

/** Whether by this application a drive begins to serve: at a first registration and when drives are changed. */
export function putsDriveIntoService({
  kind,
  reasons,
}: Pick<ApplicationContent, 'kind' | 'reasons'>): boolean {
  return kind === 'registration' || (kind === 'reregistration' && reasons.includes(4));
}

/** The drive of the application beside those the register carries and carried: a wrong one cannot be used again. */
export function driveFindings(
  content: Pick<ApplicationContent, 'kind' | 'reasons' | 'fn'>,
  { driveInUse, drives }: DriveFacts,
): readonly ApplicationFinding[] {
  const { kind, fn } = content;
  if (fn === '' || kind === 'removal') return [];
  const changes = kind === 'reregistration' && putsDriveIntoService(content);
  const { present, former } = drives;
  if (driveInUse) {
    return [error('register', 'fn', 'drive.in_use', 'Этот ФН уже стоит в другой кассе. Проверьте номер.')];
  }
  if (former.includes(fn)) {
    return [
      error(
        'register',
        'fn',
        'drive.former',
        'Этот ФН уже стоял в этой кассе и был заменён. Укажите номер нового.',
      ),
    ];
  }
  if (changes && fn === present && former.length === 0) {
    return [
      warning(
        'register',
        'fn',
        'drive.same',
        'Это ФН, который стоит в кассе сейчас. При замене укажите номер нового накопителя.',
      ),
    ];
  }
  if (kind === 'reregistration' && !changes && present !== null && fn !== present) {
    return [
      error(
        'register',
        'fn',
        'drive.changed',
        'В кассе стоит другой ФН. Проверьте номер; если накопитель меняется, отметьте его замену среди причин.',
      ),
    ];
  }
  return [];
}
