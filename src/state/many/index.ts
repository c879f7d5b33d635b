export { prepareDownload } from './download';
export type { Download, DownloadChoices } from './download';
export type { Many } from './many.svelte';
export { openMany } from './open.svelte';
export type { ManyInput } from './open.svelte';
export type { TemplateChoice } from './through.svelte';
