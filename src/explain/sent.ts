import { endsOf, percentDecode, readJson, type Rendering, type Span } from '../engine';
import { firstWhere, type TemplateEntry } from './entry';

/** Returns what a rendering sends for a span of its template, not decoded. */
export function sentText(rendering: Rendering, { from, to }: Span): string {
  const { plan, text } = rendering;
  const { steps } = plan;
  const ends = endsOf(rendering);
  let sent = '';
  let index = firstWhere(steps, ({ source }) => source.to > from);
  for (; index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined || step.source.from >= to) break;
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const output = text.slice(start, ends[index]);
    // Literal text is the same in template and output, unless an option drops it.
    const isCut = step.part.type === 'text' && output !== '';
    const { source } = step;
    sent += isCut
      ? output.slice(Math.max(0, from - source.from), Math.min(source.to, to) - source.from)
      : output;
  }
  return sent;
}

/** Returns what a rendering sends for the value of an entry, decoded as the receiver does; undefined if it is left out. */
export function sentValue(rendering: Rendering, entry: TemplateEntry): string | undefined {
  const { value, nameAt } = entry;
  // Only parameters and headers, which have a name span, can be left out; other entries are then just empty.
  if (nameAt !== undefined && sentText(rendering, entry) === '') return undefined;
  return value === undefined ? '' : decodeSent(entry, sentText(rendering, value));
}

/** Decodes a text as the receiver of an entry does. */
export function decodeSent({ kind, isQuoted = false }: TemplateEntry, sent: string): string {
  if (kind === 'query' || kind === 'form') return percentDecode(sent, true).text;
  if (kind === 'path' || kind === 'host' || kind === 'fragment') return percentDecode(sent, false).text;
  const reading = isQuoted ? readJson(`"${sent}"`) : undefined;
  return reading?.ok === true && reading.node.type === 'string' ? reading.node.value : sent;
}
