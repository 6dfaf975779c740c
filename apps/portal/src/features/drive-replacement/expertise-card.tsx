'use client';

import { type DriveExpertise, NEXT_EXPERTISE, type NotedExpertise } from '@koreshok/domain/drive-replacement';
import { Button, Card, ConfirmDialog } from '@koreshok/ui';
import { useRouter } from 'next/navigation';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';

const STANDING: Readonly<Record<DriveExpertise, string>> = {
  waiting:
    'Отдайте ФН изготовителю сами или через сервисный центр. Новый ФН можно ставить, не дожидаясь заключения.',
  handed: 'ФН у изготовителя: до 30 дней. Когда придёт заключение, отметьте, что в нём сказано.',
  readable:
    'Изготовитель прочёл данные. Их нужно передать в ФНС через кабинет налогоплательщика или инспекцию.',
  unreadable: 'Изготовитель не смог прочесть данные. Больше ничего передавать не нужно, ФН храните 5 лет.',
  sent: 'Прочитанные данные переданы в ФНС. ФН храните 5 лет.',
};

interface Move {
  readonly label: string;
  readonly title: string;
  readonly follows: string;
}

const MOVES: Readonly<Record<NotedExpertise, Move>> = {
  handed: {
    label: 'ФН отдан изготовителю',
    title: 'Отметить, что ФН отдан изготовителю?',
    follows: 'Дальше ждём заключение: прочтены ли данные.',
  },
  readable: {
    label: 'Данные прочтены',
    title: 'Отметить, что данные прочтены?',
    follows: 'Останется передать их в ФНС. Отметку нельзя изменить.',
  },
  unreadable: {
    label: 'Прочесть не удалось',
    title: 'Отметить, что данные прочесть не удалось?',
    follows: 'Передавать в ФНС будет нечего. Отметку нельзя изменить.',
  },
  sent: {
    label: 'Данные переданы в ФНС',
    title: 'Отметить, что данные переданы в ФНС?',
    follows: 'С этим ФН больше ничего делать не нужно, храните его 5 лет. Отметку нельзя изменить.',
  },
};

/** What the maker of a broken drive has said of it: people note it here; `now` says that it is its turn. */
export function ExpertiseCard({
  registerId,
  expertise,
  now,
}: {
  registerId: string;
  expertise: DriveExpertise;
  now: boolean;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const note = async (noted: NotedExpertise) => {
    await api.driveReplacements.noteExpertise
      .mutate({ registerId, expertise: noted })
      .catch((thrown: unknown) => Promise.reject(shownError(thrown)));
    router.refresh();
  };
  const moves = NEXT_EXPERTISE[expertise];
  return (
    <Card title="Экспертиза сломанного ФН">
      <p className="text-muted">{STANDING[expertise]}</p>
      {moves.length > 0 && (
        <div className="mt-4 flex flex-wrap gap-2">
          {moves.map((next, place) => (
            <ConfirmDialog
              key={next}
              trigger={
                <Button variant={now && place === 0 ? 'primary' : 'secondary'}>{MOVES[next].label}</Button>
              }
              title={MOVES[next].title}
              confirmLabel={MOVES[next].label}
              onConfirm={() => note(next)}
            >
              {MOVES[next].follows}
            </ConfirmDialog>
          ))}
        </div>
      )}
    </Card>
  );
}
