import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeLink, MAX_PASTED_LENGTH, recoverLink, type SharedWork, writePlainLink } from '../../src/share';
import { unwrap } from '../../src/share/recover/unwrap';
import { WRAPPERS } from '../../src/share/recover/wrappers';
import { craftLink2, writeFormat1 } from './craft';
import { largeIndented, small } from './samples';
import { fewerRuns } from '../properties';

const work: SharedWork = { ...largeIndented, title: 'A title', note: 'A note' };
const fragment = await encodeLink(work);
const smallLink = await encodeLink(small);
const address = `https://play.example/app/#${fragment}`;
const plain = `https://play.example/#${writePlainLink({ template: 'https://p.example/?a=(idfa)&b=2', event: '{"a": 1}' })}`;

const encoded = encodeURIComponent(address);
const wrapped = {
  outlook: `https://nam12.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02%7C&sdata=x%3D&reserved=0`,
  teams: `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}&locale=en-us`,
  proofpoint1: `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=oIv`,
  proofpoint2: `https://urldefense.proofpoint.com/v2/url?u=${inProofpoint2(address)}&d=DwMFAg&c=x`,
  proofpoint3: `https://urldefense.com/v3/__${address.replace('#', '*')}__;Iw!!AbC-d!xyz$`,
  sophos: `https://eu-central-1.protection.sophos.com/?d=play.example&u=${Buffer.from(address).toString('base64')}&i=NjA5&t=Mnc9&h=b05e&s=AVNP`,
  barracuda: `https://linkprotect.cudasvc.com/url?a=${encoded}&c=E,1,abc&typo=1`,
  cisco: `https://secure-web.cisco.com/1EH1B-CLV31IF8vc/${encoded}`,
  fireeye: `https://protect2.fireeye.com/v1/url?k=c5d024d9&q=1&e=489b94d4&u=${encoded}`,
  slack: `https://slack-redir.net/link?url=${encoded}`,
  google: `https://www.google.com/url?q=${encoded}&sa=D&source=docs`,
};

function inProofpoint2(text: string): string {
  return text
    .replace(/[^A-Za-z0-9./]/g, (sign) => `-${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('/', '_');
}

function fullWidth(text: string): string {
  return text.replace(/[\w#-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function broken(text: string, width: number, lineBreak: string): string {
  return (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(lineBreak);
}

function base64Mail(text: string): string {
  const lines = broken(Buffer.from(text).toString('base64'), 76, '\r\n');
  return `Subject: A link\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--b1--`;
}

const unwrapped = (name: string) => `The link was unwrapped from ${name}.`;
const percent = 'Percent-encoding was decoded.';
const lines = 'Line breaks were removed.';
const marks = 'Marks at the line breaks were removed.';
const spaces = 'Spaces were removed.';
const invisible = 'Invisible characters were removed.';
const markup = 'Markup was removed.';
const backslashes = 'Backslashes were removed.';
const dashes = 'Dashes were replaced by hyphens.';
const mail = 'Quoted-printable encoding was decoded.';
const base64 = 'The base64 of an email was decoded.';
const width = 'Full-width characters were replaced by plain ones.';
const html = 'HTML entities such as &amp; were decoded.';

test.each<[string, string, readonly string[]]>([
  ['as it is', address, []],
  ['the part after # alone', fragment, []],
  ['in angle brackets', `<${address}>`, []],
  ['in a sentence', `Look here (${address}), please.`, []],
  ['in Markdown', `[the template](${address})`, []],
  ['in emphasis', `_${address}_`, []],
  ['with punctuation after it', `${address}.`, []],
  ['with something appended', `${address}?utm_source=chat&x=1`, []],
  ['in Outlook Safe Links', wrapped.outlook, [unwrapped('Outlook Safe Links')]],
  ['in Teams', wrapped.teams, [unwrapped('Microsoft Teams Safe Links')]],
  ['in Proofpoint, first way', wrapped.proofpoint1, [unwrapped('Proofpoint URL Defense')]],
  ['in Proofpoint, second way', wrapped.proofpoint2, [unwrapped('Proofpoint URL Defense')]],
  ['in the redirect of Slack', wrapped.slack, [unwrapped('a Slack redirect')]],
  ['in the redirect of Google', wrapped.google, [unwrapped('a Google redirect')]],
  ['in Sophos', wrapped.sophos, [unwrapped('Sophos Email')]],
  ['in Barracuda', wrapped.barracuda, [unwrapped('Barracuda Link Protection')]],
  ['in Cisco', wrapped.cisco, [unwrapped('Cisco Secure Email')]],
  ['in FireEye', wrapped.fireeye, [unwrapped('FireEye Email Security')]],
  ['with zero-width spaces', broken(address, 60, '\u200b'), [invisible]],
  ['with soft hyphens', broken(address, 40, '\u00ad'), [invisible]],
  ['with no-break spaces', broken(address, 60, '\u00a0'), [spaces]],
  ['with spaces', broken(address, 60, ' '), [spaces]],
  ['with a space, and words after it', `${broken(address, 80, ' ')} and more words`, [spaces]],
  ['with <wbr>', broken(address, 60, '<wbr>'), [markup]],
  ['with elements of a highlighter', broken(address, 60, '</span><span class="x">'), [markup]],
  ['with backslashes', address.replaceAll('_', '\\_').replaceAll('-', '\\-'), [backslashes]],
  ['with en dashes', address.replaceAll('-', '–'), [dashes]],
  ['with minus signs', address.replaceAll('-', '\u2212'), [dashes]],
  ['with letters after it', `${address}and`, []],
  [
    'percent-encoded with zero-width spaces',
    encodeURIComponent(broken(address, 60, '\u200b')),
    [percent, invisible],
  ],
  ['percent-encoded', encoded, [percent]],
  ['percent-encoded three times', encodeURIComponent(encodeURIComponent(encoded)), [percent]],
  ['with full-width letters', address.replace(/#.*/, fullWidth), [width]],
  ['with a full-width underscore', address.replaceAll('_', '＿'), [width]],
  ['with _ and # in quoted-printable', address.replaceAll('_', '=5F').replace('#', '=23'), [mail]],
  [
    'in a redirect of any site',
    `https://l.example.com/l.php?a=1&u=${encoded}&h=AT0`,
    [unwrapped('a redirect')],
  ],
  ['over lines', `Hello,\n\n${broken(address, 72, '\n')}\n\nRegards`, [lines]],
  ['over lines in a quoted mail', `> ${broken(address, 70, '\r\n> ')}\r\n> \r\n> Regards`, [lines]],
  ['in the base64 of an email', base64Mail(`Look at this:\r\n${address}\r\nBye`), [base64]],
  ['in the base64 of an email, as HTML', base64Mail(`<p>Grüße</p><a href="${address}">here</a>`), [base64]],
  ['in one line of base64', Buffer.from(`See ${address}\n`).toString('base64'), [base64]],
  ['in quoted-printable', broken(address, 75, '=\r\n'), [mail]],
  ['in a comment', `# ${broken(address, 60, '\n# ')}`, [marks, lines]],
  ['in a comment of C', ` * ${broken(address, 60, '\n * ')}\n */`, [marks, lines]],
  ['in the lines of a difference', `+${broken(address, 60, '\n+')}`, [marks, lines]],
  ['in a box of a terminal', `│ ${broken(address, 60, '\n│ ')}`, [marks, lines]],
  ['in strings', `"${broken(address, 60, '" +\n  "')}"`, [marks, lines]],
  ['in a command that goes on', `curl ${broken(address, 60, '\\\n')}`, [marks, lines]],
  ['with # as an HTML entity', address.replace('#', '&#35;').replace('2-', '2&#x2d;'), [html]],
  ['with _ as an HTML entity', address.replaceAll('_', '&lowbar;').replace('#', '&num;'), [html]],
  [
    'in Safe Links, as HTML, over lines',
    broken(wrapped.outlook.replaceAll('&', '&amp;'), 76, '\n'),
    [lines, html, unwrapped('Outlook Safe Links')],
  ],
  [
    'in Safe Links in Proofpoint',
    `https://urldefense.proofpoint.com/v2/url?u=${inProofpoint2(wrapped.outlook)}&d=x`,
    [unwrapped('Proofpoint URL Defense'), unwrapped('Outlook Safe Links')],
  ],
])('a link %s is recovered whole', async (_, pasted, done) => {
  expect(await recoverLink(pasted)).toEqual({ ok: true, work, isWhole: true, done, lost: [] });
});

test('Proofpoint version 3 replaces only the # of a link', async () => {
  expect(await recoverLink(wrapped.proofpoint3)).toMatchObject({ ok: true, work, isWhole: true });
  expect(unwrap(wrapped.proofpoint3)).toEqual({ text: address, wrapper: 'Proofpoint URL Defense' });
});

describe('unwrapping', () => {
  test.each([
    [
      'Kw gives the +',
      'https://urldefense.com/v3/__https://p.example:443/search?q=a*test&gs=ps__;Kw!-612Flbf0JvQ3kNJkRi5Jg!Ue6$',
      'https://p.example:443/search?q=a+test&gs=ps',
    ],
    [
      'a run of three',
      'https://urldefense.com/v3/__https://p.example/a**Bb*c__;Iz8rLA!!x$',
      'https://p.example/a#?+b,c',
    ],
    ['a look-alike host', 'https://safelinks.protection.outlook.com.evil.example/?url=x', undefined],
    ['a host that only ends alike', 'https://notgoogle.com/url?q=x', undefined],
    ['another path', 'https://www.google.com/search?q=x', undefined],
    ['no parameter', 'https://slack-redir.net/link?u=x', undefined],
  ])('%s', (_, text, inner) => {
    expect(unwrap(text)?.text).toBe(inner);
  });

  test('every row names its source', () => {
    for (const { source } of WRAPPERS) expect(source).toMatch(/^https?:\/\//);
  });
});

test.each([
  ['as it is', plain, []],
  ['as HTML', plain.replaceAll('&', '&amp;'), [html]],
  [
    'in the redirect of Google',
    `https://google.com/url?q=${encodeURIComponent(plain)}`,
    [unwrapped('a Google redirect')],
  ],
])('plain parameters %s', async (_, pasted, done) => {
  const recovered = { template: 'https://p.example/?a=(idfa)&b=2', event: '{"a": 1}' };
  expect(await recoverLink(pasted)).toEqual({ ok: true, work: recovered, isWhole: true, done, lost: [] });
});

describe('a link that is cut off', () => {
  const cutOff = 'The link is cut off or changed; the recovered text may have errors.';
  const rest = 'Any options, partner, title and note in the link are lost.';

  test.each([
    ['format 1', writeFormat1(small)],
    ['format 2', smallLink],
  ])(
    '%s: a beginning of template and event is saved at every place, and more the later it is',
    async (_, link) => {
      let saved = 0;
      for (let length = 12; length < link.length; length += 5) {
        const recovery = await recoverLink(`https://play.example/#${link.slice(0, length)}`);
        if (!recovery.ok) continue;
        expect(recovery.isWhole).toBe(false);
        expect(recovery.lost[0]).toBe(cutOff);
        expect(small.template.startsWith(recovery.work.template)).toBe(true);
        expect(small.event.startsWith(recovery.work.event)).toBe(true);
        const size = recovery.work.template.length + recovery.work.event.length;
        expect(size).toBeGreaterThanOrEqual(saved);
        saved = size;
      }
      expect(saved).toBeGreaterThan(small.template.length + small.event.length - 20);
    },
  );

  test('lists what is lost', async () => {
    const half = await recoverLink(fragment.slice(0, 60));
    expect(half).toMatchObject({
      lost: [cutOff, 'The end of the template may be missing.', 'The event is lost.', rest],
    });
    const most = await recoverLink(fragment.slice(0, 300));
    expect(most).toMatchObject({
      work: { template: work.template },
      lost: [cutOff, 'The end of the event may be missing.', rest],
    });
  });

  test('without anything left is damaged', async () => {
    expect(await recoverLink('#2-E')).toMatchObject({ ok: false, reason: 'damaged' });
    expect(await recoverLink('#1-N4')).toMatchObject({ ok: false, reason: 'damaged' });
  });
});

test.each([
  ['nothing', ' \n', 'empty'],
  ['a text without a link', 'Hello, see https://play.example/', 'unknown'],
  ['a link of a later format', '#9-N4IgAnSn', 'newer'],
  ['too much', 'x'.repeat(MAX_PASTED_LENGTH + 1), 'too-long'],
])('%s is told apart', async (_, pasted, reason) => {
  expect(await recoverLink(pasted)).toMatchObject({ ok: false, reason });
});

const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

test('any text gets an answer', async () => {
  const fragments = fc.constantFrom(
    ...[
      '%',
      '&#',
      ';',
      '&#x110000;',
      '=3D',
      '=\n',
      '**',
      '__;',
      '<',
      '>',
      '#',
      '1-',
      '2-',
      'template=',
      '%23',
    ],
    ...[wrapped.outlook, wrapped.proofpoint3, 'https://urldefense.com/v3/__', address, address.slice(0, 90)],
  );
  const pasted = fc.array(fc.oneof(fragments, anyText), { maxLength: 6 }).map((parts) => parts.join(''));
  const property = fc.asyncProperty(pasted, async (text) => {
    expect(typeof (await recoverLink(text)).ok).toBe('boolean');
  });
  await fc.assert(property, fewerRuns(40));
});

test.each([
  ['percent signs', '%25'.repeat(60_000)],
  ['entities', '&amp;'.repeat(39_000)],
  ['starts of links', '#1-x '.repeat(39_000)],
  ['wrappers', 'https://google.com/url?q='.repeat(7_000)],
  ['a sealed bomb', craftLink2('\u0001'.repeat(150_000))],
  ['line breaks', '\n> '.repeat(60_000)],
  ['blanks', ' '.repeat(199_000) + 'x'],
  ['signs', `#2-${'_'.repeat(60_000)}x`],
  ['marks of Proofpoint', `https://urldefense.com/v3/${'__'.repeat(90_000)}`],
])('%s are worked through', async (_, text) => {
  expect(typeof (await recoverLink(text)).ok).toBe('boolean');
});

test('a link in Mimecast is said to be readable there only', async () => {
  for (const host of ['protect-eu.mimecast.com', 'url.uk.m.mimecastprotect.com']) {
    const recovery = await recoverLink(`See https://${host}/s/F6rYCAW0hl6wn3CQg3QZ?domain=play.example`);
    expect(recovery).toMatchObject({
      ok: false,
      message: expect.stringContaining('only Mimecast can read') as string,
    });
  }
});

describe('plain parameters', () => {
  const both = { template: 'https://p.example/?a=(idfa)&b=2', event: '{"a": 1}' };
  const whole = plain.slice(plain.indexOf('#') + 1);

  test.each([
    ['with %23 for #', plain.replace('#', '%23')],
    ['percent-encoded twice', encodeURIComponent(plain)],
    ['over lines', broken(plain, 30, '\n')],
    ['over quoted lines', broken(plain, 60, '\n> ')],
    ['over lines, and a greeting', `${broken(plain, 60, '\n')}\n\nThanks`],
    ['with zero-width spaces', broken(plain, 20, '\u200b')],
    ['with soft hyphens', broken(plain, 20, '\u00ad')],
    ['with backslashes', plain.replaceAll('_', '\\_').replaceAll('.', '\\.')],
    ['at the end of a sentence', `See ${plain}.`],
    ['in brackets', `(${plain})`],
    ['in Markdown', `[link](${plain})`],
    ['in a comment', `// ${broken(plain, 60, '\n// ')}`],
    ['in strings', `"${broken(plain, 60, '" +\n  "')}";`],
    ['in a command that goes on', `curl ${broken(plain, 60, '\\\n')}`],
    ['with tabs', broken(plain, 40, '\t')],
    ['with #!', plain.replace('#', '#!')],
    ['with #/', plain.replace('#', '#/')],
    ['with a space after #', plain.replace('#', '# ')],
    ['with ? for #', plain.replace('#', '?')],
    ['after a shortened one', `[${plain.slice(0, 50)}…](${plain})`],
    ['after one that is cut off', `${plain.slice(0, 50)}…\n\n${plain}`],
  ])('%s are whole', async (_, pasted) => {
    expect(await recoverLink(pasted)).toMatchObject({ ok: true, isWhole: true, work: both, lost: [] });
  });

  test.each([
    ['with the parameter of a tracker after another ?', `${plain}?fbclid=IwAR0x`],
    ['with the mark of a text', `${plain}#:~:text=Save`],
    ['in code', `\`${plain}\``],
    ['in Check Point', `https://protect.checkpoint.com/v2/___${plain}___.YzJlOmV4YW1wbGU6YzpvOjE`],
    ['twice without a space', plain + plain],
  ])('%s are whole, and it is told what was left out', async (_, pasted) => {
    const recovery = await recoverLink(pasted);
    expect(recovery).toMatchObject({ ok: true, isWhole: true, work: both });
    expect(recovery.ok && recovery.lost.join()).toMatch(/“.+” after the event was left out\./);
  });

  test.each([
    [
      'inside a macro',
      'template=https%3A%2F%2Fp.example%2F%3Fa%3D(idfa',
      { template: 'https://p.example/?a=(idfa', event: '' },
    ],
    [
      'inside an escaped macro',
      'template=https%3A%2F%2Fp.example%2F%3Fa%3D%28id',
      { template: 'https://p.example/?a=(id', event: '' },
    ],
    ['inside an escape', 'template=https%3A%2F%2Fp.example%2', { event: '' }],
    ['inside the event', whole.slice(0, -3), { template: both.template }],
    ['inside a name', 'template=x&eve', { template: 'x', event: '' }],
    ['with an ellipsis', 'template=https%3A%2F%2Fp.example…', { event: '' }],
    ['by a mark nobody knows', `${whole.slice(0, 30)} § ${whole.slice(30)}`, { event: '' }],
  ])(
    'cut %s are said to be cut, and no example takes the place of what is lost',
    async (_, fragment, part) => {
      const recovery = await recoverLink(`https://play.example/#${fragment}`);
      expect(recovery).toMatchObject({ ok: true, isWhole: false, work: part });
      expect(recovery.ok && recovery.lost).toContain(
        'The link is cut off: it ends inside a value. What follows is lost.',
      );
    },
  );

  test('cut at any place are whole only where nothing shows it', async () => {
    const seen: number[] = [];
    for (let length = 'template=h'.length; length < whole.length; length += 1) {
      const recovery = await recoverLink(`#${whole.slice(0, length)}`);
      if (recovery.ok && recovery.isWhole && recovery.work.event !== both.event) seen.push(length);
    }
    // Between the parts of the address, before the event.
    expect(seen.length).toBeLessThan(whole.indexOf('&event='));
    expect(
      seen.filter((length) => length > whole.indexOf('&event=')).map((length) => whole.slice(0, length)),
    ).toEqual([]);
  });
});

test.each([20, 40, 50, 59, 76])(
  'plain parameters with a long value, broken after every %i characters, are whole',
  async (width) => {
    const long = { template: `https://p.example/?a=(idfa)&b=${'abc'.repeat(40)}&c=(ip)`, event: '{"a": 1}' };
    const link = `https://play.example/#${writePlainLink(long)}`;
    for (const text of [
      broken(link, width, '\n'),
      `> ${broken(link, width, '\n> ')}`,
      `${broken(link, width, '\n')}\n\nThanks`,
    ]) {
      expect(await recoverLink(text)).toMatchObject({ ok: true, isWhole: true, work: long });
    }
    expect(await recoverLink(`${link}\nThanks`)).toMatchObject({ ok: true, work: long });
  },
);

test('soft hyphens that were written as entities are removed', async () => {
  expect(await recoverLink(broken(address, 60, '&shy;'))).toMatchObject({ ok: true, isWhole: true, work });
});

test.each([
  ['in Slack with a text', `<${plain}|the case>`],
  ['in Jira with a text', `[the case|${plain}]`],
  ['in Jira as a smart link', `[${plain}|${plain}|smart-link]`],
  ['in braces of Jira', `{{${plain}}}`],
  ['in BBCode', `[url=${plain}]x[/url]`],
  ['in a spoiler', `||${plain}||`],
  ['in quotes of print', `“${plain}”`],
  ['in guillemets', `«${plain}»`],
  ['in brackets of Chinese', `（${plain}）。`],
  ['before a comma of Chinese', `链接：${plain}，谢谢`],
  ['with no-break spaces', broken(plain, 30, '\u00a0')],
  ['with <wbr>', broken(plain, 30, '<wbr>')],
  ['as JSON', plain.replaceAll('=', '\\u003d').replaceAll('&', '\\u0026')],
  ['with a full-width #', plain.replace('#', '＃')],
  ['in a redirect of any site', `https://l.example.com/l.php?u=${encodeURIComponent(plain)}&h=AT0`],
])('plain parameters %s are recovered whole', async (_, pasted) => {
  const recovery = await recoverLink(pasted);
  expect(recovery).toMatchObject({ ok: true, isWhole: true, lost: [] });
  expect(recovery.ok && recovery.work).toMatchObject({
    template: 'https://p.example/?a=(idfa)&b=2',
    event: '{"a": 1}',
  });
});

test.each(Array.from('‘’“”„‟»、。〈〉《》「」『』【】！），；｝？．؟।､｡｣﹖⁇‼'))(
  'plain parameters without signs of other scripts end before %s',
  async (sign) => {
    const recovery = await recoverLink(`${plain}${sign}after`);
    expect(recovery.ok && recovery.work.event).toBe('{"a": 1}');
  },
);

test('plain parameters with letters of other scripts go on after such a sign', async () => {
  const recovery = await recoverLink(plain.replace('b%3D2', 'b%3Dé。2'));
  expect(recovery.ok && recovery.work.template).toBe('https://p.example/?a=(idfa)&b=é。2');
});

test.each(['？', '%EF%BC%9F', '%E3%80%82', '%3F', '%29', '%21%21'])(
  'a sign after plain parameters, as %s, is no part of the event, and nothing is cut off',
  async (sign) => {
    const recovery = await recoverLink(plain + sign);
    expect(recovery).toMatchObject({ ok: true, isWhole: true });
    expect(recovery.ok && recovery.work.event).toBe('{"a": 1}');
  },
);

test.each(['%7D', '%5D', '%0A%7B%22b%22%3A2%7D', '%E2%80%A6'])(
  'what may belong to the event, %s, stays in it',
  async (more) => {
    const recovery = await recoverLink(plain + more);
    expect(recovery.ok && recovery.work.event).toBe(`{"a": 1}${decodeURIComponent(more)}`);
  },
);

test('plain parameters that are cut off inside an escape are read up to it', async () => {
  const recovery = await recoverLink(`${plain.slice(0, plain.indexOf('%22a'))}%C3%`);
  expect(recovery).toMatchObject({ ok: true, isWhole: false });
  expect(recovery.ok && recovery.work.event).toBe('{');
});
