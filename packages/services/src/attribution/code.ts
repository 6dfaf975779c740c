import { z } from 'zod';

/** A partner code as people type it: letters, digits and dashes, any case. */
export const codeField = z
  .string({ error: 'Укажите партнёрский код.' })
  .transform((text) => text.trim().toUpperCase())
  .refine(
    (text) => /^[A-Z0-9][A-Z0-9-]{2,22}[A-Z0-9]$/.test(text),
    'Код из латинских букв, цифр и дефиса, от 4 до 24 знаков.',
  );
