import {
  isInn,
  parseDriveNumber,
  parseRegistrationNumber,
  registrationNumberFits,
} from '@koreshok/fiscal/identifiers';

export interface RegisterValues extends Record<string, string> {
  readonly outletId: string;
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly fn: string;
  readonly mode: string;
}

const needed = (sentence: string) => (text: string) => (text.trim() === '' ? sentence : undefined);

/** The same questions the server asks, asked while the form is filled in. */
export function registerChecks(inn: string) {
  return {
    outletId: needed('Выберите торговую точку.'),
    name: needed('Назовите кассу, чтобы узнавать её в списке.'),
    model: needed('Укажите модель: она напечатана на кассе.'),
    serialNumber: needed('Укажите заводской номер.'),
    registrationNumber: (text: string, { serialNumber }: Readonly<Record<string, string>>) => {
      const parsed = parseRegistrationNumber(text);
      if (!parsed.ok) return parsed.problem.sentence;
      const serial = (serialNumber ?? '').trim();
      if (serial === '' || !isInn(inn)) return undefined;
      return registrationNumberFits(parsed.value, { inn, factoryNumber: serial })
        ? undefined
        : 'РНМ не подходит к заводскому номеру и ИНН организации. Сверьте номера с карточкой регистрации ККТ.';
    },
    fn: (text: string) => {
      const parsed = parseDriveNumber(text);
      return parsed.ok ? undefined : parsed.problem.sentence;
    },
  };
}
