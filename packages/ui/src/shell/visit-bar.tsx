import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';

export type VisitBarProps = {
  /** Whose cabinet: «ООО «Ромашка»». */
  cabinet: ReactNode;
  /** Why, as it stands on record. */
  reason: ReactNode;
  /** Until when: a day with its time, since a consent may last for months. */
  until: ReactNode;
  /** The button «Выйти». */
  exit: ReactNode;
};

/** Says all the time that this is somebody else's cabinet: whose, why, until when, and the way out. */
export function VisitBar({ cabinet, reason, until, exit }: VisitBarProps) {
  return (
    <section
      aria-label="Вы в чужом кабинете"
      className="flex h-full items-center gap-3 bg-warning px-6 text-on-warning max-md:px-4 max-md:text-sm"
    >
      <Eye aria-hidden className="size-[18px] shrink-0" />
      <p className="min-w-0 grow lg:truncate">
        <span className="font-medium max-lg:block max-lg:truncate">
          <span className="max-md:hidden">Вы смотрите кабинет </span>
          {cabinet}
        </span>
        {/* Where it is narrow, a line of its own: the reason stays in sight. */}
        <span className="max-lg:block max-lg:truncate max-lg:text-xs">
          <span className="max-lg:hidden"> · </span>до {until} · {reason}
        </span>
      </p>
      <div className="shrink-0">{exit}</div>
    </section>
  );
}
