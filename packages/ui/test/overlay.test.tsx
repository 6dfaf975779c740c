// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../src/action/button.tsx';
import { ToastProvider, useToast } from '../src/feedback/toast.tsx';
import { ConfirmDialog } from '../src/overlay/confirm-dialog.tsx';
import { Dialog } from '../src/overlay/dialog.tsx';
import { DropdownMenu } from '../src/overlay/dropdown-menu.tsx';
import { SidePanel } from '../src/overlay/side-panel.tsx';
import { Tooltip } from '../src/overlay/tooltip.tsx';
import { usePage } from './page.ts';

usePage();

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('a confirmation', () => {
  const confirmation = (onConfirm: () => void | Promise<void>) => (
    <ConfirmDialog
      title="Продлить 128 касс?"
      confirmLabel="Продлить 128 касс"
      trigger={<Button>Продлить</Button>}
      onConfirm={onConfirm}
    >
      Спишется 448 000 ₽.
    </ConfirmDialog>
  );

  it('says what will happen before anything does', async () => {
    const run = vi.fn();
    render(confirmation(run));
    await press('Продлить');
    const dialog = screen.getByRole('alertdialog', { name: 'Продлить 128 касс?' });
    expect(document.getElementById(dialog.getAttribute('aria-describedby')!)?.textContent).toBe(
      'Спишется 448 000 ₽.',
    );
    expect(run).not.toHaveBeenCalled();
  });

  it('does nothing when it is cancelled', async () => {
    const run = vi.fn();
    render(confirmation(run));
    await press('Продлить');
    await press('Отменить');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(run).not.toHaveBeenCalled();
  });

  it('runs once however often it is pressed, stays until the end, then closes', async () => {
    let finish = () => {};
    const run = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    render(confirmation(run));
    await press('Продлить');
    await press('Продлить 128 касс');
    await press('Продлить 128 касс');
    await userEvent.keyboard('{Escape}');
    expect(run).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('alertdialog')).toBeTruthy();
    finish();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('stays and shows the error when the action fails', async () => {
    render(confirmation(() => Promise.reject(new Error('На счёте не хватает 12 000 ₽.'))));
    await press('Продлить');
    await press('Продлить 128 касс');
    expect((await screen.findByRole('alert')).textContent).toBe('На счёте не хватает 12 000 ₽.');
  });
});

describe('a dialog', () => {
  it('takes the focus, closes on Escape and gives the focus back', async () => {
    render(
      <Dialog title="Пригласить" trigger={<Button>Пригласить сотрудника</Button>}>
        <input aria-label="Почта" />
      </Dialog>,
    );
    await press('Пригласить сотрудника');
    expect(screen.getByRole('dialog', { name: 'Пригласить' }).contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Пригласить сотрудника' }));
  });
});

describe('a panel beside the list', () => {
  const panel = (
    <SidePanel title="Чек № 40 213" closeHref="#list">
      содержимое
    </SidePanel>
  );

  it('takes the focus when it opens and gives it back when it goes', () => {
    const { rerender } = render(<button type="button">Строка</button>);
    screen.getByRole('button').focus();
    const row = <button type="button">Строка</button>;
    rerender(
      <>
        {row}
        {panel}
      </>,
    );
    expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'Чек № 40 213' }));
  });

  it('closes by following its address, by the cross and by Escape', async () => {
    render(panel);
    const follow = vi.fn((event: Event) => event.preventDefault());
    screen.getByRole('link', { name: 'Закрыть' }).addEventListener('click', follow);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('link', { name: 'Закрыть' }));
    expect(follow).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('link').getAttribute('href')).toBe('#list');
  });

  it('leaves Escape to what is opened inside it', async () => {
    render(
      <SidePanel title="Касса" closeHref="#list">
        <DropdownMenu
          trigger={<Button>Ещё</Button>}
          items={[{ label: 'Снять с учёта', onSelect: () => undefined }]}
        />
      </SidePanel>,
    );
    const follow = vi.fn((event: Event) => event.preventDefault());
    screen.getByRole('link', { name: 'Закрыть' }).addEventListener('click', follow);
    await press('Ещё');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(follow).not.toHaveBeenCalled();
  });
});

describe('a menu', () => {
  it('opens by keyboard, walks by arrows and runs what is chosen', async () => {
    const rename = vi.fn();
    const remove = vi.fn();
    const items = [
      { label: 'Переименовать', onSelect: rename },
      { kind: 'separator' as const },
      { label: 'Карточка', href: '#card' },
      { label: 'Снять с учёта', danger: true, disabled: true, onSelect: remove },
    ];
    render(<DropdownMenu trigger={<Button>Ещё</Button>} items={items} />);
    screen.getByRole('button').focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('menuitem', { name: 'Карточка' }).getAttribute('href')).toBe('#card');
    await userEvent.keyboard('{Enter}');
    expect(rename).toHaveBeenCalledTimes(1);
    await press('Ещё');
    await userEvent.click(screen.getByText('Снять с учёта'), { pointerEventsCheck: 0 });
    expect(remove).not.toHaveBeenCalled();
  });
});

describe('a tooltip', () => {
  it('speaks when its element has the focus', async () => {
    render(
      <Tooltip content="Ответы на частые вопросы">
        <Button>Помощь</Button>
      </Tooltip>,
    );
    await userEvent.tab();
    expect((await screen.findByRole('tooltip')).textContent).toBe('Ответы на частые вопросы');
  });
});

describe('a short notice', () => {
  function Archive({ onUndo }: { onUndo: () => void }) {
    const show = useToast();
    return (
      <Button
        onClick={() => show({ title: 'Касса в архиве', action: { label: 'Вернуть', onPress: onUndo } })}
      >
        В архив
      </Button>
    );
  }

  it('says what was done and offers to undo it', async () => {
    const undo = vi.fn();
    render(
      <ToastProvider>
        <Archive onUndo={undo} />
      </ToastProvider>,
    );
    await press('В архив');
    expect(screen.getByText('Касса в архиве')).toBeTruthy();
    await press('Вернуть');
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Касса в архиве')).toBeNull();
  });

  it('keeps the last three', async () => {
    render(
      <ToastProvider>
        <Archive onUndo={() => undefined} />
      </ToastProvider>,
    );
    for (let times = 0; times < 5; times += 1) await press('В архив');
    expect(screen.getAllByText('Касса в архиве')).toHaveLength(3);
  });

  it('leaves a dialog’s buttons free on a phone, and goes back to its place once the dialog is closed', async () => {
    render(
      <ToastProvider>
        <Archive onUndo={() => undefined} />
        <Dialog title="Новый код" trigger={<Button>Открыть</Button>}>
          поля
        </Dialog>
      </ToastProvider>,
    );
    await press('В архив');
    const place = () => screen.getByText('Касса в архиве').closest('ol')?.className ?? '';
    expect(place()).toContain('max-md:bottom-20');
    await press('Открыть');
    expect(place()).toContain('max-md:top-2');
    expect(place()).not.toContain('max-md:bottom-20');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(place()).toContain('max-md:bottom-20'));
  });

  it('is closed above a dialog without closing the dialog', async () => {
    render(
      <ToastProvider>
        <Archive onUndo={() => undefined} />
        <Dialog title="Новый код" trigger={<Button>Открыть</Button>}>
          поля
        </Dialog>
      </ToastProvider>,
    );
    await press('В архив');
    await press('Открыть');
    const notice = screen.getByText('Касса в архиве').closest('li');
    await userEvent.click(within(notice!).getByLabelText('Закрыть'));
    await waitFor(() => expect(screen.queryByText('Касса в архиве')).toBeNull());
    expect(screen.getByRole('dialog', { name: 'Новый код' })).toBeTruthy();
  });

  it('needs its provider', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Archive onUndo={() => undefined} />)).toThrow('ToastProvider');
    vi.mocked(console.error).mockRestore();
  });
});
