// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../src/action/button.tsx';
import { Checkbox } from '../src/form/checkbox.tsx';
import { Field } from '../src/form/field.tsx';
import { FormErrorSummary } from '../src/form/form-error-summary.tsx';
import { Input } from '../src/form/input.tsx';
import { MaskedInput } from '../src/form/masked-input.tsx';
import { RadioGroup } from '../src/form/radio-group.tsx';
import { Select } from '../src/form/select.tsx';
import { Switch } from '../src/form/switch.tsx';
import { usePage } from './page.ts';

usePage();

const sent = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`)?.value;

describe('a field', () => {
  it('gives its control the label, the hint and the error', () => {
    render(
      <Field label="КПП" hint="Девять цифр" error="Здесь восемь цифр, нужно девять.">
        <Input />
      </Field>,
    );
    const input = screen.getByRole('textbox', { name: 'КПП' });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = input.getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Девять цифр',
      'Здесь восемь цифр, нужно девять.',
    ]);
  });

  it('asks for an answer unless it is optional, and says so', () => {
    render(
      <>
        <Field label="Точка">
          <Select options={[]} />
        </Field>
        <Field label="Заметка" optional>
          <Input />
        </Field>
      </>,
    );
    expect(screen.getByLabelText<HTMLSelectElement>('Точка').required).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>(/Заметка — необязательно/).required).toBe(false);
  });
});

describe('a summary of errors', () => {
  const errors = [{ fieldId: 'kpp', message: 'В КПП восемь цифр' }, { message: 'Файл не прочитан' }];

  it('takes the focus when errors appear and jumps to the field of each', async () => {
    const { rerender } = render(<FormErrorSummary errors={[]} />);
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(
      <>
        <FormErrorSummary errors={errors} />
        <input id="kpp" aria-label="КПП" />
      </>,
    );
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    await userEvent.click(screen.getByRole('link', { name: 'В КПП восемь цифр' }));
    expect(document.activeElement).toBe(screen.getByLabelText('КПП'));
  });

  it('leaves the focus in the field while its errors are mended, until the button is pressed again', async () => {
    const errors = [
      { fieldId: 'kpp', message: 'В КПП восемь цифр' },
      { fieldId: 'name', message: 'Нет названия' },
    ];
    const form = (left: number, attempt: number) => (
      <>
        <FormErrorSummary errors={errors.slice(0, left)} attempt={attempt} />
        <input id="kpp" aria-label="КПП" />
      </>
    );
    const { rerender } = render(form(2, 1));
    await userEvent.click(screen.getByLabelText('КПП'));
    rerender(form(1, 1));
    expect(document.activeElement).toBe(screen.getByLabelText('КПП'));
    rerender(form(1, 2));
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });

  it('jumps into a group to its first control', async () => {
    render(
      <>
        <FormErrorSummary errors={[{ fieldId: 'term', message: 'Выберите срок' }]} />
        <RadioGroup id="term" label="Срок" name="term" options={[{ value: '12', label: '12 месяцев' }]} />
      </>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Выберите срок' }));
    expect(document.activeElement?.closest('fieldset')?.id).toBe('term');
  });

  it('counts the places to mend', () => {
    render(<FormErrorSummary errors={errors} />);
    expect(screen.getByRole('alert').textContent).toContain('Исправьте 2 места');
  });
});

describe('a masked field', () => {
  it('groups what is typed and sends the digits alone', async () => {
    const change = vi.fn();
    render(<MaskedInput aria-label="РНМ" mask="registrationNumber" name="number" onValueChange={change} />);
    await userEvent.type(screen.getByLabelText('РНМ'), '000568342701');
    expect(screen.getByLabelText<HTMLInputElement>('РНМ').value).toBe('0005 6834 2701');
    expect(sent('number')).toBe('000568342701');
    expect(change).toHaveBeenLastCalledWith('000568342701');
  });

  it('takes a pasted phone with spaces, brackets and dashes', async () => {
    render(<MaskedInput aria-label="Телефон" mask="phone" name="phone" />);
    await userEvent.click(screen.getByLabelText('Телефон'));
    await userEvent.paste('8 (916) 123-45-67');
    expect(sent('phone')).toBe('+79161234567');
  });

  it('sends a sum in kopecks and begins with a stored one', async () => {
    render(<MaskedInput aria-label="Сумма" mask="money" name="amount" defaultValue="120000" />);
    const input = screen.getByLabelText<HTMLInputElement>('Сумма');
    expect(input.value).toBe('1\u202F200');
    await userEvent.type(input, ',5');
    expect(sent('amount')).toBe('120050');
  });

  it('keeps the caret where a digit was put in', async () => {
    render(<MaskedInput aria-label="ФН" mask="fiscalDrive" defaultValue="99604403" />);
    const input = screen.getByLabelText<HTMLInputElement>('ФН');
    await userEvent.type(input, '1', { initialSelectionStart: 3, initialSelectionEnd: 3 });
    expect(input.value).toBe('9961 0440 3');
    expect(input.selectionStart).toBe(4);
  });

  it('calls up the keyboard of figures', () => {
    render(<MaskedInput aria-label="ИНН" mask="inn" />);
    expect(screen.getByLabelText('ИНН').getAttribute('inputmode')).toBe('numeric');
  });
});

describe('a choice', () => {
  it('of yes or no is one of some when some of its things are chosen', () => {
    render(<Checkbox label="Все кассы" indeterminate />);
    expect(screen.getByLabelText<HTMLInputElement>('Все кассы').indeterminate).toBe(true);
  });

  it('of one among a few tells its value', async () => {
    const choose = vi.fn();
    const options = [
      { value: '12', label: '12 месяцев' },
      { value: '15', label: '15 месяцев' },
    ];
    render(
      <RadioGroup label="Срок" name="term" options={options} defaultValue="12" onValueChange={choose} />,
    );
    await userEvent.click(screen.getByLabelText('15 месяцев'));
    expect(choose).toHaveBeenCalledExactlyOnceWith('15');
    expect(screen.getByLabelText<HTMLInputElement>('15 месяцев').checked).toBe(true);
  });

  it('that takes effect at once is a switch', async () => {
    const turn = vi.fn();
    render(<Switch label="Сводка" hint="По понедельникам" onCheckedChange={turn} />);
    await userEvent.click(screen.getByRole('switch', { name: 'Сводка' }));
    expect(turn).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe('a button', () => {
  it('takes no presses and sends no form while it is busy, and keeps the focus', async () => {
    const press = vi.fn();
    const submit = vi.fn((event: Event) => event.preventDefault());
    const button = (busy: boolean) => (
      <form ref={(form) => form?.addEventListener('submit', submit)}>
        <Button type="submit" busy={busy} onClick={press}>
          Подписать договор
        </Button>
      </form>
    );
    const { rerender } = render(button(false));
    screen.getByRole('button').focus();
    rerender(button(true));
    await userEvent.click(screen.getByRole('button'));
    expect(press).not.toHaveBeenCalled();
    expect(submit).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Подписать договор' }));
    expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true');
  });

  it('sends no form unless it is said to', () => {
    render(<Button>Отменить</Button>);
    expect(screen.getByRole('button').getAttribute('type')).toBe('button');
  });
});

describe('a choice made before the page’s scripts woke', () => {
  function Choices({ tell }: { tell: (what: string) => void }) {
    return (
      <>
        <RadioGroup
          label="Платите ли вы НДС"
          name="vat"
          value=""
          onValueChange={tell}
          options={[
            { value: 'payer', label: 'Да' },
            { value: 'exempt', label: 'Нет' },
          ]}
        />
        <Checkbox label="Согласен" checked={false} onChange={(event) => tell(String(event.target.checked))} />
        <Checkbox label="Не звонить" checked={false} onChange={() => tell('untouched')} />
      </>
    );
  }

  it('is told to the form when they wake', () => {
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(<Choices tell={() => {}} />);
    screen.getByLabelText<HTMLInputElement>('Нет').checked = true;
    screen.getByLabelText<HTMLInputElement>('Согласен').checked = true;
    const tell = vi.fn();
    render(<Choices tell={tell} />, { container, hydrate: true });
    expect(tell.mock.calls).toEqual([['exempt'], ['true']]);
  });
});
