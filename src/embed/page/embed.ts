import type { Work } from '../../work';
import type { Given } from '../given';
import type { Guide } from '../lesson/guide';
import type { Settings, TextPane } from '../settings';
import { loadHashes } from './hash';
import { APPSFLYER_LANGUAGE, EMPTY_WORK, openGiven, withForms } from './open-given';
import type { Screen } from './screen';
import { lacksHashes, type View, viewOf } from './view';

/** Called after an edit, with the edited work and the number of lesson steps that are done, if there is a lesson. */
export type OnChange = (work: Work, done: number | undefined) => void;

const TEXT_PANES: readonly TextPane[] = ['template', 'event'];

/** Returns the panes that can be edited. */
export function editablePanes({
  readonly,
  locked,
}: Pick<Settings, 'readonly' | 'locked'>): readonly TextPane[] {
  return readonly ? [] : TEXT_PANES.filter((pane) => !locked.includes(pane));
}

/** An embed: its content, the reader's edits, and the view of them. */
export class Embed {
  readonly #screen: Screen;
  readonly #guide: Guide | undefined;
  readonly #onChange: OnChange;
  #given: Given = EMPTY_WORK;
  #work = EMPTY_WORK;
  #isEdited = false;
  #language = APPSFLYER_LANGUAGE;
  #view: View | undefined;
  #problem = '';
  /** The panes with text boxes; none before the Edit button is used. */
  #boxes: readonly TextPane[] = [];
  #done: number | undefined;

  /** Creates an embed; nothing is drawn before it is shown. */
  constructor(screen: Screen, guide: Guide | undefined, onChange: OnChange) {
    this.#screen = screen;
    this.#guide = guide;
    this.#onChange = onChange;
  }

  /** The current content: as given, or the work after an edit. */
  get current(): Given {
    return this.#isEdited ? this.#work : this.#given;
  }

  /** Shows other content and drops edits; resolves once it is drawn. The last call wins. */
  async show(given: Given): Promise<void> {
    this.#given = given;
    const { work, language, problem } = await openGiven(given);
    if (this.#given !== given) return;
    this.#work = work;
    this.#language = language;
    this.#problem = problem;
    this.#view = undefined;
    this.#isEdited = false;
    this.#guide?.restart();
    this.#screen.setTitle(work.title);
    await this.#drawWhenReady();
    this.edit(this.#boxes);
  }

  /** Replaces panes by text boxes. */
  edit(panes: readonly TextPane[]): void {
    this.#boxes = panes;
    this.#screen.panes.putBoxes(panes, this.#work, (pane, text) => this.#change(pane, text));
  }

  /** Drops all edits. */
  async startOver(): Promise<void> {
    await this.show(this.#given);
    this.#onChange(this.#work, this.#done);
  }

  #change(pane: TextPane, text: string): void {
    this.#work = { ...this.#work, [pane]: text };
    this.#isEdited = true;
    void this.#drawWhenReady().then(() => this.#onChange(this.#work, this.#done));
  }

  // Draws at once, unless the template needs the hash functions: they load first, since a request without them would
  // be wrong. The last work wins.
  async #drawWhenReady(): Promise<void> {
    const work = this.#work;
    if (lacksHashes(work, this.#language)) await loadHashes().catch(() => undefined);
    if (work === this.#work) this.#draw();
  }

  #draw(): void {
    const view = viewOf(this.#work, this.#language, this.#view);
    this.#view = view;
    this.#screen.draw(view, this.#problem);
    if (view.unfilled === undefined) this.#done = this.#guide?.update(view);
    // Without a name, the event may be inside another form.
    if (this.#language.readForm === undefined && (view.isStale || !view.fields.has('event_name'))) {
      void this.#drawWithForms();
    }
  }

  // If the reader of forms cannot be loaded, a message says the event is unreadable.
  async #drawWithForms(): Promise<void> {
    const language = this.#language;
    const complete = await withForms(language).catch(() => undefined);
    if (complete === undefined || language !== this.#language) return;
    this.#language = complete;
    this.#draw();
  }
}
