'use client';

import { CircleUserRound } from 'lucide-react';
import { IconButton } from '../action/icon-button.tsx';
import { DropdownMenu } from '../overlay/dropdown-menu.tsx';
import type { MenuItem } from '../overlay/dropdown-menu.tsx';
import type { ThemeChoice } from '../theme/theme.ts';
import { useThemeChoice } from '../theme/use-theme-choice.ts';

export type ProfileMenuProps = {
  name: string;
  /** E-mail, role. */
  detail?: string | undefined;
  /** Settings, sessions, «Выйти». */
  items: readonly MenuItem[];
  /** What the theme's cookie says. */
  theme?: ThemeChoice | undefined;
};

const themes: readonly { choice: ThemeChoice; label: string }[] = [
  { choice: 'system', label: 'Как в системе' },
  { choice: 'light', label: 'Светлое' },
  { choice: 'dark', label: 'Тёмное' },
];

/** Who is signed in, their pages, the look of the cabinet. */
export function ProfileMenu({ name, detail, items, theme = 'system' }: ProfileMenuProps) {
  const [chosen, choose] = useThemeChoice(theme);
  const look = themes.map(({ choice, label }) => ({
    label,
    checked: choice === chosen,
    onSelect: () => choose(choice),
  }));
  return (
    <DropdownMenu
      trigger={<IconButton label={`Профиль: ${name}`} icon={<CircleUserRound aria-hidden />} />}
      header={
        <div className="min-w-0">
          <p className="truncate font-medium">{name}</p>
          {detail && <p className="truncate text-sm text-muted">{detail}</p>}
        </div>
      }
      items={[...items, { kind: 'separator' }, { kind: 'heading', label: 'Оформление' }, ...look]}
    />
  );
}
