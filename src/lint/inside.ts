import { type Diagnostic, outlineTemplate } from '../engine';
import { diagnostic, replace, suggestion } from './diagnostic';
import { changeOf } from './rules/address';

/** A template that is inside of a link of Markdown, a curl command or the like. */
export interface InnerTemplate {
  /** The template itself. */
  readonly clean: string;
  /** What makes that of the whole, for a button. */
  readonly label: string;
}

/** Reports that a template is inside of other text as its one problem: in the template itself there may be none. */
export function insideOfOther(text: string, { clean, label }: InnerTemplate): Diagnostic {
  const { method } = outlineTemplate(clean).outline;
  const at = { from: text.search(/\S/), to: text.trimEnd().length };
  const what = /^\W{0,2}curl/.test(text.slice(at.from)) ? 'a curl command' : 'a link or a block of code';
  const message = `This is not a web address, so nothing is sent. The template is inside of ${what}.`;
  const changes = `The request is a ${method}. ${changeOf({ at: { from: 0, to: 0 } }, clean)}`;
  return diagnostic('not-a-web-address', at, message, {
    suggestions: [suggestion(replace(label, at, clean), changes)],
  });
}
