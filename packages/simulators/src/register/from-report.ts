import { type TableVersion, tableVersion } from '@koreshok/fiscal/dictionary';
import { type FiscalDocument, registerTimeOf } from '@koreshok/fiscal/document';
import { numberOf, textOf } from '@koreshok/fiscal/tlv';
import { isRegisterTime, type RegisterTime } from '@koreshok/fiscal/time';

import { TAX_SYSTEM, type TaxSystem, type Trade } from '../trade/index.ts';
import type { RegisterProfile } from './profile.ts';

const EXCISE_SIGN = 64;
const INTERNET_SIGN = 32;
const SERVICES_SIGN = 512;
const STRICT_FORMS_SIGN = 4;
const MARKING_SIGN = 256;

/** Words in the names of shops that give their trade away. */
const TRADE_WORDS: readonly (readonly [RegExp, Trade])[] = [
  [/каф|кофе|пекарн|столов|ресторан/iu, 'cafe'],
  [/аптек|фарм/iu, 'pharmacy'],
  [/одежд|обув|мода/iu, 'clothes'],
  [/азс|заправк/iu, 'petrol'],
  [/салон|услуг|ремонт|сервис/iu, 'services'],
];

/** What a registration report (code 1 or 11) tells about its register, so that an emulated one can go on like it. */
export interface ReportedProfile {
  readonly settings: Partial<RegisterProfile>;
  /** When the report was made; the first one of a drive starts the term of its keys. */
  readonly madeAt: RegisterTime | undefined;
}

/** Reads the profile out of a registration report. What the report leaves open is left open. */
export function profileFromReport(report: FiscalDocument): ReportedProfile {
  const { elements } = report;
  const signs = numberOf(elements, 1290) ?? 0;
  const says = (tag: number, sign: number): boolean => numberOf(elements, tag) === 1 || (signs & sign) !== 0;
  const taxSystem = Object.values(TAX_SYSTEM).find((bit) => ((numberOf(elements, 1062) ?? 0) & bit) !== 0);
  const operatorInn = textOf(elements, 1017);
  const cashier = textOf(elements, 1021);
  const machineNumber = textOf(elements, 1036);
  const texts = {
    userName: textOf(elements, 1048),
    address: textOf(elements, 1009),
    place: textOf(elements, 1187),
    senderEmail: textOf(elements, 1117),
    keyDays: numberOf(elements, 1213),
    machineNumber: machineNumber === '' ? undefined : machineNumber,
    trade: tradeOf(textOf(elements, 1187) ?? '', says(1207, EXCISE_SIGN), says(1109, SERVICES_SIGN)),
    taxSystem: taxSystem satisfies TaxSystem | undefined,
  };
  const known = Object.entries(texts).filter(([, value]) => value !== undefined);
  const time = registerTimeOf(report);
  const version: TableVersion = tableVersion(report.version);
  return {
    madeAt: time !== undefined && isRegisterTime(time) ? time : undefined,
    settings: {
      ...(Object.fromEntries(known) as Partial<RegisterProfile>),
      version,
      online: says(1108, INTERNET_SIGN),
      strictForms: says(1110, STRICT_FORMS_SIGN),
      ...(version === '1.2' && { scansMarking: (signs & MARKING_SIGN) !== 0 }),
      ...(operatorInn !== undefined && {
        operator: { inn: operatorInn, name: textOf(elements, 1046) ?? '' },
      }),
      ...(cashier !== undefined && cashier !== '' && { cashiers: [{ name: cashier }] }),
    },
  };
}

function tradeOf(place: string, excise: boolean, services: boolean): Trade {
  if (excise) return 'petrol';
  if (services) return 'services';
  return TRADE_WORDS.find(([words]) => words.test(place))?.[1] ?? 'grocery';
}
