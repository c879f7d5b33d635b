export { escapeHtml } from '../../engine';
export { embedSnippet, markdownLink } from './embed';
export type { EmbedContent } from './embed';
export { gradeLength, GRADES, LENGTH_MARKS } from './length';
export type { LengthGrade, LengthMark } from './length';
export { pasteText } from './paste';
export type { PasteContent, PasteText } from './paste';
export { PASTE_PLACES } from './place';
export type { PastePlace } from './place';
