export { PICTURE_COLORS } from './colors';
export type { PicturePiece } from './layout';
export { drawPicture } from './svg';
export type { Picture, PictureColors } from './svg';
