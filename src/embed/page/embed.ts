import type { Content, Given } from '../content';
import type { Guide } from '../lesson/guide';
import type { Settings, TextPane } from '../settings';
import { openGiven } from './given';
import { languageOf, USUAL, withTableReader } from './language';
import type { Screen } from './screen';
import { type View, viewOf } from './view';

/** Told of what a person made of the content, and of how many steps of a lesson they have reached. */
export type OnChange = (state: Content, done: number | undefined) => void;

const NOTHING: Content = { template: '', event: '' };

const TEXT_PANES: readonly TextPane[] = ['template', 'event'];

/** Gives the panes that can be typed into. */
export function freePanes({ readonly, locked }: Pick<Settings, 'readonly' | 'locked'>): readonly TextPane[] {
  return readonly ? [] : TEXT_PANES.filter((pane) => !locked.includes(pane));
}

/** What an embed shows. Stored are what was given and what a person made of it; the rest follows and is drawn. */
export class Embed {
  readonly #screen: Screen;
  readonly #guide: Guide | undefined;
  readonly #onChange: OnChange;
  #given: Given = NOTHING;
  #content = NOTHING;
  #isTouched = false;
  #language = USUAL;
  #view: View | undefined;
  /** What there is to say about what was given; empty when it is sound. */
  #problem = '';
  /** The panes that are text boxes; none until somebody asks to edit. */
  #edited: readonly TextPane[] = [];
  #done: number | undefined;

  constructor(screen: Screen, guide: Guide | undefined, onChange: OnChange) {
    this.#screen = screen;
    this.#guide = guide;
    this.#onChange = onChange;
  }

  /** What is shown: as it was given, or the content that a person made of it. */
  get current(): Given {
    return this.#isTouched ? this.#content : this.#given;
  }

  /** Shows something else, as if nobody had edited; resolves once it is drawn. The last call wins. */
  async show(given: Given): Promise<void> {
    this.#given = given;
    const { content = NOTHING, problem = '' } = await openGiven(given);
    const language = await languageOf(content);
    if (this.#given !== given) return;
    this.#content = content;
    this.#language = language ?? USUAL;
    this.#problem =
      language === undefined ? 'The template language of this example is not known here.' : problem;
    this.#view = undefined;
    this.#isTouched = false;
    this.#guide?.restart();
    this.#screen.setTitle(content.title);
    this.#draw();
    await this.edit(this.#edited);
  }

  /** Makes text boxes of panes. */
  edit(panes: readonly TextPane[]): Promise<void> {
    this.#edited = panes;
    return this.#screen.putBoxes(panes, this.#content, (pane, text) => this.#change(pane, text));
  }

  /** Goes back to what was given. */
  async startOver(): Promise<void> {
    await this.show(this.#given);
    this.#onChange(this.#content, this.#done);
  }

  #change(pane: TextPane, text: string): void {
    this.#content = { ...this.#content, [pane]: text };
    this.#isTouched = true;
    this.#draw();
    this.#onChange(this.#content, this.#done);
  }

  #draw(): void {
    const view = viewOf(this.#content, this.#language, this.#view);
    this.#view = view;
    this.#screen.draw(view, this.#problem);
    this.#done = this.#guide?.look(view);
    if (view.isStale && this.#language.readTable === undefined) void this.#drawWithTables();
  }

  // What is no JSON may be raw-data rows. Without their reader the event stays unread, and the embed says so.
  async #drawWithTables(): Promise<void> {
    const language = this.#language;
    const complete = await withTableReader(language).catch(() => undefined);
    if (complete === undefined || language !== this.#language) return;
    this.#language = complete;
    this.#draw();
  }
}
