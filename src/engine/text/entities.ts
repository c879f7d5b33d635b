/** A name that HTML reads as a character even without a semicolon, and that character. */
export interface Entity {
  /** The name without `&` and `;`, such as `curren`. */
  readonly name: string;
  /** The character, such as `¤`. */
  readonly character: string;
}

// The 106 names that the HTML standard lets end without a semicolon, with their code points in hexadecimal
// (html.spec.whatwg.org, named character references). A name in capitals comes after the same name in lower case.
const LEGACY = `
  amp:26 AMP:26 lt:3c LT:3c gt:3e GT:3e quot:22 QUOT:22 copy:a9 COPY:a9 reg:ae REG:ae
  nbsp:a0 iexcl:a1 cent:a2 pound:a3 curren:a4 yen:a5 brvbar:a6 sect:a7 uml:a8 ordf:aa laquo:ab not:ac shy:ad
  macr:af deg:b0 plusmn:b1 sup2:b2 sup3:b3 acute:b4 micro:b5 para:b6 middot:b7 cedil:b8 sup1:b9 ordm:ba raquo:bb
  frac14:bc frac12:bd frac34:be iquest:bf times:d7 divide:f7
  Agrave:c0 Aacute:c1 Acirc:c2 Atilde:c3 Auml:c4 Aring:c5 AElig:c6 Ccedil:c7 Egrave:c8 Eacute:c9 Ecirc:ca Euml:cb
  Igrave:cc Iacute:cd Icirc:ce Iuml:cf ETH:d0 Ntilde:d1 Ograve:d2 Oacute:d3 Ocirc:d4 Otilde:d5 Ouml:d6 Oslash:d8
  Ugrave:d9 Uacute:da Ucirc:db Uuml:dc Yacute:dd THORN:de szlig:df agrave:e0 aacute:e1 acirc:e2 atilde:e3 auml:e4
  aring:e5 aelig:e6 ccedil:e7 egrave:e8 eacute:e9 ecirc:ea euml:eb igrave:ec iacute:ed icirc:ee iuml:ef eth:f0
  ntilde:f1 ograve:f2 oacute:f3 ocirc:f4 otilde:f5 ouml:f6 oslash:f8 ugrave:f9 uacute:fa ucirc:fb uuml:fc yacute:fd
  thorn:fe yuml:ff`;

/** The entities that HTML reads without a semicolon. In pasted text they replace the beginning of a parameter's name. */
const LEGACY_ENTITIES: readonly Entity[] = LEGACY.trim()
  .split(/\s+/)
  .map((row) => {
    const [name = '', code = ''] = row.split(':');
    return { name, character: String.fromCharCode(Number.parseInt(code, 16)) };
  });

const byCharacter = new Map<string, string[]>();
for (const { name, character } of LEGACY_ENTITIES) {
  byCharacter.set(character, [...(byCharacter.get(character) ?? []), name]);
}

/** Returns the names of a character that need no semicolon, lower case first; empty for most characters. */
export function entityNames(character: string): readonly string[] {
  return byCharacter.get(character) ?? [];
}

/** Returns the character of an entity that needs no semicolon, by its name, such as `para`; case counts. */
export function entityCharacter(name: string): string | undefined {
  return LEGACY_ENTITIES.find((each) => each.name === name)?.character;
}

// What programs write when they escape text for HTML. Some escape all signs, by the names of HTML 5.
const ESCAPES: ReadonlyMap<string, string> = new Map(
  [
    ...[
      '& amp',
      '< lt',
      '> gt',
      '" quot',
      "' apos",
      '! excl',
      '# num',
      '$ dollar',
      '% percnt',
      '( lpar',
      ') rpar',
    ],
    ...[
      '* ast',
      '+ plus',
      ', comma',
      '. period',
      '/ sol',
      ': colon',
      '; semi',
      '= equals',
      '? quest',
      '@ commat',
    ],
    ...['[ lsqb lbrack', '\\ bsol', '] rsqb rbrack', '^ Hat', '_ lowbar', '` grave', '{ lcub lbrace'],
    ...['| verbar vert', '} rcub rbrace'],
  ]
    .flatMap((row) => {
      const [character = '', ...names] = row.split(' ');
      return names.map((name) => [name, character] as const);
    })
    .concat([['nbsp', ' ']]),
);

/** Returns the character of an entity that programs write when they escape text, given without `&` and `;`: `amp`, `#38`, `#x26`. Undefined for any other text. */
export function escapedCharacter(entity: string): string | undefined {
  const number = /^#(?:(\d{1,6})|[xX]([0-9A-Fa-f]{1,5}))$/.exec(entity);
  if (number === null) return ESCAPES.get(entity);
  const code = Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 16 : 10);
  const isText = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isText ? String.fromCodePoint(code) : undefined;
}
