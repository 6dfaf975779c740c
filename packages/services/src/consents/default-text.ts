/** Stands where the text names the licensed operator that works for a reseller; pages put the name in, marked. */
export const LICENSED_OPERATOR_MARK = '{licensed-operator}';

/** Who answers for the data. */
export interface Controller {
  readonly name: string;
  readonly inn: string;
  readonly address: string;
  readonly email: string;
}

/**
 * The first version of the consent: a document of its own since 01.09.2025 (156-ФЗ), with what article 9 of 152-ФЗ asks
 * for: who, what data, to what end, which actions, until when, how to take it back.
 * @param byReseller whether somebody else processes the data on the controller's behalf.
 */
export function defaultConsentText(controller: Controller, byReseller: boolean): string {
  const place = controller.address === '' ? '' : `, адрес: ${controller.address}`;
  const byLetter = controller.email === '' ? '' : `, или письмом на ${controller.email}`;
  return [
    `Я даю согласие на обработку моих персональных данных. Кому: ${controller.name}, ИНН ${controller.inn}${place}.`,
    'Какие данные: имя, адрес электронной почты, номер телефона, адрес в сети и сведения об устройстве, с которого я вхожу, записи о входах и действиях в личном кабинете.',
    'Для чего: создать вход в личный кабинет, отличать меня от других, защищать вход, отвечать на обращения и сообщать о событиях, связанных с кассами и договором.',
    'Что с ними делают: собирают, записывают, систематизируют, хранят, уточняют, используют, передают лицам, названным ниже, обезличивают, блокируют и удаляют. Данные хранятся в России. С помощью автоматики и без неё.',
    ...(byReseller
      ? [`По поручению данные обрабатывает оператор фискальных данных: ${LICENSED_OPERATOR_MARK}.`]
      : []),
    'Сколько: пока действует вход в личный кабинет и год после его закрытия. Записи, которые закон велит хранить дольше, хранятся столько, сколько он велит.',
    `Как отозвать: в личном кабинете, в разделе «Профиль»${byLetter}. После отзыва вход закрывается, а данные обезличиваются.`,
    'Это согласие не нужно для получения чеков и не разрешает рекламу.',
  ].join('\n\n');
}
