export { createEventEditor } from './event';
export { describeMacro } from './explanation';
export type { EventHelp, TemplateHelp, TemplateOffer } from './help';
export type { EditorCommand, EditorHandle, EditorHost, FoundMark, OutOfView, Remedy } from './host';
export type { Fact, Info } from './info/info';
export { createTemplateEditor } from './template';
