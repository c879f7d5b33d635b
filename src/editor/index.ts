export { createEventEditor } from './event';
export { describeMacro } from './describe';
export type { EventHelp, ReadAloud, TemplateHelp, TemplateOffer } from './help';
export type { EditorCommand, EditorHandle, EditorHost, Remedy } from './host';
export type { Fact, Info } from './info';
export { createTemplateEditor } from './template';
