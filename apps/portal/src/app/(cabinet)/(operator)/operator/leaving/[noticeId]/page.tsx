import { noticePage, noticeTitle } from '../../../../provider-leaving.tsx';

export const generateMetadata = noticeTitle;

export default noticePage('operator');
