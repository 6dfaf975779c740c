'use client';

import { routes } from '@koreshok/domain/routes';
import {
  Button,
  counted,
  Field,
  IconButton,
  LinkButton,
  Notice,
  RadioGroup,
  TextLink,
  useToast,
} from '@koreshok/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { OutletPlaces } from '@/server/routers/outlets.ts';
import type { RegisterOwner } from '@/server/routers/registers.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { useSentEarly } from '../forms/sent-early.ts';
import { goToSignIn } from '../forms/sign-in-again.ts';
import { useDraft } from '../forms/use-draft.ts';
import { onlyOutlet } from '../outlets/only-outlet.ts';
import { OutletSelect } from '../outlets/outlet-select.tsx';
import { notesOf } from './papers/check-row.ts';
import { EMPTY_PAPERS, PAPERS_COLUMNS, type PapersRow, rowsOfText, rowsText } from './papers/columns.ts';
import { GridCell } from './papers/grid-cell.tsx';

const AT_MOST = 100;
const GRID = 'grid gap-3 lg:grid-cols-[1.2fr_1.1fr_1.1fr_1.2fr_1.2fr_auto] lg:items-start';

/** Several registers of one outlet, a row each; all of them are added or none. */
export function AddSeveralForm({
  outlets,
  owner,
  then = routes.client.registers(),
  back = routes.client.registers(),
  toOutlets = routes.client.outlets(),
}: {
  outlets: OutletPlaces;
  owner: RegisterOwner;
  /** Where to go on to. */
  then?: string;
  back?: string;
  /** Where a missing outlet is added. */
  toOutlets?: string;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const { values, set, forget } = useDraft('register.add-several', {
    outletId: onlyOutlet(outlets),
    rows: rowsText([EMPTY_PAPERS, EMPTY_PAPERS]),
    mode: 'production',
  });
  const { outletId } = values;
  const rows = rowsOfText(values.rows);
  const mode = values.mode === 'test_drive' ? 'test_drive' : 'production';
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  const keep = (next: readonly PapersRow[]) => set('rows', rowsText(next));
  const change = (place: number, name: keyof PapersRow, text: string) => {
    keep(rows.map((row, at) => (at === place ? { ...row, [name]: text } : row)));
    setRefused(({ [`rows.${place}.${name}`]: _gone, ...rest }) => rest);
  };
  const remove = (place: number) => {
    keep(rows.filter((_, at) => at !== place));
    setRefused({});
  };
  const sentEarly = useSentEarly();
  const send = async () => {
    if (outletId === '') return setRefused({ outletId: 'Выберите точку, где стоят кассы.' });
    setBusy(true);
    setFailure(undefined);
    setRefused({});
    try {
      const { ids } = await api.registers.addSeveral.mutate({ outletId, mode, rows: [...rows] });
      forget();
      toast({ title: `Подключено: ${counted(ids.length, 'касса', 'кассы', 'касс')}` });
      router.push(then);
      router.refresh();
    } catch (thrown) {
      const { code, sentence, fields } = failureOf(thrown);
      if (code === 'session.missing') goToSignIn();
      setRefused(fields);
      setFailure(sentence);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      {...sentEarly}
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {failure !== undefined && <Notice live tone="danger" title={failure} />}
      <Field
        label="Торговая точка"
        error={refused['outletId']}
        aside={<TextLink href={toOutlets}>Добавить точку</TextLink>}
        className="max-w-xl"
      >
        <OutletSelect
          name="outletId"
          placeholder="Выберите точку"
          places={outlets}
          value={outletId}
          onChange={(chosen) => set('outletId', chosen)}
        />
      </Field>
      <div className="flex flex-col gap-3">
        <div aria-hidden className={`${GRID} text-sm text-muted max-lg:hidden`}>
          {PAPERS_COLUMNS.map(({ name, label }) => (
            <span key={name}>{label}</span>
          ))}
          <span className="w-9" />
        </div>
        {rows.map((row, place) => {
          const notes = notesOf(row, owner, mode);
          const words = `строка ${place + 1}`;
          return (
            <div
              key={place}
              role="group"
              aria-label={words}
              className={`${GRID} max-lg:relative max-lg:rounded-md max-lg:border max-lg:border-border max-lg:p-4`}
            >
              <span className="font-medium lg:hidden">Касса {place + 1}</span>
              {PAPERS_COLUMNS.map((column) => (
                <GridCell
                  key={column.name}
                  column={column}
                  row={words}
                  value={row[column.name]}
                  error={refused[`rows.${place}.${column.name}`] ?? notes.errors[column.name]}
                  warning={notes.warnings[column.name]}
                  onChange={(text) => change(place, column.name, text)}
                />
              ))}
              <IconButton
                label={`Убрать: ${words}`}
                icon={<Trash2 aria-hidden />}
                className="max-lg:absolute max-lg:top-2 max-lg:right-2"
                disabled={rows.length === 1}
                onClick={() => remove(place)}
              />
            </div>
          );
        })}
        <Button
          className="self-start"
          icon={<Plus aria-hidden />}
          disabled={rows.length >= AT_MOST}
          onClick={() => keep([...rows, { ...EMPTY_PAPERS, model: rows.at(-1)?.model ?? '' }])}
        >
          Ещё одна касса
        </Button>
      </div>
      <RadioGroup
        label="Режим"
        name="mode"
        value={mode}
        onValueChange={(chosen) => set('mode', chosen)}
        options={[
          { value: 'production', label: 'Рабочий', hint: 'Документы уходят в налоговую.' },
          { value: 'test_drive', label: 'Тест-драйв', hint: 'Документы в налоговую не уходят.' },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          Подключить {counted(rows.length, 'кассу', 'кассы', 'касс')}
        </Button>
        <LinkButton href={back}>Отменить</LinkButton>
      </div>
    </form>
  );
}
