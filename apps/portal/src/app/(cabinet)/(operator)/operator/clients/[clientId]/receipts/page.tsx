import { clientReceiptsPage } from '../../../../../provider-receipts.tsx';

export const metadata = { title: 'Чеки клиента' };

export default clientReceiptsPage('operator');
