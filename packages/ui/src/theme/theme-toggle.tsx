'use client';

import clsx from 'clsx';
import { Monitor, Moon, Sun } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import type { ThemeChoice } from './theme.ts';
import { useThemeChoice } from './use-theme-choice.ts';

const choices = [
  { value: 'system', label: 'Как в системе', Icon: Monitor },
  { value: 'light', label: 'Светлая', Icon: Sun },
  { value: 'dark', label: 'Тёмная', Icon: Moon },
] as const;

export type ThemeToggleProps = {
  /** What the cookie says, `system` without one. */
  defaultValue?: ThemeChoice | undefined;
  onChange?: ((choice: ThemeChoice) => void) | undefined;
  className?: string | undefined;
};

/** Light, dark or as the device has it. Writes `data-theme` on `<html>` and the cookie. */
export function ThemeToggle({ defaultValue = 'system', onChange, className }: ThemeToggleProps) {
  const [chosen, choose] = useThemeChoice(defaultValue, onChange);
  const press = (value: string) => {
    const choice = choices.find((one) => one.value === value)?.value;
    if (choice) choose(choice);
  };
  return (
    <ToggleGroup.Root
      type="single"
      value={chosen}
      onValueChange={press}
      aria-label="Оформление"
      className={clsx('inline-flex gap-0.5 rounded-md bg-subtle p-0.5', className)}
    >
      {choices.map(({ value, label, Icon }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          aria-label={label}
          title={label}
          className="grid size-8 place-items-center rounded-[6px] text-muted transition-colors hover:text-text data-[state=on]:bg-surface data-[state=on]:text-text max-md:size-10"
        >
          <Icon aria-hidden className="size-4" />
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
