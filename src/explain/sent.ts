import { endsOf, percentDecode, readJson, type Rendering, type Span } from '../engine';
import { firstWhere } from './overlap';
import type { Stretch } from './stretch';

/** Gives what a rendering sends for a stretch of its template, as it goes out. */
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
    // Template and output of literal text run in step, unless an option drops it.
    const isCut = step.part.type === 'text' && output !== '';
    const { source } = step;
    sent += isCut
      ? output.slice(Math.max(0, from - source.from), Math.min(source.to, to) - source.from)
      : output;
  }
  return sent;
}

/** Gives what a rendering sends for the value of a stretch, decoded as its receiver does. Undefined when it is left out. */
export function sentValue(rendering: Rendering, stretch: Stretch): string | undefined {
  const { value, nameAt } = stretch;
  // Of a macro of the address, or a value of a body, nothing stays when it is empty, and yet it is not left out.
  if (nameAt !== undefined && sentText(rendering, stretch) === '') return undefined;
  return value === undefined ? '' : decodeSent(stretch, sentText(rendering, value));
}

/** Decodes a text as the receiver of a stretch does. */
export function decodeSent({ kind, isQuoted = false }: Stretch, sent: string): string {
  if (kind === 'query' || kind === 'form') return percentDecode(sent, true).text;
  if (kind === 'path' || kind === 'host' || kind === 'fragment') return percentDecode(sent, false).text;
  const reading = isQuoted ? readJson(`"${sent}"`) : undefined;
  return reading?.ok === true && reading.node.type === 'string' ? reading.node.value : sent;
}
