export {
  dayField,
  documentNumberField,
  driveNumberField,
  emailField,
  idField,
  innField,
  instantField,
  kopecksField,
  kppField,
  lineField,
  optionalLineField,
  phoneField,
  registerTimeField,
  registrationNumberField,
  searchField,
  timeZoneField,
} from './fields.ts';
export { contains, startsWith } from './like.ts';
export { readInput } from './read.ts';
