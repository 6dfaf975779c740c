import { path } from '../kinds.ts';
import { optionalSetting, setting } from '../setting.ts';

export const signingSettings = {
  OPERATOR_SIGNING_DIR: setting({
    kind: path(),
    meaning: 'The folder with the operator’s own signing key: operator.key (PKCS #8) and operator.crt.',
    readBy: ['worker', 'tools'],
    fallback: (textOf) => `${textOf('DATA_DIR')}/signing/operator`,
  }),
  CHROMIUM_PATH: optionalSetting({
    kind: path(),
    meaning: 'The browser that prints papers; the distribution’s own one where none is named.',
    readBy: ['worker'],
  }),
} as const;
