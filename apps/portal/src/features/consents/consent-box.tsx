'use client';

import { routes } from '@koreshok/domain/routes';
import { Checkbox } from '@koreshok/ui';

import { fieldId } from '../forms/form-frame.tsx';
import type { Form } from '../forms/use-form.ts';
import type { Values } from '../forms/values.ts';

const AGREED = 'yes';

/** The box of the consent to personal data: a document of its own, never ticked beforehand. */
export function ConsentBox<V extends Values>({
  form,
  prefix,
  name,
  version,
}: {
  form: Form<V>;
  prefix: string;
  name: keyof V & string;
  /** Of the text that is agreed to. */
  version: number;
}) {
  return (
    <Checkbox
      id={fieldId(prefix, name)}
      className="text-base"
      checked={form.values[name] === AGREED}
      error={form.errors[name]}
      onChange={(event) => form.set(name, event.target.checked ? AGREED : '')}
      label={
        <>
          Даю{' '}
          <a
            href={routes.public.consent(version)}
            target="_blank"
            rel="noreferrer"
            className="rounded-sm text-accent underline decoration-accent/35 underline-offset-3"
          >
            согласие на обработку персональных данных
          </a>
        </>
      }
    />
  );
}

/** What is wrong with a box that was left empty. */
export function checkConsent(agreed: string): string | undefined {
  return agreed === AGREED ? undefined : 'Без согласия на обработку данных завести вход нельзя.';
}
