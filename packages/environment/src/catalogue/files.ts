import { path } from '../kinds.ts';
import { ownSetting } from '../setting.ts';

export const filesSettings = {
  FILES_DIR: ownSetting({
    kind: path(),
    meaning: 'The folder that keeps uploaded and produced files.',
    readBy: ['portal', 'worker', 'tools'],
    inDevelopment: (textOf) => `${textOf('DATA_DIR')}/files`,
  }),
} as const;
