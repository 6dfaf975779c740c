'use client';

import {
  type ApplicationContent,
  type ApplicationStep,
  REASON_WORDS,
  REMOVAL_WORDS,
  type RemovalGround,
  REREGISTRATION_REASONS,
} from '@koreshok/domain/fns-application';
import { Field, RadioGroup, Select } from '@koreshok/ui';

import { Line, Sign } from './fields.tsx';
import { ReportFields } from './report-fields.tsx';

export interface StepProps {
  readonly content: ApplicationContent;
  readonly set: (changes: Partial<ApplicationContent>) => void;
  /** Sentences by the path of the field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The fields of one step. */
export function StepFields({ step, ...props }: StepProps & { step: ApplicationStep }) {
  switch (step) {
    case 'what':
      return <What {...props} />;
    case 'register':
      return <Register {...props} />;
    case 'place':
      return <Place {...props} />;
    case 'use':
      return <Use {...props} />;
    case 'reports':
      return <Reports {...props} />;
    case 'signer':
      return <Signer {...props} />;
    default: {
      const never: never = step;
      throw new Error(`No fields for ${String(never)}`);
    }
  }
}

const GROUNDS: readonly RemovalGround[] = ['none', 'stolen', 'lost', 'broken'];

function What({ content, set, errors }: StepProps) {
  const { kind, reasons, removal } = content;
  return (
    <>
      <Line
        label="Код налоговой инспекции"
        hint="Четыре цифры: обычно первые четыре цифры КПП."
        mono
        maxLength={4}
        value={content.taxOffice}
        error={errors['taxOffice']}
        onChange={(taxOffice) => set({ taxOffice })}
      />
      {kind === 'reregistration' && (
        <fieldset className="flex flex-col gap-2.5">
          <legend className="mb-1 font-medium">Причины перерегистрации</legend>
          {REREGISTRATION_REASONS.map((reason) => (
            <Sign
              key={reason}
              label={REASON_WORDS[reason]}
              checked={reasons.includes(reason)}
              onChange={(checked) =>
                set({
                  reasons: checked
                    ? [...reasons, reason].toSorted((one, other) => one - other)
                    : reasons.filter((each) => each !== reason),
                })
              }
            />
          ))}
          {errors['reasons'] !== undefined && <p className="text-sm text-danger">{errors['reasons']}</p>}
        </fieldset>
      )}
      {kind === 'removal' && (
        <RadioGroup
          label="Почему снимаем"
          name="removal"
          value={removal}
          onValueChange={(value) => set({ removal: GROUNDS.find((each) => each === value) ?? 'none' })}
          options={GROUNDS.map((value) => ({ value, label: REMOVAL_WORDS[value] }))}
        />
      )}
    </>
  );
}

function Register({ content, set, errors }: StepProps) {
  return (
    <>
      {content.kind !== 'registration' && (
        <Line
          label="РНМ"
          mono
          maxLength={20}
          value={content.registrationNumber}
          error={errors['registrationNumber']}
          onChange={(registrationNumber) => set({ registrationNumber })}
        />
      )}
      <Line
        label="Модель кассы"
        hint="Как в реестре ККТ, например «Атол 30Ф»."
        maxLength={100}
        value={content.model}
        error={errors['model']}
        onChange={(model) => set({ model })}
      />
      <Line
        label="Заводской номер"
        mono
        maxLength={20}
        value={content.serialNumber}
        error={errors['serialNumber']}
        onChange={(serialNumber) => set({ serialNumber })}
      />
      {content.kind !== 'removal' && (
        <Line
          label={content.reasons.includes(4) ? 'Номер нового ФН' : 'Номер ФН'}
          hint="Ошибка в номере может стоить накопителя: сверьте с наклейкой."
          mono
          maxLength={20}
          value={content.fn}
          error={errors['fn']}
          onChange={(fn) => set({ fn })}
        />
      )}
    </>
  );
}

function Place({ content, set, errors }: StepProps) {
  const { address } = content;
  const change = (changes: Partial<typeof address>) => set({ address: { ...address, ...changes } });
  return (
    <>
      <Line
        label="Название места"
        hint="Например «Магазин»."
        maxLength={255}
        value={address.place}
        error={errors['address.place']}
        onChange={(place) => change({ place })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Line
          label="Индекс"
          mono
          maxLength={6}
          value={address.postcode}
          error={errors['address.postcode']}
          onChange={(postcode) => change({ postcode })}
        />
        <Line
          label="Код региона"
          hint="77 — Москва."
          mono
          maxLength={2}
          value={address.regionCode}
          error={errors['address.regionCode']}
          onChange={(regionCode) => change({ regionCode })}
        />
      </div>
      <Line
        label="Район или округ"
        optional
        maxLength={120}
        value={address.district}
        onChange={(district) => change({ district })}
      />
      <Line
        label="Город или посёлок"
        maxLength={120}
        value={address.settlement}
        error={errors['address.settlement']}
        onChange={(settlement) => change({ settlement })}
      />
      <Line
        label="Улица"
        maxLength={120}
        value={address.street}
        error={errors['address.street']}
        onChange={(street) => change({ street })}
      />
      <Line
        label="Дом"
        maxLength={50}
        value={address.building}
        error={errors['address.building']}
        onChange={(building) => change({ building })}
      />
      <Line
        label="Номер в адресном реестре (ФИАС)"
        optional
        mono
        maxLength={36}
        value={address.fiasId}
        onChange={(fiasId) => change({ fiasId })}
      />
    </>
  );
}

const SIGNS = [
  ['marking', 'Маркированные товары'],
  ['excise', 'Подакцизные товары'],
  ['internet', 'Расчёты в интернете'],
  ['delivery', 'Развозная или разносная торговля'],
  ['automaticDevice', 'Автоматическое устройство'],
  ['paymentAgent', 'Платёжный агент'],
  ['bankAgent', 'Банковский платёжный агент'],
  ['lottery', 'Лотереи'],
  ['gambling', 'Азартные игры'],
  ['casino', 'Игорное заведение'],
  ['offline', 'Автономный режим, без передачи данных'],
] as const;

function Use({ content, set, errors }: StepProps) {
  const { signs } = content;
  return (
    <>
      <fieldset className="flex flex-col gap-2.5">
        <legend className="mb-1 font-medium">Налоговый режим</legend>
        <Sign
          label="Общий режим (ОСН)"
          checked={content.generalTaxation}
          onChange={(generalTaxation) => set({ generalTaxation })}
        />
        <Sign
          label="Спецрежим: УСН, ПСН или ЕСХН"
          checked={content.specialRegime}
          onChange={(specialRegime) => set({ specialRegime })}
        />
        <Sign
          label="Продаём только услуги"
          checked={content.servicesOnly}
          onChange={(servicesOnly) => set({ servicesOnly })}
        />
        {errors['generalTaxation'] !== undefined && (
          <p className="text-sm text-danger">{errors['generalTaxation']}</p>
        )}
        {errors['fn'] !== undefined && <p className="text-sm text-danger">{errors['fn']}</p>}
      </fieldset>
      <Field label="Формат фискальных документов" error={errors['formatVersion']} className="max-w-56">
        <Select
          name="formatVersion"
          value={content.formatVersion}
          options={[
            { value: '1.2', label: 'ФФД 1.2' },
            { value: '1.1', label: 'ФФД 1.1' },
            { value: '1.05', label: 'ФФД 1.05' },
          ]}
          onChange={({ target: { value } }) =>
            set({ formatVersion: value === '1.05' || value === '1.1' ? value : '1.2' })
          }
        />
      </Field>
      <fieldset className="grid gap-2.5 sm:grid-cols-2">
        <legend className="mb-1 font-medium">Особенности работы</legend>
        {SIGNS.map(([name, label]) => (
          <Sign
            key={name}
            label={label}
            checked={signs[name]}
            onChange={(checked) => set({ signs: { ...signs, [name]: checked } })}
          />
        ))}
      </fieldset>
    </>
  );
}

function Reports({ content, set, errors }: StepProps) {
  const { kind, reasons, removal, driveBroken } = content;
  const changesDrive = kind === 'reregistration' && reasons.includes(4);
  const closes = (kind === 'removal' && removal === 'none') || (changesDrive && !driveBroken);
  if (!changesDrive && !closes) return <p className="text-muted">Для этой причины отчёты не нужны.</p>;
  return (
    <>
      {changesDrive && (
        <Sign
          label="Прежний ФН сломан, отчёт о закрытии не сформировать"
          checked={driveBroken}
          onChange={(broken) => set({ driveBroken: broken })}
        />
      )}
      {closes && (
        <ReportFields
          legend="Отчёт о закрытии прежнего ФН"
          report={content.closeReport}
          error={errors['closeReport']}
          onChange={(closeReport) => set({ closeReport })}
        />
      )}
      {changesDrive && (
        <ReportFields
          legend="Отчёт об изменении параметров в новом ФН"
          report={content.registrationReport}
          error={errors['registrationReport']}
          onChange={(registrationReport) => set({ registrationReport })}
        />
      )}
    </>
  );
}

function Signer({ content, set, errors }: StepProps) {
  const { signer } = content;
  const change = (changes: Partial<typeof signer>) => set({ signer: { ...signer, ...changes } });
  return (
    <>
      <Line
        label="Фамилия"
        maxLength={60}
        value={signer.surname}
        error={errors['signer.surname']}
        onChange={(surname) => change({ surname })}
      />
      <Line
        label="Имя"
        maxLength={60}
        value={signer.givenName}
        onChange={(givenName) => change({ givenName })}
      />
      <Line
        label="Отчество"
        optional
        maxLength={60}
        value={signer.patronymic}
        onChange={(patronymic) => change({ patronymic })}
      />
      <RadioGroup
        label="Кто подписывает"
        name="capacity"
        value={String(signer.capacity)}
        onValueChange={(value) => change({ capacity: value === '2' ? 2 : 1 })}
        options={[
          { value: '1', label: 'Руководитель или сам предприниматель' },
          { value: '2', label: 'Представитель по доверенности' },
        ]}
      />
      {signer.capacity === 2 && (
        <Line
          label="Доверенность"
          hint="Название, номер и дата."
          maxLength={120}
          value={signer.ground}
          error={errors['signer.ground']}
          onChange={(ground) => change({ ground })}
        />
      )}
    </>
  );
}
