import type { Info } from '../../../editor';
import { type Derived, explainPartAt } from '../../../state';
import { templateHelp } from '../template-help';

/** The request whose parts are explained. */
export interface Explaining {
  /** The element that contains the request text. */
  readonly within: HTMLElement;
  /** The element in which an explanation was asked for by key while the explanations were still loading. */
  readonly asked?: Element;
}

/**
 * Explains a part of the request, by its index among the pieces: the macro that filled it and the parameter it belongs
 * to. Undefined where there is nothing to explain, as in the host.
 */
export async function requestInfo(derived: Derived, index: number): Promise<Info | undefined> {
  const { preview, shown: request } = derived.insight;
  const piece = request.pieces[index];
  const segment = request.segments.find(
    ({ output }) => piece !== undefined && output.from <= piece.from && piece.to <= output.to,
  );
  if (piece === undefined || segment === undefined) return undefined;
  const { part, source, output } = segment;
  const { text } = request.rendering.plan.template;
  const language = { vocabulary: derived.language.vocabulary, help: templateHelp(derived) };
  const own = request.segments[piece.segment ?? -1];
  const { describeMacro } = await import('../../../editor');
  const macro = own?.part.type === 'macro' ? await describeMacro(own.part, text, language) : undefined;
  // What explains the parameters explains those of the template as it is.
  if (preview !== undefined) return macro;
  // Literal text is the same in the template and the request, so offsets in it correspond one to one.
  const offset = own?.source.from ?? source.from + (part.type === 'text' ? piece.from - output.from : 0);
  const around = await explainPartAt(derived, offset);
  if (around === undefined) return macro;
  const { name, sentence, now } = around;
  if (macro === undefined) {
    const facts = now === undefined ? [] : [{ label: 'Value now', value: now || 'empty', code: now !== '' }];
    return { title: name === '' ? piece.text : name, text: sentence, facts, notes: [] };
  }
  return name === ''
    ? macro
    : { ...macro, facts: [...macro.facts, { label: 'Sent in', value: name, code: true }] };
}
