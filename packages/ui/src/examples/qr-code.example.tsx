import { QrCode } from '../receipt/qr-code.tsx';
import type { Example } from './example.ts';

export const qrCodeExample: Example = {
  name: 'QrCode',
  group: 'Значения',
  about: 'Чёрный на белом в обеих темах, с полем вокруг.',
  Show: () => (
    <QrCode
      label="QR-код чека"
      value="t=20261122T1405&s=1234.50&fn=9960440302847561&i=40213&fp=1847263950&n=1"
      size={144}
    />
  ),
};
