export { type Markup, markup, page } from './page.ts';
