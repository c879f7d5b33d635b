export { EXPORTS, identifiersIn } from './exports';
export type { Export } from './exports';
export { PICTURES, pictureOf } from './picture';
export type { PictureTheme } from './picture';
