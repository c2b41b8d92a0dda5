export { type FieldMapping, fieldKinds, type Row } from './fields/field.ts';
export { guessMapping } from './fields/guess-mapping.ts';
export { kinds } from './fields/kinds.ts';
export { withinOneEdit } from './fields/one-edit.ts';
export { type Linkage, type LinkOptions, link } from './link.ts';
export { type Model, type Reason, score } from './model/model.ts';
export { familyShare, givenShare } from './names/common-names.ts';
export { type PersonName, parseName } from './names/person-name.ts';
