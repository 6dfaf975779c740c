'use client';

import { routes } from '@koreshok/domain/routes';
import {
  Button,
  Card,
  type Column,
  ConfirmDialog,
  DataTable,
  Dialog,
  DropdownMenu,
  EmptyState,
  formatNumber,
  IconButton,
  LinkTabs,
  PageHeader,
  useToast,
} from '@koreshok/ui';
import { Archive, ArchiveRestore, CornerDownRight, Ellipsis, Pencil, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';

import type { OutletPlaces, OutletRow } from '@/server/routers/outlets.ts';

import { failureOf, shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { clearDraft } from '../forms/draft.ts';
import { NothingFound } from '../lists/nothing-found.tsx';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { SearchBox } from '../lists/search-box.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { OutletForm, outletDraft } from './outlet-form.tsx';
import { timeZoneWords } from './time-zones.ts';

const COLUMNS: readonly Column<OutletRow>[] = [
  {
    key: 'name',
    heading: 'Торговая точка',
    phone: 'title',
    cell: ({ name, depth }) => (
      <span className="flex items-start gap-2" style={{ paddingInlineStart: `${depth * 20}px` }}>
        {depth > 0 && <CornerDownRight aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />}
        <span className="min-w-0">
          {depth > 0 && <span className="sr-only">Уровень {depth + 1}: </span>}
          {name}
        </span>
      </span>
    ),
  },
  { key: 'address', heading: 'Адрес', phone: 'bare', cell: ({ address }) => address },
  { key: 'zone', heading: 'Часовой пояс', phone: 'line', cell: ({ timeZone }) => timeZoneWords(timeZone) },
  {
    key: 'registers',
    heading: 'Касс',
    phone: 'line',
    align: 'end',
    cell: ({ registers }) => formatNumber(registers),
  },
];

type Open =
  | { readonly what: 'add'; readonly parentId: string | undefined }
  | { readonly what: 'change' | 'archive'; readonly outlet: OutletRow };

/** The places of settlements as their tree is read; a row leads to the registers of its branch. */
export function OutletList({
  first,
  places,
  search,
  archived,
  timeZone,
  mayChange,
}: {
  first: ListPage<OutletRow>;
  /** Those that work: where another may hang. */
  places: OutletPlaces;
  /** By what they were looked for. */
  search: string | undefined;
  /** These are the ones in the archive. */
  archived: boolean;
  timeZone: string;
  mayChange: boolean;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState<Open>();
  const [changes, setChanges] = useState(0);
  const close = () => setOpen(undefined);
  // What was read further down may stand elsewhere now: the list begins anew.
  const changed = () => {
    setChanges((before) => before + 1);
    router.refresh();
  };
  const add = mayChange && !archived && (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      onClick={() => setOpen({ what: 'add', parentId: undefined })}
    >
      Добавить точку
    </Button>
  );
  const restore = async ({ id: outletId, name }: OutletRow) => {
    try {
      await api.outlets.restore.mutate({ outletId });
      toast({ title: `«${name}» снова в списке точек` });
      changed();
    } catch (thrown) {
      toast({ title: failureOf(thrown).sentence, tone: 'danger' });
    }
  };
  const actions: Column<OutletRow> = {
    key: 'actions',
    heading: <span className="sr-only">Действия</span>,
    phone: 'corner',
    align: 'end',
    cell: (outlet) => (
      <DropdownMenu
        trigger={<IconButton label={`Действия: ${outlet.name}`} icon={<Ellipsis aria-hidden />} />}
        items={
          archived
            ? [
                {
                  label: 'Вернуть из архива',
                  icon: <ArchiveRestore aria-hidden />,
                  onSelect: () => void restore(outlet),
                },
              ]
            : [
                {
                  label: 'Изменить или перенести',
                  icon: <Pencil aria-hidden />,
                  onSelect: () => setOpen({ what: 'change', outlet }),
                },
                {
                  label: 'Добавить точку внутри',
                  icon: <Plus aria-hidden />,
                  onSelect: () => setOpen({ what: 'add', parentId: outlet.id }),
                },
                {
                  label: 'В архив',
                  icon: <Archive aria-hidden />,
                  onSelect: () => setOpen({ what: 'archive', outlet }),
                },
              ]
        }
      />
    ),
  };
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Торговые точки"
        lead="Где стоят кассы. Точки можно вкладывать друг в друга; время чеков показываем по часам точки."
        action={(first.items.length > 0 || search !== undefined) && add}
      />
      <LinkTabs
        label="Торговые точки"
        tabs={[
          { label: 'Работают', href: routes.client.outlets(), active: !archived },
          { label: 'В архиве', href: routes.client.outlets({ archived: '1' }), active: archived },
        ]}
      />
      <SearchBox label="Найти точку" placeholder="Название или адрес" />
      <Card flush>
        <OutletRows
          key={changes}
          first={first}
          search={search}
          archived={archived}
          columns={mayChange ? [...COLUMNS, actions] : COLUMNS}
          empty={
            search !== undefined ? (
              <NothingFound href={routes.client.outlets(archived ? { archived: '1' } : {})} what="точек" />
            ) : archived ? (
              <EmptyState title="В архиве пусто">Сюда попадают закрытые точки: их чеки остаются.</EmptyState>
            ) : (
              <EmptyState title="Здесь будут ваши точки" action={add}>
                Добавьте первую — и к ней можно будет подключить кассу.
              </EmptyState>
            )
          }
        />
      </Card>
      <Dialog
        open={open?.what === 'add' || open?.what === 'change'}
        onOpenChange={() => {
          // Closed by hand: opened again the form shows the place as it is. An idle session closes nothing.
          if (open?.what === 'change') clearDraft(outletDraft(open.outlet.id));
          close();
        }}
        title={open?.what === 'change' ? 'Торговая точка' : 'Новая торговая точка'}
      >
        {open !== undefined && open.what !== 'archive' && (
          <OutletForm
            places={places}
            outlet={open.what === 'change' ? open.outlet : undefined}
            parentId={open.what === 'add' ? open.parentId : undefined}
            timeZone={timeZone}
            done={() => {
              close();
              toast({ title: open.what === 'change' ? 'Точка сохранена' : 'Точка добавлена' });
              changed();
            }}
          />
        )}
      </Dialog>
      <ConfirmDialog
        open={open?.what === 'archive'}
        onOpenChange={close}
        title={`Отправить в архив «${open?.what === 'archive' ? open.outlet.name : ''}»?`}
        confirmLabel="Отправить в архив"
        onConfirm={async () => {
          if (open?.what !== 'archive') return;
          await api.outlets.archive.mutate({ outletId: open.outlet.id }).catch((thrown: unknown) => {
            throw shownError(thrown);
          });
          toast({ title: `«${open.outlet.name}» в архиве` });
          changed();
        }}
      >
        Точка исчезнет из списков и форм, её чеки и история останутся. Вернуть её можно в любой момент.
      </ConfirmDialog>
    </div>
  );
}

/** The list itself, growing by parts. */
function OutletRows({
  first,
  search,
  archived,
  columns,
  empty,
}: {
  first: ListPage<OutletRow>;
  search: string | undefined;
  archived: boolean;
  columns: readonly Column<OutletRow>[];
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.outlets.list.query({ search, archived, cursor }));
  return (
    <DataTable
      label="Торговые точки"
      columns={search === undefined ? columns : columns.map(flat)}
      rows={pages.rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => routes.client.registers({ outlet: id })}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['точка', 'точки', 'точек']}
          exportHref={exportHref('outlets', { search, archived: String(archived) })}
        />
      }
    />
  );
}

/** What was found stands alone: it says where it belongs instead of standing under it. */
function flat(column: Column<OutletRow>): Column<OutletRow> {
  if (column.key !== 'name') return column;
  return {
    ...column,
    cell: ({ name, parentName }) => (
      <span className="block min-w-0">
        {name}
        {parentName !== null && (
          <span className="block text-sm font-normal text-muted">Входит в «{parentName}»</span>
        )}
      </span>
    ),
  };
}
