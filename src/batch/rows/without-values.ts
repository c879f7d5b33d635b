import { findField } from '../../vocabulary';

/**
 * Leaves the values of one event out of a message that is shown for many, and that leaves the page with counts: what is in
 * quotation marks stays only when it is part of the template or the name of an event field.
 */
export function withoutValues(message: string, template: string): string {
  return message.replace(/“([^”]*)”/g, (quoted, content: string) => {
    const written = content.replace(/…$/, '');
    const isKnown = written !== '' && (template.includes(written) || findField(written) !== undefined);
    return isKnown ? quoted : '“…”';
  });
}
