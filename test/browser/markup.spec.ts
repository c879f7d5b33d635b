import { craftLink, craftLink2 } from './craft';
import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { drop, open, type Playground, write } from './playground';

/** Markup that would run, ask for something or change the page if any of it became an element. */
const markup = [
  '<script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1">',
  '<svg onload="window.pwned = 1"></svg>',
  '<iframe srcdoc="<script>parent.pwned = 1</script>"></iframe>',
  '<style>body { display: none }</style>',
  '"><a href="javascript:window.pwned=1">x</a>',
  '{@html markup} ${window.pwned = 1} {{constructor.constructor("window.pwned = 1")()}}',
].join('');

const template = `https://p.example/${markup}?${markup}=(event_name)&a=(app_id)&b=(${markup})`;
const event = JSON.stringify({
  event_name: markup,
  [markup]: markup,
  event_value: { [markup]: [markup] },
  app_id: markup,
});

async function expectHarmless(page: Page): Promise<void> {
  const elements = 'main :is(script, iframe, style, img, a, svg:not(.icon))';
  await expect(page.locator(elements)).toHaveCount(0);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
}

async function visitOrigin({ page, dialog }: Playground, origin: 'link' | 'file'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^From a ${origin}, not yet edited`) }).press('Enter');
  await expect(dialog).toContainText('The sender’s title');
  await expect(dialog.locator(':is(script, iframe, style, img, a, svg)')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expectHarmless(page);
}

async function visit(playground: Playground): Promise<void> {
  const { page, template: box, dialog } = playground;
  // The card about a macro stays over what is below it, so that the row comes first.
  await playground.row('a').hover();
  await expectHarmless(page);
  await playground.macro('app_id').hover();
  await expectHarmless(page);
  await box.hover();
  await playground.button('Share').click();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expectHarmless(page);
}

test('markup in every text stays text', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(playground.event, event);
  await expect(playground.requestText).toContainText('<script>window.pwned = 1</script>');
  await expect(playground.row('a')).toContainText('<img src=x onerror="window.pwned = 1">');
  await visit(playground);
});

/** The scheme that runs what follows. */
const script = ['javascript', ''].join(':');

/** All that a state can carry besides its texts, with markup in each, and schemes that run where an address could be. */
const choices = {
  options: { missing: markup, constructor: markup },
  vocabulary: markup,
  partner: {
    id: 'clevertap',
    settings: {
      [markup]: markup,
      region: `${script}window.pwned=1`,
      account_id: 'data:text/html,<b>x</b>',
    },
    advertiser: { [markup]: [{ [markup]: markup }] },
  },
  title: markup.slice(0, 120),
  note: markup,
  view: markup,
};

const carriers = [
  {
    name: 'format 1',
    hash: craftLink(JSON.stringify({ t: template, e: event, h: markup, n: markup, v: markup })),
  },
  { name: 'format 2', hash: craftLink2([template, event, JSON.stringify(choices)].join('\u0000')) },
  {
    name: 'plain parameters',
    hash: [
      ...Object.entries({ template, event, vocabulary: markup, title: markup, note: markup, view: markup }),
      ['partner', markup] as const,
      ['settings', JSON.stringify(choices.partner.settings)] as const,
      ['advertiser', JSON.stringify(choices.partner.advertiser)] as const,
    ]
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&'),
  },
];

for (const { name, hash } of carriers) {
  test(`markup that comes by a link stays text: ${name}`, async ({ page }) => {
    const playground = await open(page, { hash });
    await expect(playground.requestText).toContainText('<script>window.pwned = 1</script>');
    await expect(playground.row('a')).toContainText('<img src=x onerror="window.pwned = 1">');
    await visit(playground);
    await visitOrigin(playground, 'link');
  });
}

test('markup that comes by a file stays text', async ({ page }) => {
  const playground = await open(page);
  const file = JSON.stringify({ format: 'postback-playground', version: 1, template, event, ...choices });
  await drop(page, '<img src=x onerror="window.pwned=1">.postback.json', file);
  await expect(playground.requestText).toContainText('<script>window.pwned = 1</script>');
  await visit(playground);
  await visitOrigin(playground, 'file');
  await playground.choose('More for the request', 'Export');
  await playground.dialog.getByRole('combobox', { name: 'Format' }).selectOption('Picture, light');
  await expect(playground.dialog.getByRole('img')).toHaveJSProperty('complete', true);
  await playground.button('Close details').click();
  await expectHarmless(page);
});

test('markup in a pasted link is previewed as text', async ({ page }) => {
  const playground = await open(page);
  await playground.button('Examples').click();
  await playground.dialog.getByRole('button', { name: 'Open a link or text…' }).click();
  await expect(playground.titled('Open')).toBeVisible();
  const [first] = carriers;
  await playground.dialog
    .getByRole('textbox', { name: 'Link or text' })
    .fill(`see https://x.example/#${first?.hash ?? ''} ${markup}`);
  await expect(playground.dialog.getByRole('status')).toContainText('<script>window.pwned = 1</script>');
  await expect(playground.dialog.locator(':is(script, iframe, style, img, a, svg)')).toHaveCount(0);
  await expectHarmless(page);
});

for (const address of [
  `${script}window.pwned=1//`,
  'data:text/html,<script>window.pwned=1</script>',
  'https://www.xn--80ak6aa92e.example/login',
  'https://\u0430pple.example/',
  'https://partner.example/\u202egpj.exe',
]) {
  test(`an address in a template is never one to follow: ${JSON.stringify(address)}`, async ({ page }) => {
    const link = `template=${encodeURIComponent(address)}&event=%7B%7D&title=${encodeURIComponent(address)}`;
    const playground = await open(page, { hash: link });
    await playground.expectRequest(address);
    await visitOrigin(playground, 'link');
    await expect(page.locator(':is(a, form, area)[href], form[action], iframe, object, embed')).toHaveCount(
      0,
    );
    await expectHarmless(page);
  });
}

test('markup as names of fields and macros stays text in help and problems', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/?x=(<b>bold</b>)&y=(<img>)');
  await expect(playground.requestText).toContainText('(<b>bold</b>)');
  await write(playground.event, '{"<b>bold</b>": "<i>1</i>", "country_code": "<u>x</u>"}');
  await playground.openProblems();
  await expect(playground.problems).toContainText('<u>x</u>');
  await expect(page.locator('main :is(b, i, u, img)')).toHaveCount(0);
});
