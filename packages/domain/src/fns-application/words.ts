import type { ApplicationKind, RemovalGround, ReregistrationReason } from './content.ts';

export const APPLICATION_KIND_WORDS: Readonly<Record<ApplicationKind, string>> = {
  registration: 'Регистрация кассы',
  reregistration: 'Перерегистрация кассы',
  removal: 'Снятие кассы с учёта',
};

export const REASON_WORDS: Readonly<Record<ReregistrationReason, string>> = {
  1: 'Изменился адрес или место установки',
  2: 'Смена оператора фискальных данных',
  3: 'Изменились сведения об автоматическом устройстве',
  4: 'Замена фискального накопителя',
  5: 'Переход в режим с передачей данных',
  6: 'Переход в автономный режим',
  7: 'Изменилось наименование или ФИО',
  8: 'Другие причины: ФФД, налоговый режим, агент',
};

export const REMOVAL_WORDS: Readonly<Record<RemovalGround, string>> = {
  none: 'Касса больше не нужна или передаётся другому',
  stolen: 'Касса похищена',
  lost: 'Касса потеряна',
  broken: 'ФН сломан: отчёт о закрытии не сформировать',
};
