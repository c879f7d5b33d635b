export { compareTemplates } from './compare';
export type { TemplateChange, TemplateChangeCode } from './difference';
export { changeReport } from './report';
export type { ChangeExample, ChangeReport } from './report';
export type { TemplateSide } from './side';
