import type { Details, FindingKind } from './finding-kind.ts';
import { money } from './money-text.ts';

const error = (sentence: FindingKind['sentence']): FindingKind => ({ severity: 'error', sentence });
const warning = (sentence: FindingKind['sentence']): FindingKind => ({ severity: 'warning', sentence });

const rub = (value: string | number | undefined): string => money(Number(value ?? 0));

/** «В позиции 2 » when the finding is about an item, else nothing. */
const where = ({ position }: Details): string => (position === undefined ? '' : `Позиция ${position}: `);

/** Every kind of finding by its code. The number of the tax service's own fault stands in the sentence where it is public. */
export const CATALOGUE = {
  // Fields and their form
  'field.missing': error((d) => `${where(d)}нет обязательного реквизита «${d['name']}» (${d['tag']}).`),
  'field.unexpected': warning(
    (d) => `${where(d)}реквизит «${d['name']}» (${d['tag']}) не предусмотрен в ФФД ${d['version']}.`,
  ),
  'field.unknown': warning((d) => `${where(d)}реквизит ${d['tag']} неизвестен, он сохранён как есть.`),
  'field.malformed': error(
    (d) => `${where(d)}реквизит «${d['name']}» (${d['tag']}) записан в недопустимом виде.`,
  ),
  'field.length': warning(
    (d) =>
      `${where(d)}длина реквизита «${d['name']}» (${d['tag']}) – ${d['length']} байт вместо ${d['expected']}.`,
  ),
  'field.repeated': warning(
    (d) => `${where(d)}реквизит «${d['name']}» (${d['tag']}) повторяется, хотя должен быть один.`,
  ),
  'value.unknown': error(
    (d) =>
      `${where(d)}значение ${d['value']} реквизита «${d['name']}» (${d['tag']}) не предусмотрено форматом.`,
  ),
  'value.taxation': error(
    (d) => `Система налогообложения в чеке должна быть одна, а указано значение ${d['value']}.`,
  ),
  'value.taxationAbolished': warning(
    () => 'ЕНВД отменён с 2021 года: проверьте систему налогообложения в настройках кассы.',
  ),
  'value.productTypeVersion': warning(
    (d) => `${where(d)}признак предмета расчёта ${d['value']} появился только в ФФД 1.2.`,
  ),
  'cashier.missing': warning(() => 'Не указан кассир, хотя расчёт не автоматический и не в интернете.'),

  // Arithmetic
  'item.sum': warning(
    (d) =>
      `${where(d)}цена, умноженная на количество, даёт ${rub(d['expected'])}, а указано ${rub(d['sum'])}.`,
  ),
  'total.items': error((d) => `Итог чека ${rub(d['total'])} не равен сумме позиций ${rub(d['items'])}.`),
  'payments.total': error(
    (d) =>
      `Оплаты по чеку составляют ${rub(d['payments'])}, а итог ${rub(d['total'])}: ФНС такой чек не примет (код 507).`,
  ),
  'payments.cashless': warning(
    (d) => `Сведения о безналичных оплатах дают ${rub(d['listed'])}, а в чеке указано ${rub(d['sum'])}.`,
  ),

  // VAT
  'vat.itemSum': warning(
    (d) => `${where(d)}НДС по ставке должен быть ${rub(d['expected'])}, а указан ${rub(d['sum'])}.`,
  ),
  'vat.total': warning(
    (d) => `«${d['rate']}»: по позициям выходит ${rub(d['expected'])}, а в чеке указано ${rub(d['sum'])}.`,
  ),
  'vat.totalMissing': warning(
    (d) => `«${d['rate']}» есть в позициях, но в чеке сумма по этой ставке не указана.`,
  ),
  'vat.rateTooEarly': error((d) => `${where(d)}ставка «${d['rate']}» на дату чека ещё не действовала.`),
  'vat.oldRate': warning(
    (d) =>
      `${where(d)}с 2026 года ставка «${d['rate']}» допустима, только если товар или аванс относится к прошлым годам.`,
  ),

  // Order of documents and shifts
  'sequence.gap': warning(
    (d) =>
      `После документа ${d['previous']} пришёл документ ${d['number']}: документы между ними не поступали.`,
  ),
  'sequence.backwards': error(
    (d) => `Номер документа ${d['number']} не больше предыдущего ${d['previous']}.`,
  ),
  'sequence.firstNumber': warning(
    (d) => `Отчёт о регистрации должен быть первым документом ФН, а его номер ${d['number']}.`,
  ),
  'sequence.afterClosing': error(() => 'Документ создан после закрытия фискального накопителя.'),
  'shift.alreadyOpen': error((d) => `Смена ${d['open']} не закрыта, а касса открыла ещё одну.`),
  'shift.notOpen': error(() => 'Документ создан при закрытой смене.'),
  'shift.stillOpen': error(
    (d) => `Отчёт сформирован при открытой смене ${d['open']}, её нужно было закрыть.`,
  ),
  'shift.number': warning(
    (d) => `После смены ${d['previous']} открыта смена ${d['number']}, а не следующая по порядку.`,
  ),
  'shift.otherNumber': error((d) => `В документе смена ${d['number']}, а открыта смена ${d['open']}.`),
  'shift.tooLong': warning(() => 'Смена длится больше 24 часов: её нужно было закрыть.'),
  'shift.receiptCount': warning(
    (d) => `В отчёте о закрытии смены ${d['reported']} чеков, а поступило ${d['seen']}.`,
  ),
  'receipt.number': warning((d) => `После чека ${d['previous']} за смену пришёл чек ${d['number']}.`),

  // Dates
  'time.implausible': error((d) => `Дата документа ${d['time']} неправдоподобна: проверьте часы кассы.`),
  'time.future': error(
    (d) => `Документ датирован будущим (${d['time']}): проверьте часы кассы (код 502 или 503 у ФНС).`,
  ),
  'time.ahead': warning((d) => `Часы кассы спешат: в документе ${d['time']}.`),
  'time.late': warning(
    (d) =>
      `Документ датирован ${d['time']} и пришёл через ${d['days']} дн.: без связи ФН работает не дольше 30 дней, проверьте часы кассы.`,
  ),
  'time.backwards': warning((d) => `Документ датирован ${d['time']}, раньше предыдущего (${d['previous']}).`),

  // Identifiers
  'inn.user': error((d) => `ИНН пользователя «${d['inn']}» неверен: контрольные цифры не сходятся.`),
  'inn.operator': error((d) => `ИНН оператора фискальных данных «${d['inn']}» неверен.`),
  'inn.cashier': warning(
    (d) => `ИНН кассира «${d['inn']}» неверен: должно быть 12 цифр с правильными контрольными.`,
  ),
  'inn.buyer': warning((d) => `ИНН покупателя «${d['inn']}» неверен.`),
  'inn.supplier': warning((d) => `${where(d)}ИНН поставщика «${d['inn']}» неверен.`),
  'buyer.contact': warning(
    () => 'Контакт покупателя не похож ни на телефон, ни на электронную почту: чек не дойдёт.',
  ),
  'buyer.contactMissing': warning(() => 'При расчёте в интернете нужен телефон или почта покупателя.'),
  'registration.shape': error((d) => `РНМ «${d['number']}» должен состоять из 16 цифр.`),
  'registration.checksum': error((d) => `РНМ ${d['number']} не подходит к ИНН и заводскому номеру кассы.`),
  'drive.shape': error((d) => `Номер ФН «${d['number']}» должен состоять из 16 цифр.`),
  'drive.format': error((d) => `${d['model']} не поддерживает ФФД ${d['version']}.`),

  // Against the register's card
  'register.inn': error(
    (d) => `Касса зарегистрирована на ИНН ${d['expected']}, а в документе ИНН ${d['actual']}.`,
  ),
  'register.registrationNumber': error(
    (d) => `РНМ в документе ${d['actual']}, а касса зарегистрирована под номером ${d['expected']}.`,
  ),
  'register.factoryNumber': error(
    (d) => `Заводской номер в документе ${d['actual']}, а в карточке кассы ${d['expected']}.`,
  ),
  'register.taxation': warning(
    (d) => `Система налогообложения «${d['name']}» не указана при регистрации кассы.`,
  ),

  // Drive
  'drive.exhausted': warning(() => 'До конца срока ФН осталось меньше 30 дней: закажите замену.'),
  'drive.replaceUrgently': error(() => 'До конца срока ФН осталось меньше 3 дней: замените ФН сейчас.'),
  'drive.memoryFull': error(() => 'Память ФН заполнена на 99 %: замените ФН сейчас.'),
  'drive.operatorSilent': warning(() => 'Касса больше двух дней не получала ответ ОФД: проверьте связь.'),
  'drive.fewDays': warning((d) => `Ключа ФН хватит на ${d['days']} дн.: закажите замену.`),
  'drive.almostFull': warning((d) => `ФН заполнен на ${d['percent']} %: закажите замену.`),
  'drive.unsentLong': warning(
    (d) =>
      `Касса не передала документов: ${d['count']}, первый ждёт ${d['days']} дн.; через 30 дней ФН остановится.`,
  ),
  'drive.closedUnsent': error((d) => `ФН закрыт, а не передано документов: ${d['count']}.`),

  // Marked goods and agents
  'marking.codeMissing': error((d) => `${where(d)}товар с кодом маркировки продан без кода.`),
  'marking.codeUnexpected': warning(
    (d) => `${where(d)}код маркировки указан у товара, который по признаку не маркирован.`,
  ),
  'marking.resultMissing': warning((d) => `${where(d)}нет результата проверки кода маркировки.`),
  'marking.refused': warning((d) => `${where(d)}проверка кода маркировки: ${d['result']}.`),
  'marking.receipt': warning(() => 'При проверке маркированных товаров чека были отрицательные результаты.'),
  'agent.supplierMissing': warning(
    (d) => `${where(d)}продажа по агентскому договору, но ИНН поставщика не указан.`,
  ),

  // Corrections
  'correction.dateMissing': error(() => 'В чеке коррекции нет даты исправляемого расчёта (1178).'),
  'correction.orderMissing': error(() => 'Коррекция по предписанию, но номер предписания не указан (1179).'),
  'correction.future': error(() => 'Исправляемый расчёт датирован позже самого чека коррекции.'),
  'correction.operation': warning(
    (d) => `В ФФД 1.05 чек коррекции бывает только приходом или расходом, а указано «${d['operation']}».`,
  ),
} as const satisfies Readonly<Record<string, FindingKind>>;
