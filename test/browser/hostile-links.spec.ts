import { craftLink, craftLink2 } from './craft';
import { expect, test } from './page';
import { drop, expectWritten, open, write } from './playground';

const example = 'https://partner.example/postback';

const links = [
  { name: '2 MB', hash: `1-${'A'.repeat(2_000_000)}`, says: 'more than the page can open' },
  {
    name: '2 kB that inflate to 1.2 MB',
    hash: craftLink('a'.repeat(1_200_000)),
    says: 'more than the page can open',
  },
  {
    name: '2 kB of format 2 that inflate to 1.2 MB',
    hash: craftLink2('a'.repeat(1_200_000)),
    says: 'more than the page can open',
  },
  { name: 'something that is not JSON', hash: craftLink('{"t":'), says: 'This link is damaged' },
  { name: 'JSON 100,000 levels deep', hash: craftLink('['.repeat(100_000)), says: 'This link is damaged' },
  {
    name: 'fields on a prototype',
    hash: craftLink('{"__proto__":{"t":"x","e":"{}"}}'),
    says: 'This link is damaged',
  },
];

for (const { name, hash, says } of links) {
  test(`a link of ${name} says so, and the page opens as it was left`, async ({ page }) => {
    const playground = await open(page, { hash });
    await expect(playground.notice).toContainText(says);
    await expect(playground.requestText).toContainText(example);
    await write(playground.template, 'https://p.example/?e=(event_name)');
    await playground.expectRequest('https://p.example/?e=af_purchase');
  });
}

test('a link can fill the page with a text as long as it likes, and the page stays usable', async ({
  page,
}) => {
  const text = 'a'.repeat(900_000);
  const playground = await open(page, { hash: craftLink(JSON.stringify({ t: text, e: '{}' })) });
  await expect(playground.problems).toContainText('at most 100,000');
  await write(playground.template, 'https://p.example/');
  await expectWritten(playground.template, 'https://p.example/');
  await playground.expectRequest('https://p.example/');
});

const deep = `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`;
const polluting = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}';

for (const { name, hash } of [
  {
    name: 'plain parameters',
    hash: `template=x&event=${encodeURIComponent(polluting)}&settings=${encodeURIComponent(polluting)}&options=${encodeURIComponent(polluting)}&advertiser=${encodeURIComponent(deep)}&__proto__=1`,
  },
  {
    name: 'format 2',
    hash: craftLink2(
      ['x', polluting, `{"partner": {"id": "custom", "settings": ${polluting}}}`].join('\u0000'),
    ),
  },
]) {
  test(`names on prototypes and deep settings are left alone: ${name}`, async ({ page }) => {
    const playground = await open(page, { hash });
    await expectWritten(playground.template, 'x');
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await playground.button('Share').click();
    await expect(playground.dialog.getByRole('textbox', { name: 'Link' })).toBeVisible();
  });
}

test('a file of 30 MB and one of 100,000 levels are refused in words', async ({ page }) => {
  const playground = await open(page);
  await drop(
    page,
    'deep.postback.json',
    `{"format": "postback-playground", "version": 1, "template": ${'['.repeat(100_000)}`,
  );
  await expect(playground.notice).toContainText('is damaged');
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(30_000_000).fill(97)], 'large.postback.json'));
    document
      .querySelector('main')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  });
  await expect(playground.notice).toContainText('larger than the page can open');
  await expect(playground.requestText).toContainText(example);
});
