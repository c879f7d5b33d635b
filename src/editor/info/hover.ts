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
import { type Explanation, loadedExplanation, loadExplanation } from '../explanation';
import { problemsAt } from '../marks/problems';
import type { Subject, SubjectFinder, SubjectInfo } from './subjects';

/** Returns the finder of an editor, which can be part of the explanation. */
export type FinderSource = (explanation: Explanation) => SubjectFinder;

const finder = Facet.define<FinderSource, FinderSource | undefined>({ combine: ([source]) => source });

/** A tooltip that was created before it is shown. */
interface Ready {
  readonly doc: Text;
  readonly offset: number;
  readonly tooltip: Tooltip | null;
}

// A pending tooltip is lost at the next update of the view, so one that a key asks for is created first.
const ready = new WeakMap<EditorView, Ready>();

/**
 * Shows the info on the subject under the mouse, and with Ctrl-Shift-Space (which no browser uses) the info on the
 * subject at the cursor, together with the problems there. Escape closes it. Opened by key, it is also announced.
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
    { key: 'Ctrl-Shift-Space', run: showInfo },
    { key: 'Escape', run: closeTooltips },
  ]);
  const leaving = EditorView.domEventHandlers({
    blur({ relatedTarget }, view) {
      // The buttons of a tooltip can be reached from the text.
      const staysInside = relatedTarget instanceof Node && view.dom.contains(relatedTarget);
      if (!staysInside) closeTooltips(view);
    },
  });
  const arriving = EditorView.domEventObservers({ mouseenter: () => void loadExplanation() });
  return [hover, finder.of(source), arriving, leaving, Prec.high(keys)];
}

function toTooltip(subject: Subject, explanation: Explanation): Tooltip | null | Promise<Tooltip | null> {
  const info = subject.explain();
  const draw = (found: SubjectInfo | undefined) => drawTooltip(subject, found, explanation);
  return info instanceof Promise ? info.then(draw) : draw(info);
}

function drawTooltip(
  { at }: Subject,
  info: SubjectInfo | undefined,
  { drawInfo }: Explanation,
): Tooltip | null {
  if (info === undefined) return null;
  const { from, to } = info.at ?? at;
  return { pos: from, end: to, above: false, create: () => ({ dom: drawInfo(info) }) };
}

/** Shows and announces the info on the subject at the cursor, and the problems there. */
export function showInfo(view: EditorView): boolean {
  void showInfoFor(view, view.state);
  return true;
}

async function showInfoFor(view: EditorView, state: EditorState): Promise<void> {
  const { head } = state.selection.main;
  const explanation = await loadExplanation();
  const find = explanation && state.facet(finder)?.(explanation);
  const after = find?.(state, head, 1);
  const subject = after ?? find?.(state, head, -1);
  const info = explanation && (await subject?.explain());
  // Too late if the person has typed or moved the cursor since.
  if (view.state.doc !== state.doc || view.state.selection.main.head !== head) return;
  const tooltip = explanation && subject ? drawTooltip(subject, info, explanation) : null;
  ready.set(view, { doc: state.doc, offset: head, tooltip });
  const side = after === undefined && subject !== undefined ? -1 : 1;
  activateHover(view, head, side, {
    until: ({ docChanged, selection }) => docChanged || selection !== undefined,
  });
  ready.delete(view);
  const texts = info === undefined ? [] : [explanation?.infoText(info) ?? ''];
  const announced = [...problemsAt(view, head), ...texts].join(' ');
  if (announced !== '') view.dispatch({ effects: EditorView.announce.of(announced) });
}

function closeTooltips(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
}
