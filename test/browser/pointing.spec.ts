import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './page';
import { cursorBefore, expectWritten, open, paste, type Playground, write } from './playground';

const template = 'https://p.example/?n=(event_name)&c=(country_code)&j=(encode)';
const event =
  '{\n  "event_name": "af_login",\n  "country_code": "DE",\n  "event_value": {"a": "1", "b": "two"}\n}';

async function openExample(page: Page): Promise<Playground> {
  const playground = await open(page);
  const pane = page.getByRole('region', { name: 'Template' });
  const height = () => pane.boundingBox().then((box) => box?.height);
  const before = await height();
  await write(playground.template, template);
  await write(playground.event, event);
  await playground.expectRequest(
    'https://p.example/?n=af_login&c=DE&j=%7B%22a%22%3A%221%22%2C%22b%22%3A%22two%22%7D',
  );
  // The panes follow the height of their text, which would move what the mouse is on.
  await expect.poll(height).not.toBe(before);
  await page.getByRole('heading', { level: 1 }).hover();
  return playground;
}

/** What is lit in each of the four views. */
interface Lit {
  readonly template: string;
  readonly event: string;
  readonly request: string;
  /** Names of decoded rows. */
  readonly rows: readonly string[];
}

const COUNTRY: Lit = {
  template: '(country_code)',
  event: '"country_code": "DE"',
  request: 'DE',
  rows: ['c'],
};
const INNER: Lit = { template: '(encode)', event: '"b": "two"', request: '%22b%22%3A%22two%22', rows: ['j'] };
const NOTHING: Lit = { template: '', event: '', request: '', rows: [] };

async function expectLit({ template, event, requestText, decoded }: Playground, lit: Lit): Promise<void> {
  const text = (within: Locator, mark: string) =>
    within.locator(mark).evaluateAll((marks) => marks.map(({ textContent }) => textContent).join(''));
  const seen = async (): Promise<Lit> => ({
    template: await text(template, '.pb-lit'),
    event: await text(event, '.pb-lit'),
    request: await text(requestText, '.lit'),
    rows: await decoded.locator('tr.lit th').allInnerTexts(),
  });
  await expect.poll(seen).toEqual(lit);
}

test('the mouse on any of the four lights the other three', async ({ page }) => {
  const playground = await openExample(page);
  const aside = page.getByRole('heading', { level: 1 });
  await expectLit(playground, NOTHING);

  await playground.template.getByText('(country_code)').hover();
  await expectLit(playground, COUNTRY);
  await aside.hover();
  await expectLit(playground, NOTHING);

  await playground.event.getByText('"country_code"').hover();
  await expectLit(playground, COUNTRY);
  await aside.hover();

  await playground.macro('country_code').hover();
  await expectLit(playground, COUNTRY);
  await expectAccessible(page);
  await aside.hover();
  await expectLit(playground, NOTHING);

  await playground.row('c').hover();
  await expectLit(playground, COUNTRY);
  await aside.hover();
  await expectLit(playground, NOTHING);
});

test('the cursor and the keys do the same', async ({ page }) => {
  const playground = await openExample(page);

  await cursorBefore(playground.template, 'country_code)');
  await expectLit(playground, COUNTRY);

  await cursorBefore(playground.event, 'DE"');
  await expectLit(playground, COUNTRY);

  await page.keyboard.press('Alt+3');
  await expect(playground.macro('event_name')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(playground.macro('country_code')).toBeFocused();
  await expectLit(playground, COUNTRY);

  await page.keyboard.press('Alt+4');
  await expect(playground.row('n')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(playground.row('c')).toBeFocused();
  await expectLit(playground, COUNTRY);
});

test('a value inside the event value lights its own characters', async ({ page }) => {
  const playground = await openExample(page);
  await playground.row('j').getByText('"two"').hover();
  await expectLit(playground, INNER);
  await page.getByRole('heading', { level: 1 }).hover();
  await cursorBefore(playground.event, 'two');
  await expectLit(playground, INNER);
  await expect(playground.row('j').locator('.string.lit')).toHaveText('"two"');
});

test('Enter on a span of the request selects its macro in the template', async ({ page }) => {
  const playground = await openExample(page);
  await page.keyboard.press('Alt+3');
  await expect(playground.macro('event_name')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(playground.template).toBeFocused();
  await page.keyboard.type('(idfa)');
  await expectWritten(playground.template, 'https://p.example/?n=(event_name)&c=(idfa)&j=(encode)');
});

const FIELDS = Array.from({ length: 35 }, (_, index) => `field_${String(index + 1)}`);
const longTemplate = `https://p.example/?x=1${FIELDS.map((field) => `\n&${field}=(${field})`).join('')}`;
const longEvent = JSON.stringify(
  Object.fromEntries(FIELDS.map((field) => [field, `value of ${field}`])),
  null,
  1,
);

/** Fails unless what belongs to a field is inside its pane, in all panes but one. */
async function expectInView(playground: Playground, field: string, except = ''): Promise<void> {
  const places = {
    template: playground.template.locator('.pb-lit'),
    event: playground.event.locator('.pb-lit').first(),
    request: playground.macro(field),
    decoded: playground.row(field),
  };
  for (const [pane, place] of Object.entries(places)) {
    if (pane !== except) await expect(place, pane).toBeInViewport({ ratio: 0.9 });
  }
}

async function openLong(page: Page): Promise<Playground> {
  const playground = await open(page);
  await write(playground.template, longTemplate);
  await write(playground.event, longEvent);
  await playground.template.press('ControlOrMeta+Home');
  // The pane follows the height of its text, which moves what is below it.
  const pane = page.getByRole('region', { name: 'Template' });
  await expect.poll(() => pane.boundingBox().then((box) => box?.height)).toBeGreaterThan(300);
  return playground;
}

test('with 35 macros, what belongs to the cursor is scrolled into view in every pane', async ({ page }) => {
  const playground = await openLong(page);
  await playground.template.press('ControlOrMeta+End');
  await playground.template.press('ArrowLeft');
  await expectInView(playground, 'field_35');
  await playground.row('field_35').focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowUp');
  await expectInView(playground, 'field_5');
});

test('after a paste it is still in view when the panes have taken their new heights', async ({ page }) => {
  const playground = await open(page);
  await write(playground.event, longEvent);
  await playground.template.press('ControlOrMeta+a');
  await paste(playground.template, longTemplate);
  await playground.template.press('ArrowLeft');
  const pane = page.getByRole('region', { name: 'Template' });
  await expect.poll(() => pane.boundingBox().then((box) => box?.height)).toBeGreaterThan(300);
  await expectInView(playground, 'field_35');
  // So is the cursor when the clean form replaces all of it.
  await paste(playground.template, longTemplate.replaceAll('&', '&amp;'));
  await playground.button('Unescape the HTML').click();
  await expect(playground.button('Unescape the HTML')).toHaveCount(0);
  await expect(playground.template.locator('.cm-line').last()).toHaveText('&field_35=(field_35)');
  await expect(playground.template.locator('.cm-line').last()).toBeInViewport();
});

test('a pane that was scrolled away says at its edge where it is, and leads there', async ({ page }) => {
  const playground = await openLong(page);
  await playground.template.press('ArrowDown');
  await playground.template.press('End');
  await playground.template.press('ArrowLeft');
  await expectInView(playground, 'field_1');
  const away = async (pane: string, label: string) => {
    const scroller = page
      .getByRole('region', { name: pane, exact: true })
      .locator('.cm-scroller, .scroll, .pane-scroll');
    await scroller.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    const chip = page.getByRole('button', { name: label });
    await expect(chip).toBeInViewport({ ratio: 1 });
    await chip.click();
    await expect(chip).toHaveCount(0);
    await page.getByRole('heading', { level: 1 }).hover();
  };
  await away('Event', 'line 2 (field_1)');
  await away('Request', '1 (field_1)');
  await away('Decoded', '1 (field_1)');
  await expectInView(playground, 'field_1');
});

test('what belongs to the mouse is scrolled into view, and the pane under the mouse stays where it is', async ({
  page,
}) => {
  const playground = await openLong(page);
  await playground.row('field_35').scrollIntoViewIfNeeded();
  const scroller = playground.decoded.locator('.pane-scroll');
  const before = await scroller.evaluate(({ scrollTop }) => scrollTop);
  await playground.row('field_33').hover();
  await expectInView(playground, 'field_33');
  expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(before);
});

test('one jump of the mouse from an editor to the request keeps the highlight', async ({ page }) => {
  const playground = await openExample(page);
  await playground.event.getByText('"country_code"').hover();
  await expectLit(playground, COUNTRY);
  const box = await playground.macro('country_code').boundingBox();
  if (box === null) throw new Error('The macro is not drawn.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expectLit(playground, COUNTRY);
});

test('a closed list of problems flashes once for what is pointed at', async ({ page }) => {
  const playground = await openExample(page);
  // It may be pointed at as soon as it is known.
  await page.evaluate(() => {
    const head = document.querySelector('.problems header');
    if (head === null) return;
    const animate = head.animate.bind(head);
    head.animate = (...given) => {
      Reflect.set(window, 'flashes', Number(Reflect.get(window, 'flashes') ?? 0) + 1);
      return animate(...given);
    };
  });
  const flashes = () => page.evaluate(() => Number(Reflect.get(window, 'flashes') ?? 0));
  await write(playground.template, 'https://p.example/?x=(nope)&n=(event_name)');
  await expect(playground.problems).toContainText('1 warning');
  // Not by the mouse: the panes get other heights when the text has rested, and nothing is under it then.
  await cursorBefore(playground.template, 'nope');
  await expect.poll(flashes).toBe(1);
  await cursorBefore(playground.template, 'event_name');
  await expect(playground.row('n')).toHaveClass(/lit/);
  await cursorBefore(playground.template, 'nope');
  await expect(playground.row('x')).toHaveClass(/lit/);
  await page.waitForTimeout(300); // longer than the cursor has to rest
  expect(await flashes()).toBe(1);
});
