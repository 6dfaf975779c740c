import {
  driveMisfit,
  driveModel,
  isTestDrive,
  type RegisterModel,
  registerModelNamed,
  registerModelsOf,
} from '@koreshok/fiscal/drive';
import {
  isInn,
  isRegistrationNumber,
  parseDriveNumber,
  parseRegistrationNumber,
  registrationNumberFits,
} from '@koreshok/fiscal/identifiers';
import type { PaperContext, PaperFinding, RegisterPapers } from './papers.ts';
import type { TaxRegime } from './regime.ts';

/** Longest texts that the register's card can hold. */
const MODEL_LENGTH = 120;
const SERIAL_LENGTH = 20;

/**
 * Judges the numbers of one register against each other, its owner and the tax service's lists of models: the same
 * questions in a form, in a file of thousands and before an application. Pure; what the database knows is asked elsewhere.
 */
export function checkRegisterPapers(papers: RegisterPapers, context: PaperContext): readonly PaperFinding[] {
  return [
    ...modelFindings(papers),
    ...serialFindings(papers),
    ...registrationFindings(papers, context),
    ...driveFindings(papers, context),
  ];
}

/** The first error of each field, as forms show them. */
export function paperErrors(findings: readonly PaperFinding[]): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const { field, severity, sentence } of findings) {
    if (severity === 'error') errors[field] ??= sentence;
  }
  return errors;
}

function modelFindings({ model }: RegisterPapers): PaperFinding[] {
  const name = model.trim();
  if (name === '') {
    return [error('model', 'model.empty', 'Укажите модель: она напечатана на кассе.')];
  }
  if (name.length > MODEL_LENGTH) {
    return [error('model', 'model.long', `Не длиннее ${MODEL_LENGTH} знаков.`)];
  }
  if (registerModelNamed(name) !== undefined) return [];
  return [
    warning('model', 'model.unknown', 'Такой модели нет в нашем списке реестра ККТ. Проверьте написание.'),
  ];
}

function serialFindings({ serialNumber, model }: RegisterPapers): PaperFinding[] {
  const serial = serialNumber.trim();
  if (serial === '') return [error('serialNumber', 'serial.empty', 'Укажите заводской номер.')];
  if (serial.length > SERIAL_LENGTH) {
    return [error('serialNumber', 'serial.long', `Не длиннее ${SERIAL_LENGTH} знаков.`)];
  }
  if (!/^[\x21-\x7e]+$/.test(serial)) {
    return [error('serialNumber', 'serial.characters', 'В заводском номере только цифры и латинские буквы.')];
  }
  const named = registerModelNamed(model.trim());
  if (named === undefined || looksLike(serial, named)) return [];
  const [likely] = registerModelsOf(serial);
  const hint = likely === undefined ? '' : ` По номеру похоже на «${likely.name}».`;
  return [
    warning('serialNumber', 'serial.model', `У модели «${named.name}» номера другого вида.${hint} Сверьте.`),
  ];
}

function looksLike(serial: string, { factoryNumberLength, factoryNumberStart }: RegisterModel): boolean {
  const length = factoryNumberLength ?? serial.length;
  return serial.length === length && serial.startsWith(factoryNumberStart);
}

function registrationFindings(papers: RegisterPapers, { inn }: PaperContext): PaperFinding[] {
  const parsed = parseRegistrationNumber(papers.registrationNumber);
  if (!parsed.ok) return [error('registrationNumber', parsed.problem.code, parsed.problem.sentence)];
  const factoryNumber = papers.serialNumber.trim();
  if (factoryNumber === '' || !isInn(inn) || !isRegistrationNumber(parsed.value)) return [];
  if (registrationNumberFits(parsed.value, { inn, factoryNumber })) return [];
  return [
    error(
      'registrationNumber',
      'registration.owner',
      'РНМ не подходит к заводскому номеру и ИНН организации. Сверьте номера с карточкой регистрации ККТ.',
    ),
  ];
}

function driveFindings({ fn }: RegisterPapers, { mode, regime }: PaperContext): PaperFinding[] {
  const parsed = parseDriveNumber(fn);
  if (!parsed.ok) return [error('fn', parsed.problem.code, parsed.problem.sentence)];
  const test = isTestDrive(parsed.value);
  if (test && mode === 'production') {
    return [
      error(
        'fn',
        'drive.test',
        'Это отладочный ФН (МГМ): его документы не имеют силы. Он подходит только для тест-драйва.',
      ),
    ];
  }
  const model = driveModel(parsed.value);
  if (model === undefined) {
    return [
      warning('fn', 'drive.unknown', 'Такой серии ФН нет в нашем списке реестра. Проверьте первые цифры.'),
    ];
  }
  if (test) return [];
  if (!model.inRegistry) {
    return [
      warning(
        'fn',
        'drive.withdrawn',
        `«${model.name}» исключён из реестра ФН: работать он доработает, но новую регистрацию с ним не примут.`,
      ),
    ];
  }
  const misfit = regime === undefined ? undefined : driveMisfit(model, tradeUnder(regime));
  return misfit === undefined
    ? []
    : [
        warning(
          'fn',
          'drive.term',
          regime === 'special'
            ? `${misfit} Исключения: подакцизные товары, агенты, сезонная и автономная работа.`
            : `${misfit} Если вы продаёте только услуги, всё верно.`,
        ),
      ];
}

/** Trade in goods without any special trait: what is known of most owners is their regime alone. */
function tradeUnder(regime: TaxRegime) {
  return {
    generalTaxation: regime === 'general',
    specialRegime: regime === 'special',
    servicesOnly: false,
    excise: false,
    agent: false,
    seasonal: false,
    offline: false,
  };
}

function error(field: PaperFinding['field'], code: string, sentence: string): PaperFinding {
  return { field, code, severity: 'error', sentence };
}

function warning(field: PaperFinding['field'], code: string, sentence: string): PaperFinding {
  return { field, code, severity: 'warning', sentence };
}
