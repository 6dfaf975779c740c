'use client';

import { REGIONS } from '@koreshok/domain/regions';

import { Line } from '../fields.tsx';
import type { StepProps } from './props.ts';

/** Where the register stands. */
export function Place({ content, set, errors }: StepProps) {
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
          hint={REGIONS.get(address.regionCode)?.name ?? '77 — Москва.'}
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
