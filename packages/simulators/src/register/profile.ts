import type { TableVersion } from '@koreshok/fiscal/dictionary';
import { isTestDrive, driveModel } from '@koreshok/fiscal/drive';
import { isDriveNumber, isPersonInn, isInn, makePersonInn } from '@koreshok/fiscal/identifiers';

import {
  drawAddress,
  drawCity,
  drawCompanyTitle,
  drawPerson,
  fullName,
  limitedCompany,
  shortName,
} from '../names/index.ts';
import { seededRandom } from '../random/index.ts';
import {
  HABITS,
  type Seller,
  type SimplifiedVat,
  TAX_SYSTEM,
  type TaxSystem,
  type Trade,
  TRADES,
} from '../trade/index.ts';

/** Who stands at the register: tags 1021 and 1203. */
export interface Cashier {
  readonly name: string;
  readonly inn?: string;
}

/** The operator the register is set up for: tags 1017 and 1046. */
export interface OperatorSettings {
  readonly inn: string;
  readonly name: string;
}

/** What the tax service and the technician have put into a register. */
export interface RegisterProfile extends Seller {
  readonly driveNumber: string;
  /** РНМ, 16 digits. */
  readonly registrationNumber: string;
  readonly inn: string;
  /** Factory number of the register. */
  readonly serialNumber: string;
  readonly version: TableVersion;
  /** Tag 1048. */
  readonly userName: string;
  /** Tag 1009. */
  readonly address: string;
  /** Tag 1187: the shop, or the site of an online one. */
  readonly place: string;
  /** IANA zone of the register's wall clock. */
  readonly zone: string;
  readonly cashiers: readonly Cashier[];
  readonly operator: OperatorSettings;
  /** Tag 1117: the address that receipts are sent from. */
  readonly senderEmail: string;
  /** Tag 1036: number of a machine that sells by itself; without one a cashier does. */
  readonly machineNumber?: string;
  /** May issue БСО (tag 1110, bit 4 of 1290). */
  readonly strictForms: boolean;
  /** Days the drive's keys work from its first report. */
  readonly keyDays: number;
}

/** The four numbers that make a register, and whatever of the rest is known. */
export type RegisterSettings = Pick<
  RegisterProfile,
  'driveNumber' | 'registrationNumber' | 'inn' | 'serialNumber'
> &
  Partial<RegisterProfile>;

const SITES: Readonly<Record<Trade, string>> = {
  cafe: 'Кафе',
  grocery: 'Продукты',
  pharmacy: 'Аптека',
  clothes: 'Магазин одежды',
  services: 'Салон услуг',
  petrol: 'АЗС',
};

/** The operator an emulated register names when it is told no other. */
export const SANDBOX_OPERATOR: OperatorSettings = { inn: '7704358518', name: 'ООО "Корешок"' };

/**
 * Fills up what a register's settings leave open, always alike for one serial number and ФН: trade, taxation, name,
 * address, cashiers. The format version is the newest that the drive can do.
 *
 * @throws RangeError for numbers that no register has.
 */
export function registerProfile(settings: RegisterSettings): RegisterProfile {
  const { driveNumber, inn } = settings;
  if (!isDriveNumber(driveNumber)) throw new RangeError(`${driveNumber} is not a number of a fiscal drive`);
  if (!isInn(inn)) throw new RangeError(`${inn} is not an ИНН`);
  const random = seededRandom(`${settings.serialNumber}/${settings.registrationNumber}`);
  const where = drawCity(random);
  const trade = settings.trade ?? random.pick(TRADES);
  const title = drawCompanyTitle(random);
  const owner = fullName(drawPerson(random));
  const taxSystem = settings.taxSystem ?? drawTaxSystem(random.next(), trade, isPersonInn(inn));
  const online = settings.online ?? false;
  const model = driveModel(driveNumber);
  const version = settings.version ?? newestFormat(model?.formats ?? ['1.2']);
  return {
    trade,
    taxSystem,
    simplifiedVat: random.weighted<SimplifiedVat>([
      ['none', 7],
      [5, 2],
      [7, 1],
    ]),
    online,
    scansMarking: trade !== 'cafe' && random.chance(0.7),
    version,
    userName: isPersonInn(inn) ? `ИП ${owner}` : limitedCompany(title),
    address: drawAddress(random, where),
    place: online ? 'shop.example.ru' : `${SITES[trade]} "${title}"`,
    zone: where.zone,
    cashiers: Array.from({ length: random.integer(1, 3) }, () => {
      const name = `Кассир ${shortName(drawPerson(random))}`;
      return random.chance(0.5) ? { name, inn: makePersonInn(random.next) } : { name };
    }),
    operator: SANDBOX_OPERATOR,
    senderEmail: 'noreply@example.ru',
    strictForms: HABITS[trade].strictForms > 0 && !isTestDrive(driveNumber),
    keyDays: (model?.months ?? 15) >= 36 ? 1110 : 470,
    ...settings,
  };
}

function newestFormat(formats: readonly string[]): TableVersion {
  if (formats.includes('1.2')) return '1.2';
  return formats.includes('1.1') ? '1.1' : '1.05';
}

function drawTaxSystem(draw: number, trade: Trade, soleTrader: boolean): TaxSystem {
  if (trade === 'petrol' || trade === 'grocery') return TAX_SYSTEM.general;
  if (soleTrader && draw < 0.4) return TAX_SYSTEM.patent;
  return draw < 0.8 ? TAX_SYSTEM.simplifiedIncome : TAX_SYSTEM.simplifiedProfit;
}
