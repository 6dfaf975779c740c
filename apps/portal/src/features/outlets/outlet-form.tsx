'use client';

import { branchOf } from '@koreshok/domain/outlet-tree';
import { regionOfAddress } from '@koreshok/domain/regions';
import { Button, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';

import type { OutletPlace, OutletPlaces } from '@/server/routers/outlets.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { ChoiceField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { RestoredNotice } from '../forms/restored-notice.tsx';
import { useForm } from '../forms/use-form.ts';
import { OutletField } from './outlet-field.tsx';
import { TIME_ZONES } from './time-zones.ts';

const PREFIX = 'outlet';
const TOP = 'top';
const NONE: OutletPlaces = { items: [], more: false };
const needed = (sentence: string) => (text: string) => (text.trim() === '' ? sentence : undefined);

/** Under which name what is typed about a place, or about a new one in another, waits for a new sign-in. */
export function outletDraft(outletId: string | undefined, parentId?: string): string {
  return outletId === undefined ? `outlet.add.${parentId ?? TOP}` : `outlet.${outletId}`;
}

/**
 * Adds a place of settlements, or renames one and hangs it elsewhere in the tree. Its address goes on receipts' lists, its
 * zone onto the registers' clocks.
 */
export function OutletForm({
  places = NONE,
  outlet,
  parentId,
  timeZone,
  done,
}: {
  /** Where it may hang. Without any it hangs nowhere. */
  places?: OutletPlaces;
  /** The one that is changed; a new one is added without. */
  outlet?: OutletPlace | undefined;
  /** Under which a new one hangs at first. */
  parentId?: string | undefined;
  timeZone: string;
  done: () => void;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const own =
    outlet === undefined ? new Set<string>() : new Set([outlet.id, ...branchOf(places.items, outlet.id)]);
  const zoneChosen = useRef(outlet !== undefined);
  const initial = {
    name: outlet?.name ?? '',
    address: outlet?.address ?? '',
    timeZone: outlet?.timeZone ?? timeZone,
    parentId: outlet?.parentId ?? parentId ?? TOP,
  };
  const typed = useForm({
    draft: outletDraft(outlet?.id, parentId),
    initial,
    checks: {
      name: needed('Назовите точку.'),
      address: needed('Укажите адрес: по нему точку узнают вы и налоговая.'),
    },
    send: async ({ parentId: parent, ...values }) => {
      const fields = { ...values, parentId: parent === TOP ? null : parent };
      if (outlet === undefined) await api.outlets.add.mutate(fields);
      else await api.outlets.change.mutate({ ...fields, outletId: outlet.id });
      toast({ title: outlet === undefined ? 'Торговая точка добавлена' : 'Торговая точка изменена' });
      router.refresh();
      done();
    },
  });
  const form: typeof typed = {
    ...typed,
    set: (name, value) => {
      typed.set(name, value);
      if (name === 'timeZone') zoneChosen.current = true;
      // A new place lives by its region's clock until somebody says otherwise.
      const region = name === 'address' && !zoneChosen.current ? regionOfAddress(value) : undefined;
      if (region !== undefined) typed.set('timeZone', region.timeZone);
    },
  };
  return (
    <FormFrame form={form} prefix={PREFIX}>
      {outlet !== undefined && <RestoredNotice form={form} initial={initial} />}
      <TextField form={form} prefix={PREFIX} name="name" label="Название" hint="Например «Кафе на Лесной»." />
      <TextField
        form={form}
        prefix={PREFIX}
        name="address"
        label="Адрес"
        hint="Как в карточке регистрации ККТ."
        input={{ autoComplete: 'street-address' }}
      />
      {places.items.length > 0 && (
        <OutletField
          form={form}
          prefix={PREFIX}
          name="parentId"
          label="Входит в"
          places={places}
          top={{ value: TOP, label: 'Никуда: верхний уровень' }}
          isHidden={(id) => own.has(id)}
        />
      )}
      <ChoiceField form={form} prefix={PREFIX} name="timeZone" label="Часовой пояс" options={TIME_ZONES} />
      <Button type="submit" variant="primary" busy={form.busy}>
        {outlet === undefined ? 'Добавить точку' : 'Сохранить точку'}
      </Button>
    </FormFrame>
  );
}
