import { escapeHtml, withCodes } from '../../engine';
import type { SharedWork } from '../shared-work';
import { escapeMarkdown, oneLine } from './escape';

/** The content of an embed, and where its script is. */
export interface EmbedContent {
  /** The address of `embed.js`. */
  readonly script: string;
  /** The work to show. It is written as JSON: for a link, the embed would load the link reader. */
  readonly work: SharedWork;
  /** The rendered request. It is shown with the template until the embed loads and where scripts do not run. */
  readonly request: string;
}

/**
 * Returns the HTML that shows a work in a documentation page. The element contains readable text, all of it escaped.
 */
export function embedSnippet({ script, work, request }: EmbedContent): string {
  const { title = '', template } = work;
  const named = title === '' ? '' : ` title="${escapeHtml(title)}"`;
  const readable = request === '' ? template : `${template}\n\n${request}`;
  return [
    `<script src="${escapeHtml(script)}" async></script>`,
    `<postback-playground${named}>`,
    `<script type="application/json">${scriptJson(work)}</script>`,
    // The line break right after the tag is not part of the text.
    `<pre>\n${escapeHtml(withCodes(readable))}</pre>`,
    '</postback-playground>',
    '',
  ].join('\n');
}

// Escapes every `<`, so no text can close the script element.
function scriptJson(work: SharedWork): string {
  return JSON.stringify(work).replaceAll('<', '\\u003c');
}

/** Writes a link as Markdown. */
export function markdownLink(title: string, link: string): string {
  const text = escapeMarkdown(oneLine(withCodes(title)));
  return `[${text === '' ? 'Postback' : text}](${link.replace(/[()<>\s\\]/g, encodeURIComponent).replace(/[()]/g, escapeParen)})`;
}

// `encodeURIComponent` does not encode parentheses.
function escapeParen(mark: string): string {
  return mark === '(' ? '%28' : '%29';
}
