'use client';

import { createContext, useContext } from 'react';

/** What a field tells the control inside it. */
export type FieldWiring = {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

export const FieldContext = createContext<FieldWiring | undefined>(undefined);

type Given = {
  id?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined;
  required?: boolean | undefined;
};

/** The attributes of a control: its own where given, otherwise its field's. */
export function useFieldWiring(given: Given) {
  const field = useContext(FieldContext);
  const describedBy = [field?.describedBy, given['aria-describedby']].filter(Boolean).join(' ');
  return {
    id: given.id ?? field?.id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': given['aria-invalid'] ?? (field?.invalid || undefined),
    required: given.required ?? (field?.required || undefined),
  };
}
