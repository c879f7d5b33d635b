export { createEventEditor } from './event';
export type { EventHelp, TemplateHelp } from './help';
export type { EditorHandle, EditorHost } from './host';
export { createTemplateEditor } from './template';
