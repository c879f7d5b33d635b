import { type EditorState, type Extension, Facet, Prec, type Text } from '@codemirror/state';
import {
  activateHover,
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  type Tooltip,
} from '@codemirror/view';
import { type Explanation, loadedExplanation, loadExplanation } from './explanation';
import { problemsAt } from './problems';
import type { Subject, SubjectFinder, Told } from './subject';

/** Gives what finds the things of a text; it may load with the explanation. */
export type FinderSource = (explanation: Explanation) => SubjectFinder;

const finder = Facet.define<FinderSource, FinderSource | undefined>({ combine: ([source]) => source });

/** A tooltip that was made before it is shown. */
interface Ready {
  readonly doc: Text;
  readonly offset: number;
  readonly tooltip: Tooltip | null;
}

// A tooltip that has to wait is lost at the next change of the view, so one that is asked for by key is made first.
const ready = new WeakMap<EditorView, Ready>();

/**
 * Shows what is known of the thing under the mouse, and with Ctrl-Shift-Space (a key no browser takes) of the thing
 * at the cursor, together with the problems there. Escape closes it. Opened by key it is read out as well.
 */
export function infoTooltips(source: FinderSource): Extension {
  const hover = hoverTooltip((view, offset, side) => {
    const made = ready.get(view);
    if (made?.doc === view.state.doc && made.offset === offset) return made.tooltip;
    const show = (explanation: Explanation) => {
      const subject = source(explanation)(view.state, offset, side);
      return subject === undefined ? null : toTooltip(subject, explanation);
    };
    const explanation = loadedExplanation();
    if (explanation !== undefined) return show(explanation);
    return loadExplanation().then((loaded) => (loaded === undefined ? null : show(loaded)));
  });
  const keys = keymap.of([
    { key: 'Ctrl-Shift-Space', run: tellAtCursor },
    { key: 'Escape', run: closeTooltips },
  ]);
  const leaving = EditorView.domEventHandlers({
    blur({ relatedTarget }, view) {
      // The buttons of a tooltip can be reached from the text.
      const staysInside = relatedTarget instanceof Node && view.dom.contains(relatedTarget);
      if (!staysInside) closeTooltips(view);
    },
  });
  return [hover, finder.of(source), leaving, Prec.high(keys)];
}

function toTooltip(subject: Subject, explanation: Explanation): Tooltip | null | Promise<Tooltip | null> {
  const told = subject.tell();
  const draw = (info: Told | undefined) => drawn(subject, info, explanation);
  return told instanceof Promise ? told.then(draw) : draw(told);
}

function drawn({ at }: Subject, info: Told | undefined, { drawInfo }: Explanation): Tooltip | null {
  if (info === undefined) return null;
  const { from, to } = info.at ?? at;
  return { pos: from, end: to, above: false, create: () => ({ dom: drawInfo(info) }) };
}

/** Shows and says what is known of the thing at the cursor, and the problems there. */
export function tellAtCursor(view: EditorView): boolean {
  void tell(view, view.state);
  return true;
}

async function tell(view: EditorView, state: EditorState): Promise<void> {
  const { head } = state.selection.main;
  const explanation = await loadExplanation();
  const find = explanation && state.facet(finder)?.(explanation);
  const after = find?.(state, head, 1);
  const subject = after ?? find?.(state, head, -1);
  const info = explanation && (await subject?.tell());
  // Whoever has typed on by now has other things in mind.
  if (view.state.doc !== state.doc || view.state.selection.main.head !== head) return;
  const tooltip = explanation && subject ? drawn(subject, info, explanation) : null;
  ready.set(view, { doc: state.doc, offset: head, tooltip });
  const side = after === undefined && subject !== undefined ? -1 : 1;
  activateHover(view, head, side, {
    until: ({ docChanged, selection }) => docChanged || selection !== undefined,
  });
  ready.delete(view);
  const told = info === undefined ? [] : [explanation?.sayInfo(info) ?? ''];
  const said = [...problemsAt(view.state, head), ...told].join(' ');
  if (said !== '') view.dispatch({ effects: EditorView.announce.of(said) });
}

function closeTooltips(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
}
