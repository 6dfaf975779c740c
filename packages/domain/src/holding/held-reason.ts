/** Why the gateway did not take a document in. Every one of them is answered with silence: the register keeps it. */
export const heldReasons = [
  'unwrap_failed',
  'unreadable',
  'sign_missing',
  'container_damaged',
  'drive_mismatch',
  'number_mismatch',
  'type_mismatch',
  'unexpected_document',
  'unknown_drive',
  'another_register',
  'number_reused',
  'production_at_test_port',
  'test_drive_at_production_port',
  'blocked',
  'left',
  'term_over',
] as const;

export type HeldReason = (typeof heldReasons)[number];

/** What the person who reads about a held document is told: what happened, and what to do. */
export interface HeldReasonText {
  readonly what: string;
  readonly todo: string;
}

export const heldReasonTexts: Readonly<Record<HeldReason, HeldReasonText>> = {
  unwrap_failed: {
    what: 'Криптомодуль оператора не смог вскрыть документ.',
    todo: 'Проверьте в отчёте о регистрации признак шифрования и ключи ФН. Касса повторит документ сама.',
  },
  unreadable: {
    what: 'Документ вскрыт, но его содержимое не читается.',
    todo: 'Обновите прошивку кассы. Если не поможет, обратитесь в поддержку: документ сохранён.',
  },
  sign_missing: {
    what: 'В документе нет фискального признака сообщения.',
    todo: 'Проверьте ФН и прошивку кассы: без признака документ не примет и налоговая служба.',
  },
  container_damaged: {
    what: 'Сообщение кассы повреждено: не сходится длина или контрольная сумма.',
    todo: 'Обычно повтор проходит сам. Если нет, проверьте сеть и прошивку кассы.',
  },
  drive_mismatch: {
    what: 'Номер ФН в документе и в сообщении разный.',
    todo: 'Проверьте, какой ФН стоит в кассе, и перезапустите передачу.',
  },
  number_mismatch: {
    what: 'Номер документа внутри и снаружи сообщения разный.',
    todo: 'Обновите прошивку кассы. Документ сохранён, поддержка его видит.',
  },
  type_mismatch: {
    what: 'Вид документа внутри и снаружи сообщения разный.',
    todo: 'Обновите прошивку кассы. Документ сохранён, поддержка его видит.',
  },
  unexpected_document: {
    what: 'Касса прислала сообщение, которое на этот адрес не отправляют.',
    todo: 'Проверьте в настройках кассы адреса ОФД и сервера маркировки: похоже, они перепутаны.',
  },
  unknown_drive: {
    what: 'ФН не подключён ни к одному договору.',
    todo: 'Добавьте кассу с этим ФН в личном кабинете. После этого касса передаст документы сама.',
  },
  another_register: {
    what: 'ФН подключён к другой кассе или к другому налогоплательщику.',
    todo: 'Сверьте РНМ и ИНН в отчёте о регистрации с карточкой кассы и исправьте карточку.',
  },
  number_reused: {
    what: 'Под этим номером уже принят другой документ.',
    todo: 'Обратитесь в поддержку: нужно выяснить, какой из двух документов настоящий.',
  },
  production_at_test_port: {
    what: 'Рабочая касса обратилась на порт тест-драйва.',
    todo: 'Укажите в настройках кассы рабочий порт. Документы касса передаст сама.',
  },
  test_drive_at_production_port: {
    what: 'Касса подключена к тест-драйву, а обратилась на рабочий порт.',
    todo: 'Укажите порт тест-драйва или переведите кассу в рабочий режим.',
  },
  blocked: {
    what: 'Приём документов этой кассы приостановлен.',
    todo: 'Откройте карточку кассы: там сказано, почему приём остановлен и как его возобновить.',
  },
  left: {
    what: 'Касса перешла к другому оператору, но продолжает обращаться к нам.',
    todo: 'Проверьте адрес ОФД в настройках кассы или верните кассу к нам.',
  },
  term_over: {
    what: 'Оплаченный срок и отсрочка закончились.',
    todo: 'Оплатите обслуживание кассы в течение 30 дней: она сама передаст всё, что накопила.',
  },
};
