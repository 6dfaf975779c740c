export { drawCompanyTitle, limitedCompany } from './companies.ts';
export { drawPerson, fullName, type Person, shortName } from './people.ts';
export { CITIES, type City, drawAddress, drawCity } from './places.ts';
