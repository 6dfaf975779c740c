'use client';

import clsx from 'clsx';
import { Check } from 'lucide-react';
import { DropdownMenu as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { Link } from '../link/link.tsx';

export type MenuItem =
  | { kind: 'separator' }
  | { kind: 'heading'; label: string }
  | {
      kind?: 'item';
      label: ReactNode;
      /** A second, quieter line. */
      hint?: ReactNode;
      icon?: ReactNode;
      /** A page, or a thing to do. */
      href?: string | undefined;
      onSelect?: (() => void) | undefined;
      danger?: boolean | undefined;
      disabled?: boolean | undefined;
      /** Chosen now: a tick before it. */
      checked?: boolean | undefined;
    };

export type DropdownMenuProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  items: readonly MenuItem[];
  align?: 'start' | 'end' | undefined;
  /** Content above the items: who is signed in. */
  header?: ReactNode;
};

const itemLook =
  'flex min-h-9 cursor-default items-center gap-2.5 rounded-[6px] px-2.5 py-1.5 text-base outline-none select-none ' +
  'data-[highlighted]:bg-subtle data-[disabled]:opacity-50 max-md:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

/** Actions and pages behind one button. */
export function DropdownMenu({ trigger, items, align = 'end', header }: DropdownMenuProps) {
  const icons = items.some((item) => 'icon' in item && item.icon !== undefined);
  const ticks = items.some((item) => 'checked' in item && item.checked !== undefined);
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-[min(28rem,var(--radix-dropdown-menu-content-available-height))] max-w-80 min-w-52 animate-appear overflow-y-auto rounded-md border border-border bg-raised p-1 shadow-floating"
        >
          {header && <div className="px-2.5 py-2">{header}</div>}
          {header && <Primitive.Separator className="-mx-1 my-1 h-px bg-border" />}
          {items.map((item, index) => (
            <Entry key={index} item={item} ticks={ticks} icons={icons} />
          ))}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function Entry({ item, ticks, icons }: { item: MenuItem; ticks: boolean; icons: boolean }) {
  if (item.kind === 'separator') return <Primitive.Separator className="-mx-1 my-1 h-px bg-border" />;
  if (item.kind === 'heading') {
    return <Primitive.Label className="px-2.5 pt-2 pb-1 text-xs text-muted">{item.label}</Primitive.Label>;
  }
  const { label, hint, icon, href, onSelect, danger, disabled = false, checked } = item;
  const content = (
    <>
      {ticks && <Check aria-hidden className={clsx('text-accent', !checked && 'invisible')} />}
      {icons && <span className={clsx('w-4 shrink-0', !danger && 'text-muted')}>{icon}</span>}
      <span className="min-w-0">
        <span className="block truncate">{label}</span>
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </>
  );
  const look = clsx(itemLook, danger && 'text-danger');
  return href && !disabled ? (
    <Primitive.Item asChild className={look}>
      <Link href={href} aria-current={checked ? 'true' : undefined} onClick={onSelect}>
        {content}
      </Link>
    </Primitive.Item>
  ) : (
    <Primitive.Item className={look} disabled={disabled} {...(onSelect ? { onSelect } : {})}>
      {content}
    </Primitive.Item>
  );
}
