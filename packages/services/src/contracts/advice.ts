import type { SignatureCode } from '@koreshok/signing';

const SIGN_AGAIN =
  'Скачайте договор, подпишите именно этот файл отдельной (открепленной) подписью и загрузите файл подписи.';
const OTHER_CERTIFICATE =
  'Подпишите действующим квалифицированным сертификатом: руководителю его бесплатно выдаёт удостоверяющий центр ФНС.';
const MEND_POWER = 'Проверьте доверенность и загрузите её файл XML вместе с файлом её подписи.';
const WAIT = 'Повторите загрузку через несколько минут. Если не поможет, напишите в поддержку.';
const MEND_REQUISITES =
  'Подпишите сертификатом организации из договора. Если в договоре ошибка, отзовите его, исправьте реквизиты и составьте заново.';

const BY_CODE: Readonly<Partial<Record<SignatureCode, string>>> = {
  'file.time-out': WAIT,
  'file.check-failed': WAIT,
  'revocation.unknown': WAIT,
  'inn.mismatch': MEND_REQUISITES,
  'ogrn.mismatch': MEND_REQUISITES,
  'subject.no-inn': MEND_REQUISITES,
  'power-of-attorney.required':
    'Загрузите подпись ещё раз и приложите доверенность (МЧД): файл XML и файл подписи к нему. Руководитель может подписать своим сертификатом, выданным на организацию.',
};

const BY_FAMILY: Readonly<Record<string, string>> = {
  file: SIGN_AGAIN,
  content: SIGN_AGAIN,
  signers: SIGN_AGAIN,
  attributes: SIGN_AGAIN,
  digest: SIGN_AGAIN,
  signature: SIGN_AGAIN,
  certificates: SIGN_AGAIN,
  algorithm: OTHER_CERTIFICATE,
  certificate: OTHER_CERTIFICATE,
  chain: OTHER_CERTIFICATE,
  subject: OTHER_CERTIFICATE,
  'power-of-attorney': MEND_POWER,
  login: SIGN_AGAIN,
};

/** What a client does about a verdict, beside the sentence that says what happened; empty for a good signature. */
export function adviceFor(code: SignatureCode): string {
  if (code === 'valid') return '';
  return BY_CODE[code] ?? BY_FAMILY[code.split('.')[0] ?? ''] ?? WAIT;
}
