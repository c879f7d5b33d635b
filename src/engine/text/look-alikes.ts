import { HIDDEN_CHARACTER } from './characters';

/*
 * Characters that look like ASCII: the single characters of confusables.txt (Unicode Security Mechanisms, UTS #39,
 * version 14.0.0, https://www.unicode.org/Public/security/14.0.0/confusables.txt) whose prototype is one ASCII
 * character. What NFKC normalization turns into ASCII, such as full-width letters, is left out, and so is what
 * `characters.ts` finds. A capital that imitates `l` is listed under `I`, which looks the same.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '!': 'ǃⵑ',
  '&': 'ꝸ',
  "'": '´ʹʻʼʽʾˈˊˋ˴΄՚՝\u05d9\u05f3\u07f4\u07f5ᑊᛌ᾽᾿´῾\u2018\u2019‛′‵ꞌ\u{16f51}\u{16f52}',
  '(': '❨❲〔﴾',
  ')': '❩❳〕﴿',
  '*': '\u066d⁎∗\u{1031f}',
  '+': '᛭➕\u{1029b}',
  ',': '¸\u060d\u066b‚ꓹ',
  '-': '˗\u06d4‐‒–⁃−➖Ⲻ﹘',
  '.': '\u0660۰\u0701\u0702ꓸ꘎\u{10a50}\u{1d16d}',
  '/': '᜵⁁⁄∕╱⟋⧸Ⳇ〳ノ㇓丿\u{1d23a}',
  2: 'ƧϨᒿꙄꛯꝚ',
  3: 'ƷȜЗӠⳌꝪꞫ\u{118ca}\u{16f3b}\u{1d206}',
  4: 'Ꮞ\u{118af}',
  5: 'Ƽ\u{118bb}',
  6: 'бᏮⳒ\u{118d5}',
  7: '\u{104d2}\u{118c6}\u{1d212}',
  8: 'Ȣȣ৪੪\u0b03\u{1031a}\u{1e8cb}',
  9: '৭੧୨൭ⳊꝮ\u{118ac}\u{118cc}\u{118d6}',
  ':': 'ː˸։\u05c3\u0703\u0704\u0903\u0a83᛬᠃᠉⁚∶ꓽ꞉',
  '<': '˂ᐸᚲ‹❮\u{1d236}',
  '=': '᐀⹀゠꓿',
  '>': '˃ᐳ›❯\u{16f3f}\u{1d237}',
  '?': 'ɁʔॽᎮꛫ',
  A: 'ΑАᎪᗅꓮ\u{102a0}\u{16f40}',
  B: 'ΒВᏴᗷꓐꞴ\u{10282}\u{102a1}\u{10301}',
  C: 'ϹСᏟⲤꓚ\u{102a2}\u{10302}\u{10415}\u{1051c}\u{118e9}\u{118f2}\u{1f74c}',
  D: 'Ꭰᗞᗪꓓ',
  E: 'ΕЕᎬ⋿ⴹꓰ\u{10286}\u{118a6}\u{118ae}',
  F: 'ϜᖴꓝꞘ\u{10287}\u{102a5}\u{10525}\u{118a2}\u{118c2}\u{1d213}',
  G: 'ԌᏀᏳꓖ',
  H: 'ΗНᎻᕼⲎꓧ\u{102cf}',
  I: 'ƖΙІӀⲒ',
  J: 'ͿЈᎫᒍꓙꞲ',
  K: 'ΚКᏦᛕⲔꓗ\u{10518}',
  L: 'ᏞᒪⳐꓡ\u{1041b}\u{10526}\u{118a3}\u{118b2}\u{16f16}\u{1d22a}',
  M: 'ΜϺМᎷᗰᛖⲘꓟ\u{102b0}\u{10311}',
  N: 'ΝⲚꓠ\u{10513}',
  O: 'ΟОՕ\u07c0০ଠ୦ዐⲞⵔ〇ꓳ\u{10292}\u{102ab}\u{10404}\u{104c2}\u{10516}\u{114d0}\u{118b5}\u{118e0}',
  P: 'ΡРᏢᑭⲢꓑ\u{10295}',
  Q: 'ⵕ',
  R: 'ƦᎡᏒᖇꓣ\u{104b4}\u{16f35}\u{1d216}',
  S: 'ЅՏᏕᏚꓢ\u{10296}\u{10420}\u{16f3a}',
  T: 'ΤТᎢ⊤⟙Ⲧꓔ\u{10297}\u{102b1}\u{10315}\u{118bc}\u{16f0a}\u{1f768}',
  U: 'Սሀᑌ∪⋃ꓴ\u{104ce}\u{118b8}\u{16f42}',
  V: 'Ѵ\u0667۷Ꮩᐯⴸꓦꛟ\u{1051d}\u{118a0}\u{16f08}\u{1d20d}',
  W: 'ԜᎳᏔꓪ\u{118e6}\u{118ef}',
  X: 'ΧХ᙭ᚷ╳ⲬⵝꓫꞳ\u{10290}\u{102b4}\u{10317}\u{10322}\u{10527}\u{118ec}',
  Y: 'ΥУҮᎩᎽⲨꓬ\u{102b2}\u{118a4}\u{16f43}',
  Z: 'ΖᏃꓜ\u{102f5}\u{118a9}\u{118e5}',
  '\\': '∖⟍⧵⧹㇔丶\u{1d20f}\u{1d23b}',
  '^': '˄ˆ',
  _: '\u07fa',
  a: 'ɑαа⍺',
  b: 'ƄЬᏏᑲᖯ',
  c: 'ϲсᴄⲥꮯ\u{1043d}',
  d: 'ԁᏧᑯꓒ',
  e: 'еҽ℮ꬲ',
  f: 'քẝꞙꬵ',
  g: 'ƍɡցᶃ',
  h: 'һհᏂ',
  i: 'ıɩɪ˛ͺιіӏᎥ⍳ꙇꭵ\u{118c3}',
  j: 'ϳј',
  l: 'ǀ\u05c0\u05d5\u05df\u0627\u0661۱\u07caᛁ∣⏽ⵏꓲ￨\u{1028a}\u{10309}\u{10320}\u{16f28}\u{1e8c7}',
  n: 'ոռ',
  o: 'οσоօ\u05e1\u0647\u0665\u06be\u06c1\u06d5۵०੦૦௦\u0c02౦\u0c82೦\u0d02ഠ൦\u0d82๐໐ဝ၀ჿᴏᴑⲟꬽ\u{1042c}\u{104ea}\u{118c8}\u{118d7}',
  p: 'ρр⍴ⲣ',
  q: 'ԛգզ',
  r: 'гᴦⲅꭇꭈꮁ',
  s: 'ƽѕꜱꮪ\u{10448}\u{118c1}',
  u: 'ʋυսᴜꞟꭎꭒ\u{104f6}\u{118d8}',
  v: 'νѵ\u05d8ᴠ∨⋁ꮩ\u{11706}\u{118c0}',
  w: 'ɯѡԝաᴡꮃ\u{1170a}\u{1170e}\u{1170f}',
  x: '×хᕁᕽ᙮⤫⤬⨯',
  y: 'ɣʏγуүყᶌỿꭚ\u{118dc}',
  z: 'ᴢꮓ\u{118c4}',
  '{': '❴\u{1d114}',
  '}': '❵',
  '~': '˜῀⁓∼',
};

const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([plain, characters]) =>
    Array.from(characters, (character) => [character, plain] as const),
  ),
);

/** A character that looks like ASCII, and what it looks like. */
export interface LookAlike {
  /** The character. */
  readonly character: string;
  /** The ASCII characters that it looks like; usually one. */
  readonly plain: string;
}

/** Finds the characters of a text that look like ASCII but are others, in order. */
export function lookAlikes(text: string): readonly LookAlike[] {
  return Array.from(text).flatMap((character) => {
    const plain = plainCharacter(character);
    return plain === character ? [] : [{ character, plain }];
  });
}

/** Replaces each character that looks like ASCII by what it looks like, and drops those that cannot be seen. */
export function plainText(text: string): string {
  return Array.from(text.replace(HIDDEN_CHARACTER, ''), plainCharacter).join('');
}

const ASCII = /^[\x20-\x7e]+$/;

function plainCharacter(character: string): string {
  if (character <= '\x7f') return character;
  const normal = character.normalize('NFKC');
  const plain = PLAIN.get(character) ?? PLAIN.get(normal) ?? normal;
  return ASCII.test(plain) && plain.trim() !== '' ? plain : character;
}

/**
 * True when a text is made to be read as ASCII: it looks like ASCII as a whole, or single letters of it do beside ASCII
 * letters. Words of another script are not, unless all of their letters look like ASCII.
 */
export function imitatesAscii(text: string): boolean {
  const letters = lookAlikes(text).filter(({ character }) => /[\p{L}\p{N}]/u.test(character));
  if (letters.length === 0) return false;
  return /[A-Za-z]/.test(text) || ASCII.test(plainText(text));
}
