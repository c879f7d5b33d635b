import fc from 'fast-check';

const LINE_BREAKS = ['\n', '\r\n', '\r'];

const names = fc.constantFrom('a', 'b', 'clickid', 'af_sub1', '(platform)', '%C3%BC', '', 'media source');

const values = fc.constantFrom(
  '=(idfa)',
  '=(event_name)',
  '=x(city)y',
  '={clickid}',
  '=$$sdk(ip)',
  '=(nope)',
  '=',
  '',
  '=1',
  '=a b ',
  '= c',
  '=https://p.example/',
  '=//x',
  '=(id\n  fa)',
  '=fo\n    o',
  '=fo\n  //&off=1\n  o',
);

const parameters = fc.tuple(names, values).map(([name, value]) => name + value);

// How parameters are separated: in one line, one per line with the sign in front or after, with notes between.
const gaps = fc.constantFrom(
  '&',
  '&',
  '\n  &',
  '\n  &',
  '\n&',
  '&\n',
  '&\n  ',
  '\n\n\t&',
  '\n  // a note\n  &',
  '\n  & ',
);

const offLines = fc.constantFrom(
  '\n  //&off=(ip)',
  '\n//?off=1',
  '\n  //off=(city)&',
  '\n  // &a=b c ',
  '\n  //&',
);

const list = fc
  .array(fc.tuple(gaps, parameters, fc.option(offLines, { nil: '', freq: 4 })), { maxLength: 6 })
  .map((rows) => rows.map(([gap, parameter, off], at) => (at === 0 ? '' : gap) + parameter + off).join(''));

const hosts = fc.constantFrom(
  'https://p.example/pb',
  'https://p.example/\n  pb',
  '  https://p.example',
  '',
  '\n// note\nhttps://p',
);
const marks = fc.constantFrom('?', '?', '\n  ?', '\n?', '?\n  ', '\n  //&first=1\n  ?', '', '\n  //&only=1');
const ends = fc.constantFrom('', '', '#top', '\n  #top', '\n', '\n  // the end\n', '\n\n');

// A list whose address was left out.
const bare = fc.tuple(parameters, fc.constantFrom('&', '\n  &'), list, ends).map((pieces) => pieces.join(''));

const url = fc.tuple(hosts, marks, list, ends).map((pieces) => pieces.join(''));

const FORM = '\nContent-Type: application/x-www-form-urlencoded\n\n';

const form = fc
  .tuple(
    fc.constantFrom('POST https://p.example/?a=1 HTTP/1.1', 'POST https://p\n  ?a=1\n  &b=2', 'PUT /'),
    fc.constantFrom(FORM, FORM, '\n\n', '\nX: (ip)\n\n'),
    fc.constantFrom('', '\n', '  ', '\n//off=1\n'),
    list,
    ends,
  )
  .map((pieces) => pieces.join(''));

const json = fc
  .tuple(fc.json(), fc.constantFrom('(idfa)', '{event_value}', '"x (city) \\" y"', '{"(ip)": (wifi) }'))
  .map(([some, macro]) => `POST https://p?a=(ip)&b=1\nContent-Type: application/json\n\n[${some} ,${macro}]`);

/** Templates in all the layouts that people use: lists on one line or several, notes, disabled lines, bodies. */
export const laidOutTemplate: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: url }, { weight: 2, arbitrary: form }, bare, json),
    fc.constantFrom(...LINE_BREAKS),
  )
  .map(([text, lineBreak]) => text.replaceAll('\n', lineBreak));
