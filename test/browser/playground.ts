import { expect, type Locator, type Page } from '@playwright/test';
import { type Opening, openPlayground } from './page';

/** The page as a person meets it: what it shows, by name, and what can be done with it, by verb. */
export interface Playground {
  readonly page: Page;
  /** The text boxes, be they plain or the full editors. */
  readonly template: Locator;
  readonly event: Locator;
  /** The rendered request; its text is the request as one string. */
  readonly requestText: Locator;
  readonly decoded: Locator;
  readonly problems: Locator;
  /** What the page has to say below the panes. */
  readonly notice: Locator;
  /** What is offered for the text of an editor, above the text. */
  bar(pane: 'template' | 'event'): Locator;
  /** The modal dialog, or the drawer beside the request. */
  readonly dialog: Locator;
  button(name: string): Locator;
  /** The row of the decoded view for a parameter. */
  row(name: string): Locator;
  /** The span of the request that a macro filled, by the macro's name as written. */
  macro(name: string): Locator;
  /** The title of the dialog or of the page in the drawer. */
  titled(name: string): Locator;
  /** Chooses an item of a menu, by the name of its button. */
  choose(menu: string, item: string): Promise<void>;
  /** Opens the list of problems. */
  openProblems(): Promise<void>;
  /** Fails unless the request is exactly this text. */
  expectRequest(text: string): Promise<void>;
}

/** Names what is on a page, which need not be open yet. */
export function playgroundOn(page: Page): Playground {
  const requestText = page.getByTestId('request-text');
  const decoded = page.getByRole('region', { name: 'Decoded' });
  const dialog = page.getByRole('dialog').or(page.getByRole('complementary', { name: 'Details' }));
  return {
    page,
    template: page.getByRole('textbox', { name: 'Template', exact: true }),
    event: page.getByRole('textbox', { name: 'Event', exact: true }),
    requestText,
    decoded,
    problems: page.getByRole('region', { name: 'Problems' }),
    notice: page.locator('.bar:is(.info, .warning)'),
    bar: (pane) =>
      page.getByRole('region', { name: pane === 'event' ? 'Event' : 'Template' }).locator('.bar'),
    dialog,
    titled: (name) => dialog.getByRole('heading', { name, exact: true }),
    button: (name) => page.getByRole('button', { name, exact: true }),
    row: (name) =>
      decoded.getByRole('row').filter({ has: page.getByRole('rowheader', { name: named(name) }) }),
    macro: (name) => requestText.getByRole('button', { name: new RegExp(`(^|, )[Mm]acro ${name}(?=,|$)`) }),
    async choose(menu, item) {
      await page.getByRole('button', { name: menu, exact: true }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    },
    async openProblems() {
      await page.keyboard.press('Alt+5');
      await expect(page.getByRole('button', { name: 'Problems', exact: true })).toBeFocused();
    },
    expectRequest: (text) => expect(requestText).toHaveJSProperty('textContent', text),
  };
}

/** Matches a name, whether or not words about it follow. */
function named(name: string): RegExp {
  return new RegExp(`^${name}(?=[ ,]|$)`);
}

/** Opens the playground and waits for the full editors, as a person who takes a second to look does. */
export async function open(page: Page, opening: Opening = {}): Promise<Playground> {
  const playground = playgroundOn(page);
  await openPlayground(page, opening);
  await expectFullEditors(page);
  return playground;
}

/** Waits until both text boxes are full editors. */
export async function expectFullEditors(page: Page): Promise<void> {
  await expect(page.locator('.cm-editor')).toHaveCount(2);
}

/** Puts a text in place of all that is in a text box, in one go, as pasting does. */
export async function write(box: Locator, text: string): Promise<void> {
  await box.press('ControlOrMeta+a');
  await (text === '' ? box.press('Delete') : box.page().keyboard.insertText(text));
}

/** Pastes a text over all that is in a text box. */
export async function paste(box: Locator, text: string): Promise<void> {
  const page = box.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await box.press('ControlOrMeta+a');
  await box.press('ControlOrMeta+v');
}

/** Fails unless the lines of a full editor that are in view are exactly these. */
export async function expectWritten(box: Locator, text: string): Promise<void> {
  // What an empty editor shows is in its line, too.
  const lines = () =>
    box
      .locator('.cm-line')
      .evaluateAll((all) =>
        all.map((line) => (line.querySelector('.cm-placeholder') ? '' : line.textContent)).join('\n'),
      );
  await expect.poll(lines).toBe(text);
}

/** Puts the cursor before the first place in a text box's lines that has this text, by keys alone. Lines before it are short ones. */
export async function cursorBefore(box: Locator, text: string): Promise<void> {
  const place = await box.evaluate((element, wanted) => {
    const lines = [...element.querySelectorAll('.cm-line')].map(({ textContent }) => textContent);
    const line = lines.findIndex((each) => each.includes(wanted));
    return { line, column: lines[line]?.indexOf(wanted) ?? 0 };
  }, text);
  expect(place.line, `a line with ${text}`).toBeGreaterThanOrEqual(0);
  await box.press('ControlOrMeta+Home');
  for (let line = 0; line < place.line; line += 1) await box.press('ArrowDown');
  for (let column = 0; column < place.column; column += 1) await box.press('ArrowRight');
}

/** The text that was copied last; the context has to be allowed to read the clipboard. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The whole text of a text box, by its menu: an editor keeps only the lines in view in the page. */
export async function textOf(playground: Playground, box: 'template' | 'event'): Promise<string> {
  await playground.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const marker = `not yet copied: ${box}`;
  await playground.page.evaluate((text) => navigator.clipboard.writeText(text), marker);
  await playground.choose(`More for the ${box}`, 'Copy');
  await expect.poll(() => clipboard(playground.page).then((text) => text === marker)).toBe(false);
  return clipboard(playground.page);
}

/** Waits until the page has kept a draft with a text in it, as it does when the keys rest. */
export async function expectKept(page: Page, text: string): Promise<void> {
  const draft = () => page.evaluate(() => localStorage.getItem('postback-playground.draft') ?? '');
  await expect.poll(draft).toContain(JSON.stringify(text).slice(1, -1));
}

/** Drops a file on the page. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file, { type: 'application/json' }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: files });
}
