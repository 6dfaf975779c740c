import { contractPage, contractTitle } from '../../../../provider-contracts.tsx';

export const generateMetadata = contractTitle;

export default contractPage('reseller');
