import { Archive, ChevronDown, Pencil } from 'lucide-react';
import { Button } from '../action/button.tsx';
import { DropdownMenu } from '../overlay/dropdown-menu.tsx';
import { ThemeToggle } from '../theme/theme-toggle.tsx';
import type { Example } from './example.ts';

export const dropdownMenuExample: Example = {
  name: 'DropdownMenu, ThemeToggle',
  group: 'Поверх',
  about: 'Редкие действия за одной кнопкой; опасное внизу и отделено.',
  Show: () => (
    <div className="flex flex-wrap items-center gap-4">
      <DropdownMenu
        align="start"
        trigger={
          <Button>
            Ещё
            <ChevronDown aria-hidden />
          </Button>
        }
        items={[
          { label: 'Переименовать', icon: <Pencil aria-hidden />, onSelect: () => undefined },
          { label: 'Карточка регистрации', href: '#card', hint: 'PDF, 120 КБ' },
          { kind: 'separator' },
          { label: 'Снять с учёта', icon: <Archive aria-hidden />, danger: true, onSelect: () => undefined },
        ]}
      />
      <ThemeToggle />
    </div>
  ),
};
