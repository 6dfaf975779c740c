import { driveMisfit, driveModel, driveSupports } from '@koreshok/fiscal/drive';
import {
  isDriveNumber,
  isInn,
  isKpp,
  isOgrn,
  isOgrnip,
  isOrganizationInn,
} from '@koreshok/fiscal/identifiers';
import { checkRegisterPapers, type PaperFinding } from '../register-papers/index.ts';
import { REGIONS } from '../regions/index.ts';
import type { Applicant, ApplicationContent, ApplicationStep } from './content.ts';
import { driveFindings, putsDriveIntoService } from './drive-findings.ts';
import { type ApplicationFinding, error, warning } from './finding.ts';
import { reportFindings } from './report-findings.ts';
import { traderOf } from './trader.ts';

/** What the database knows beside the application. */
export interface PreFlightFacts {
  readonly applicant: Applicant;
  /** The licensed operator; null before it was founded. */
  readonly operator: { readonly inn: string } | null;
  /** Another application about the same register that is still on its way. */
  readonly openApplication: boolean;
  /** Another register of anybody carries this drive now. */
  readonly driveInUse: boolean;
  /** What the register carries by our records, and what it carried before; nothing for one that is not here yet. */
  readonly drives: { readonly present: string | null; readonly former: readonly string[] };
  /** The owner has a register with this serial number and model already. */
  readonly serialInUse: boolean;
  readonly now: Date;
}

/**
 * Looks through an application before anything can burn a drive: check digits, the model and the term of the drive against
 * the regime, the address, the operator, duplicates, what the form needs for its kind. Pure.
 */
export function preFlight(content: ApplicationContent, facts: PreFlightFacts): readonly ApplicationFinding[] {
  return [
    ...applicantFindings(facts.applicant),
    ...registerFindings(content, facts),
    ...(content.kind === 'removal' ? [] : [...useFindings(content, facts), ...placeFindings(content)]),
    ...driveFindings(content, facts),
    ...reportFindings(content, facts.now),
    ...signerFindings(content, facts.applicant),
    ...letterFindings(content, facts.applicant),
  ];
}

function applicantFindings({ inn, kpp, ogrn }: Applicant): ApplicationFinding[] {
  const organization = isOrganizationInn(inn);
  return [
    ...(isInn(inn) ? [] : [error('what', '', 'inn', 'ИНН организации неверен: исправьте реквизиты.')]),
    ...(organization && !isKpp(kpp)
      ? [
          error(
            'what',
            '',
            'kpp',
            'Для организации нужен КПП: заполните его в реквизитах. Филиал подаёт со своим.',
          ),
        ]
      : []),
    ...(ogrn !== '' && !(organization ? isOgrn(ogrn) : isOgrnip(ogrn))
      ? [error('what', '', 'ogrn', 'ОГРН в реквизитах неверен: исправьте его.')]
      : []),
  ];
}

function registerFindings(content: ApplicationContent, facts: PreFlightFacts): ApplicationFinding[] {
  const registration = content.kind === 'registration';
  const papers = checkRegisterPapers(content, { inn: facts.applicant.inn, mode: 'production' })
    .filter(({ field }) => !(registration && field === 'registrationNumber'))
    .filter(({ field }) => !(content.kind === 'removal' && field === 'fn'))
    .map((finding) => ofPapers(finding, putsDriveIntoService(content)));
  return [
    ...papers,
    ...(/^\d{4}$/.test(content.taxOffice)
      ? []
      : [error('what', 'taxOffice', 'office', 'Укажите четыре цифры кода налоговой инспекции.')]),
    ...(facts.openApplication
      ? [
          error(
            'what',
            '',
            'duplicate',
            'По этой кассе уже есть заявление в работе. Дождитесь ответа или отмените его.',
          ),
        ]
      : []),
    ...(registration && facts.serialInUse
      ? [
          error(
            'register',
            'serialNumber',
            'serial.in_use',
            'Касса с таким заводским номером уже подключена. Для неё нужна перерегистрация.',
          ),
        ]
      : []),
    ...(content.kind === 'reregistration' && content.reasons.length === 0
      ? [error('what', 'reasons', 'reasons', 'Выберите хотя бы одну причину перерегистрации.')]
      : []),
    ...(content.reasons.includes(5) && content.reasons.includes(6)
      ? [
          error(
            'what',
            'reasons',
            'reasons.modes',
            'Режим либо с передачей данных, либо автономный: выберите одно.',
          ),
        ]
      : []),
  ];
}

/** A withdrawn drive works on where it is, but may not be put into service any more. */
function ofPapers(finding: PaperFinding, putIntoService: boolean): ApplicationFinding {
  const burns = putIntoService && finding.code === 'drive.withdrawn';
  return {
    step: 'register',
    field: finding.field,
    code: finding.code,
    severity: burns ? 'error' : finding.severity,
    sentence: finding.sentence,
  };
}

function useFindings(content: ApplicationContent, { operator }: PreFlightFacts): ApplicationFinding[] {
  const { fn, signs, formatVersion } = content;
  const findings: ApplicationFinding[] = [];
  if (isDriveNumber(fn)) {
    const model = driveModel(fn);
    const misfit =
      model &&
      driveMisfit(model, {
        generalTaxation: content.generalTaxation,
        specialRegime: content.specialRegime,
        servicesOnly: content.servicesOnly,
        excise: signs.excise,
        agent: signs.bankAgent || signs.paymentAgent,
        seasonal: false,
        offline: signs.offline,
      });
    if (misfit !== undefined) {
      const say = model?.months === 36 ? warning : error;
      findings.push(say('use', 'fn', 'drive.term', misfit));
    }
    if (!driveSupports(fn, formatVersion)) {
      findings.push(
        error(
          'use',
          'formatVersion',
          'drive.format',
          `Этот ФН не работает в ФФД ${formatVersion}. Выберите другой формат или ФН.`,
        ),
      );
    }
  }
  if (!content.generalTaxation && !content.specialRegime) {
    findings.push(
      error('use', 'generalTaxation', 'taxation', 'Отметьте налоговый режим: от него зависит срок ФН.'),
    );
  }
  if (signs.marking && formatVersion !== '1.2') {
    findings.push(
      error('use', 'formatVersion', 'marking.format', 'Для маркированных товаров нужен ФФД 1.2.'),
    );
  }
  if (!signs.offline && operator === null) {
    findings.push(
      error('use', '', 'operator', 'Оператор фискальных данных не указан. Напишите в поддержку.'),
    );
  }
  if (content.kind === 'registration' && signs.offline) {
    findings.push(
      warning(
        'use',
        'signs.offline',
        'offline',
        'В автономном режиме касса не передаёт данные через нас: это разрешено только в удалённых местностях.',
      ),
    );
  }
  return findings;
}

function placeFindings({ address }: ApplicationContent): ApplicationFinding[] {
  const needed = (field: keyof typeof address, sentence: string) =>
    address[field].trim() === '' ? [error('place', `address.${field}`, `address.${field}`, sentence)] : [];
  return [
    ...needed('place', 'Назовите место установки: например «Магазин».'),
    ...(/^\d{6}$/.test(address.postcode)
      ? []
      : [error('place', 'address.postcode', 'address.postcode', 'В индексе шесть цифр.')]),
    ...regionFindings(address.regionCode),
    ...(address.settlement.trim() === '' && address.street.trim() === ''
      ? [error('place', 'address.settlement', 'address.settlement', 'Укажите населённый пункт или улицу.')]
      : []),
    ...needed('building', 'Укажите дом.'),
  ];
}

/** A code of no region is refused by the tax service's schema; 99 stands there for places abroad, as Baikonur. */
function regionFindings(code: string): ApplicationFinding[] {
  if (REGIONS.has(code) || code === '99') return [];
  const sentence = /^\d{2}$/.test(code)
    ? 'Региона с таким кодом нет. Проверьте цифры.'
    : 'Укажите две цифры кода региона.';
  return [error('place', 'address.regionCode', 'address.regionCode', sentence)];
}

function signerFindings(content: ApplicationContent, applicant: Applicant): ApplicationFinding[] {
  const { signer } = content;
  return [
    ...(isInn(applicant.inn) &&
    !isOrganizationInn(applicant.inn) &&
    traderOf(applicant, content) === undefined
      ? [
          error(
            'signer',
            '',
            'trader.name',
            'В названии предпринимателя нет полных фамилии и имени: за него подписывает представитель, а заявление подаётся от него. Исправьте реквизиты.',
          ),
        ]
      : []),
    ...(signer.surname.trim() === '' || signer.givenName.trim() === ''
      ? [error('signer', 'signer.surname', 'signer.name', 'Укажите фамилию и имя того, кто подпишет.')]
      : []),
    ...(signer.capacity === 2 && signer.ground.trim() === ''
      ? [error('signer', 'signer.ground', 'signer.ground', 'Укажите доверенность представителя.')]
      : []),
  ];
}

/** The file is in windows-1251: a letter it does not have would arrive as something else. */
const WRITABLE =
  /^[\u0020-\u007e\u00a0\u00a4\u00a6\u00a7\u00a9\u00ab-\u00ae\u00b0\u00b1\u00b5-\u00b7\u00bb\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e\u045f\u0490\u0491\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2116\u2122]*$/u;

function letterFindings(content: ApplicationContent, applicant: Applicant): ApplicationFinding[] {
  const texts: readonly (readonly [ApplicationStep, string, string])[] = [
    ['what', '', applicant.name],
    ['register', 'model', content.model],
    ['place', 'address.place', content.address.place],
    ['place', 'address.district', content.address.district],
    ['place', 'address.settlement', content.address.settlement],
    ['place', 'address.street', content.address.street],
    ['place', 'address.building', content.address.building],
    ['signer', 'signer.surname', content.signer.surname],
    ['signer', 'signer.givenName', content.signer.givenName],
    ['signer', 'signer.patronymic', content.signer.patronymic],
    ['signer', 'signer.ground', content.signer.ground],
  ];
  return texts
    .filter(([, , text]) => !WRITABLE.test(text))
    .map(([step, field]) =>
      error(step, field, 'letters', 'Здесь есть знак, которого нет в кодировке ФНС. Замените его обычным.'),
    );
}
