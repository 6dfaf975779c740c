'use client';

import { routes } from '@koreshok/domain/routes';
import { ConfirmDialog, DropdownMenu, Button } from '@koreshok/ui';
import { Archive, ArrowRightLeft, ChevronDown, FileText, HardDrive, LogOut } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { OutletPlaces } from '@/server/routers/outlets.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { MoveRegisters } from './move-registers.tsx';

/** What may be done with one register. */
export function RegisterActions({
  registerId,
  name,
  outlets,
}: {
  registerId: string;
  name: string;
  outlets: OutletPlaces;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const [open, setOpen] = useState<'move' | 'archive'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <DropdownMenu
        trigger={<Button icon={<ChevronDown aria-hidden />}>Действия</Button>}
        items={[
          {
            label: 'Перенести в другую точку',
            icon: <ArrowRightLeft aria-hidden />,
            onSelect: () => setOpen('move'),
          },
          {
            label: 'Заменить ФН',
            icon: <HardDrive aria-hidden />,
            href: routes.client.driveReplacement(registerId),
          },
          {
            label: 'Подать заявление в ФНС',
            icon: <FileText aria-hidden />,
            href: routes.client.newApplication({ kind: 'reregistration', register: registerId }),
          },
          { kind: 'separator' },
          {
            label: 'Увести из сервиса',
            icon: <LogOut aria-hidden />,
            href: routes.client.leaving(registerId),
          },
          {
            label: 'Отправить в архив',
            icon: <Archive aria-hidden />,
            danger: true,
            onSelect: () => setOpen('archive'),
          },
        ]}
      />
      <MoveRegisters
        registerIds={[registerId]}
        outlets={outlets}
        open={open === 'move'}
        onOpenChange={close}
      />
      <ConfirmDialog
        open={open === 'archive'}
        onOpenChange={close}
        title={`Отправить в архив «${name}»?`}
        confirmLabel="Отправить в архив"
        danger
        onConfirm={async () => {
          await api.registers.archive.mutate({ registerId }).catch((thrown: unknown) => {
            throw shownError(thrown);
          });
          router.refresh();
        }}
      >
        Мы перестанем принимать её документы, ФН освободится. Чеки и история останутся. Если касса больше не
        нужна, снимите её и с учёта в ФНС.
      </ConfirmDialog>
    </>
  );
}
