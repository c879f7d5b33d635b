import { type EditorState, type Extension, Prec } from '@codemirror/state';
import {
  activateHover,
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  type Tooltip,
} from '@codemirror/view';
import type { Span } from '../engine';
import { type Explanation, loadedExplanation, loadExplanation } from './explanation';
import type { Info } from './info';
import { problemsAt } from './problems';

/** A thing of the text that there is something to say about. */
export interface Subject {
  readonly at: Span;
  /** Says it; undefined when there is nothing to say after all. */
  readonly tell: (explanation: Explanation) => Info | undefined;
}

/** Finds the thing at an offset; `side` says which neighbour counts when the offset is between two. */
export type SubjectFinder = (state: EditorState, offset: number, side: -1 | 1) => Subject | undefined;

/**
 * Shows what is known of the thing under the mouse, and with Ctrl-Shift-Space (a key no browser takes) of the thing
 * at the caret, together with the problems there. Escape closes it. Opened by key it is read out as well.
 */
export function infoTooltips(find: SubjectFinder): Extension {
  const hover = hoverTooltip(({ state }, offset, side) => {
    const subject = find(state, offset, side);
    if (subject === undefined) return null;
    const show = (explanation: Explanation | undefined) =>
      explanation === undefined ? null : toTooltip(subject, explanation);
    const explanation = loadedExplanation();
    return explanation === undefined ? loadExplanation().then(show) : show(explanation);
  });
  const keys = keymap.of([
    { key: 'Ctrl-Shift-Space', run: (view) => showAtCaret(view, find) },
    { key: 'Escape', run: closeTooltips },
  ]);
  const leaving = EditorView.domEventHandlers({
    blur({ relatedTarget }, view) {
      // The buttons of a tooltip can be reached from the text.
      const staysInside = relatedTarget instanceof Node && view.dom.contains(relatedTarget);
      if (!staysInside) closeTooltips(view);
    },
  });
  return [hover, leaving, Prec.high(keys)];
}

function toTooltip({ at, tell }: Subject, explanation: Explanation): Tooltip | null {
  const info = tell(explanation);
  if (info === undefined) return null;
  return { pos: at.from, end: at.to, above: false, create: () => ({ dom: explanation.drawInfo(info) }) };
}

function showAtCaret(view: EditorView, find: SubjectFinder): boolean {
  // A tooltip that has to wait is lost at the next change of the view, so what it needs comes first.
  void loadExplanation().then((explanation) => {
    const { head } = view.state.selection.main;
    const after = find(view.state, head, 1);
    const subject = after ?? find(view.state, head, -1);
    const side = after === undefined && subject !== undefined ? -1 : 1;
    activateHover(view, head, side, {
      until: ({ docChanged, selection }) => docChanged || selection !== undefined,
    });
    const info = explanation && subject?.tell(explanation);
    const told = info === undefined ? [] : [explanation?.sayInfo(info) ?? ''];
    const said = [...problemsAt(view.state, head), ...told].join(' ');
    if (said !== '') view.dispatch({ effects: EditorView.announce.of(said) });
  });
  return true;
}

function closeTooltips(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
}
