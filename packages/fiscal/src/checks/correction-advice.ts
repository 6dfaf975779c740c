import { type FormatVersion, valueNames } from '../dictionary/index.ts';
import { type FiscalDocument, fiscalSignOf } from '../document/index.ts';
import type { OperationCode } from '../qr/index.ts';
import { numberIn, timeIn } from '../receipt/reading.ts';
import { isReceiptCode } from '../receipt/receipt.ts';
import { formatRegisterDay } from '../time/text.ts';

/** What the tax service said of the document. */
export type Verdict = 'waiting' | 'accepted' | 'soft_quarantine' | 'hard_quarantine';

/** A receipt to be made to mend another. */
export type RemedyDocument = {
  /** 3 or 4 a receipt, 31 or 41 a correction. */
  readonly code: 3 | 4 | 31 | 41;
  readonly operation: OperationCode;
  /** The sums and items of the wrong receipt, or the right ones. */
  readonly content: 'asWritten' | 'asRight';
  /** Tag 1192: the ФПД of the wrong receipt; null when the receipt stands for one the tax service has not got. */
  readonly wrongFiscalSign: number | null;
};

/** How to mend a wrong receipt. */
export type CorrectionAdvice = {
  /** False when nothing is to be made (yet). */
  readonly needed: boolean;
  readonly sentence: string;
  readonly documents: readonly RemedyDocument[];
  /** What to do, in order. */
  readonly steps: readonly string[];
};

const REVERSE: Readonly<Record<OperationCode, OperationCode>> = { 1: 2, 2: 1, 3: 4, 4: 3 };

const nothing = (sentence: string, steps: readonly string[] = []): CorrectionAdvice => ({
  needed: false,
  sentence,
  documents: [],
  steps,
});

const isOperation = (value: number): value is OperationCode => value >= 1 && value <= 4;
const operationName = (operation: OperationCode): string => valueNames(1054, operation)[0] ?? '';
const isOldFormat = (version: FormatVersion): boolean => version === '1.0' || version === '1.05';

type Wrong = {
  readonly strictForm: boolean;
  readonly operation: OperationCode;
  readonly sign: number | null;
  readonly day: string;
};

const lastSteps = (day: string): readonly string[] => [
  `В реквизите 1178 укажите дату исправляемого расчёта: ${day}.`,
  'Если исправляете по предписанию ФНС, выберите тип коррекции «по предписанию» и укажите его номер (1179).',
];

/** ФФД 1.05: a return of what was written and a right receipt, both naming the wrong one. */
const returnAndRepeat = ({ strictForm, operation, sign }: Wrong): CorrectionAdvice => {
  const code = strictForm ? 4 : 3;
  const reverse = REVERSE[operation];
  return {
    needed: true,
    sentence: 'По ФФД 1.05 ошибку в чеке исправляют обратным чеком и новым верным чеком.',
    documents: [
      { code, operation: reverse, content: 'asWritten', wrongFiscalSign: sign },
      { code, operation, content: 'asRight', wrongFiscalSign: sign },
    ],
    steps: [
      `Пробейте чек «${operationName(reverse)}» с теми же позициями и суммами, что в ошибочном.`,
      `Пробейте чек «${operationName(operation)}» с верными данными.`,
      `В обоих чеках укажите фискальный признак ошибочного чека (реквизит 1192)${sign === null ? '' : `: ${sign}`}.`,
    ],
  };
};

/** ФФД 1.1 and 1.2, accepted: a correction of the reverse kind, then the right correction. */
const reverseAndCorrect = ({ strictForm, operation, sign, day }: Wrong): CorrectionAdvice => {
  const code = strictForm ? 41 : 31;
  const reverse = REVERSE[operation];
  return {
    needed: true,
    sentence:
      'ФНС приняла этот чек, поэтому сначала его отменяют обратной коррекцией, затем пробивают верную.',
    documents: [
      { code, operation: reverse, content: 'asWritten', wrongFiscalSign: sign },
      { code, operation, content: 'asRight', wrongFiscalSign: sign },
    ],
    steps: [
      `Пробейте чек коррекции «${operationName(reverse)}» с теми же позициями и суммами, что в ошибочном.`,
      `Пробейте чек коррекции «${operationName(operation)}» с верными данными.`,
      `В обоих чеках укажите фискальный признак ошибочного чека (реквизит 1192)${sign === null ? '' : `: ${sign}`}.`,
      ...lastSteps(day),
    ],
  };
};

/** Not accepted: for the tax service the settlement was missed, so only the right correction is made. */
const correctOnce = ({ strictForm, operation, day }: Wrong): CorrectionAdvice => ({
  needed: true,
  sentence: 'ФНС не приняла этот чек и не примет его повторно: нужна одна коррекция с верными данными.',
  documents: [{ code: strictForm ? 41 : 31, operation, content: 'asRight', wrongFiscalSign: null }],
  steps: [
    `Пробейте чек коррекции «${operationName(operation)}» с верными данными, обратный чек не нужен.`,
    ...lastSteps(day),
  ],
});

/**
 * What to do about a wrong receipt, by its format and the tax service's verdict. Corrections of 1.05 exist for missed
 * settlements only, so a correction of that format counts as one; a document that is not a receipt is never corrected.
 */
export const correctionAdvice = (document: FiscalDocument, verdict: Verdict): CorrectionAdvice => {
  if (!isReceiptCode(document.code)) {
    return nothing('Отчёты не исправляют чеками коррекции.', [
      'Если ФНС не приняла отчёт, проверьте карточку регистрации кассы и при необходимости перерегистрируйте её.',
    ]);
  }
  const operation = numberIn(document.elements, 1054) ?? 0;
  if (!isOperation(operation)) return nothing('В чеке нет признака расчёта: обратитесь в поддержку.');
  if (verdict === 'waiting') {
    return nothing('ФНС ещё не ответила: дождитесь ответа, от него зависит, как исправлять чек.');
  }
  if (verdict === 'soft_quarantine') {
    return nothing('Чек в мягком карантине и выйдет из него сам, когда причина будет устранена.', [
      'Проверьте, что регистрация кассы завершена и данные в карточке ФНС верны.',
      'Исправлять чек пока не нужно.',
    ]);
  }
  const time = timeIn(document.elements, 1012);
  const wrong: Wrong = {
    strictForm: document.code === 4 || document.code === 41,
    operation,
    sign: fiscalSignOf(document) ?? null,
    day: time === null ? 'день расчёта' : formatRegisterDay(time),
  };
  if (verdict === 'hard_quarantine') return correctOnce(wrong);
  return isOldFormat(document.version) ? returnAndRepeat(wrong) : reverseAndCorrect(wrong);
};
