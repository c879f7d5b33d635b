import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './page';
import { cursorBefore, expectWritten, open, write } from './playground';

test('completion after ( offers macros with their description, and Enter writes one', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?id=');
  await page.keyboard.type('(advert');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toContainText('advertising_id');
  await expect(page.locator('.cm-completionInfo')).toContainText('Google advertising ID');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expectWritten(playground.template, 'https://p.example/?id=(advertising_id)');
  await playground.expectRequest('https://p.example/?id=7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10');
});

for (const { what, keys, first } of [
  { what: 'what was typed', keys: ['(', 'a', 'd', 'v', 'e', 'r', 't'], first: 'advertising_id' },
  { what: 'the key for the list', keys: ['Control+Space'], first: 'advertising_id' },
]) {
  test(`${what} before completion has loaded opens the list when it has`, async ({ page }) => {
    const release = await hold(page, /\/deferred-[^/]*\.js$/);
    const playground = await open(page);
    await write(playground.template, 'https://p.example/?gaid=');
    for (const key of keys) await page.keyboard.press(key);
    await expect(page.getByRole('listbox')).toHaveCount(0);
    release();
    const offered = page.getByRole('option').first();
    await expect(offered).toContainText(first);
    // A list that has just opened takes no key yet.
    await offered.click();
    await expectWritten(playground.template, 'https://p.example/?gaid=(advertising_id)');
  });
}

test('the request follows every keystroke', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?e=');
  const keys = [
    ['(', '('],
    ['e', '(e'],
    ['v', '(ev'],
    ['e', '(eve'],
    ['n', '(even'],
    ['t', '(event'],
    [')', 'af_purchase'],
  ] as const;
  for (const [key, value] of keys) {
    await page.keyboard.type(key);
    await playground.expectRequest(`https://p.example/?e=${value}`);
  }
});

test('an unknown macro is a problem with the nearest names, whose fix can be undone', async ({ page }) => {
  const playground = await open(page);
  const wrong = 'https://p.example/?c=(countri_code)';
  await write(playground.template, wrong);
  await playground.expectRequest(wrong);
  await playground.openProblems();
  await expect(playground.problems).toContainText('No macro or event field is named “countri_code”');
  await expect(playground.problems).toContainText('template, line 1, column 22');
  await expect(playground.macro('countri_code')).toHaveAccessibleName(/unknown and sent as written/);
  await expect(page.locator('.cm-lintRange-warning')).toHaveText('(countri_code)');
  await expectAccessible(page);

  await playground.problems.getByRole('button', { name: 'Replace with (country_code)' }).click();
  await playground.expectRequest('https://p.example/?c=US');
  await expect(playground.problems).toContainText('None found');

  await playground.template.press('ControlOrMeta+z');
  await expectWritten(playground.template, wrong);
  await playground.expectRequest(wrong);
});

test('a fix that is clicked twice is made once', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?id=(advertisrId)&b=(idfa)');
  await playground.openProblems();
  await playground.problems.getByRole('button', { name: 'Replace with (advertiserId)' }).dblclick();
  await expectWritten(playground.template, 'https://p.example/?id=(advertiserId)&b=(idfa)');
});

test('a problem leads to its place in the template', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/\n  ?id=(nope)');
  await playground.openProblems();
  await playground.problems.getByRole('button', { name: 'template, line 2, column 7' }).click();
  await expect(playground.template).toBeFocused();
  await page.keyboard.type('(idfv)');
  await playground.expectRequest('https://p.example/?id=');
});

test('notations that are mixed are written one way by one button', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?a=(app_id)&b={platform}&c={event_name}');
  await playground.openProblems();
  await playground.problems.getByRole('button', { name: 'Write all macros as (name)' }).click();
  await expectWritten(playground.template, 'https://p.example/?a=(app_id)&b=(platform)&c=(event_name)');
  await playground.expectRequest('https://p.example/?a=com.example.game&b=android&c=af_purchase');
});

test('an empty template says what to do', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, '');
  await expect(page.getByRole('region', { name: 'Request' })).toContainText(
    'The request appears here as you type',
  );
  await expect(playground.decoded).toContainText('What the receiver reads from the request');
  await playground.expectRequest('');
  await expectAccessible(page);
});

test('a POST request shows its headers and its body', async ({ page }) => {
  const playground = await open(page);
  await write(
    playground.template,
    'POST https://p.example/e\nContent-Type: application/json\nX-App: (app_id)\n\n{"name": "(event_name)", "value": (event_value)}',
  );
  await expect(playground.row('Content-Type')).toContainText('application/json');
  await expect(playground.row('X-App')).toContainText('com.example.game');
  await expect(playground.row('Body')).toContainText('"af_purchase"');
  await expect(playground.row('Body')).toContainText('af_content_type');
});

test('a key draws what it changes and nothing else, also when problems have been found anew', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/\n?a=(app_id)\n&b={platform}\n&note=x');
  await expect(page.locator('.cm-lintRange-warning')).toHaveCount(1);
  await expect(playground.row('note')).toContainText('x');
  await expectSaved(page, 'note=x');
  // Read aloud later than the draft is saved.
  await expect(page.locator('.visually-hidden[role=status]')).toHaveText(/1 warning/);
  await page.evaluate(watchDrawing);
  await playground.template.press('y');
  // The draft is saved after problems were found.
  await expectSaved(page, 'note=xy');
  await expect(playground.row('note')).toContainText('xy');
  const { drawn, keepsUnderlines } = await page.evaluate(() => window.watched());
  expect(keepsUnderlines).toBe(true);
  // The line of the editor, the part of the request, the decoded value, and the length.
  expect(drawn.toSorted()).toEqual(['&note=xy', '=xy', 'GET · 55 characters', 'xy']);
});

test('a fix of a problem that stays while the text before it changes is made where the problem is', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?a=1&id=(advertisrId)');
  await expect(page.locator('.cm-lintRange-warning')).toHaveText('(advertisrId)');
  await cursorBefore(playground.template, '&id');
  await page.keyboard.type('2345');
  await expectSaved(page, 'a=12345');
  await page.keyboard.press('F8');
  await page.keyboard.press('Alt+Enter');
  await expectWritten(playground.template, 'https://p.example/?a=12345&id=(advertiserId)');
});

test('the key for the next problem waits for what underlines it', async ({ page }) => {
  const release = await hold(page, /\/underlines-[^/]*\.js$/);
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?id=(advertisrId)');
  await expect(playground.problems).toContainText('1');
  await playground.template.press('Home');
  await page.keyboard.press('F8');
  await expect(page.locator('.cm-lintRange-warning')).toHaveCount(0);
  release();
  await expect(page.locator('.cm-lintRange-warning')).toHaveText('(advertisrId)');
  await page.keyboard.press('Alt+Enter');
  await expectWritten(playground.template, 'https://p.example/?id=(advertiserId)');
});

test('a macro has its color as soon as the event has its field', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?a=(my_own)');
  await expect(page.locator('.pb-unknown')).toHaveText('(my_own)');
  await write(playground.event, '{"my_own": "1"}');
  await expect(page.locator('.pb-unknown')).toHaveCount(0);
  await expect(page.locator('.pb-macro')).toHaveText('(my_own)');
});

/** Holds back a file of the site until the function is called that it returns. */
async function hold(page: Page, file: RegExp): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Waits until a text is in the draft, which is saved after typing has paused. */
async function expectSaved(page: Page, text: string): Promise<void> {
  const saved = () => page.evaluate(() => localStorage.getItem('postback-playground.draft'));
  await expect.poll(saved).toContain(text);
}

/** Runs in the page: notes each place that changes, by its text, but for styles: an editor sets one and takes it away again. */
function watchDrawing(): void {
  const places = new Set<string>();
  const underlines = CSS.highlights.get('problem-warning');
  const note = (records: readonly MutationRecord[]) => {
    for (const { target, attributeName } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (attributeName !== 'style') places.add(element?.textContent ?? '');
    }
  };
  const observer = new MutationObserver(note);
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(document.body, everything);
  window.watched = () => {
    note(observer.takeRecords());
    return {
      drawn: [...places],
      keepsUnderlines: underlines !== undefined && underlines === CSS.highlights.get('problem-warning'),
    };
  };
}

declare global {
  interface Window {
    watched: () => { drawn: string[]; keepsUnderlines: boolean };
  }
}
