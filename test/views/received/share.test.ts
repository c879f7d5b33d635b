import { expect, test } from 'vitest';
import { type Match, matchRequest, recognize, recoverEvent } from '../../../src/received';
import { decodeLink, encodeLink, type SharedWork } from '../../../src/share';
import { type PreparedShare, prepareShare, type ShareChoice } from '../../../src/share/redact';
import { sharedArrival } from '../../../src/state/received/shared';
import { settleShare } from '../../../src/views/received/share';
import { fieldsOf } from '../../engine/event';
import { MATCH_CASES } from '../../received/match/cases';
import { candidateOf, matchTo } from '../../received/match/matching';

const CHOICE: ShareChoice = { scope: 'shape', unmasked: new Set(), settings: true, secrets: true };

// Shares a comparison as the page does; undefined for a request that no text gives.
function share(template: string, eventText: string, match: Match, options = {}): PreparedShare | undefined {
  const own = { template, event: eventText, options };
  const given = sharedArrival({
    own,
    candidate: { ...match.candidate, source: 'present', work: own },
    source: eventText === '' ? 'recovered' : 'compose',
    match,
  });
  return (
    given && settleShare(match, given, prepareShare(given.work, { ...CHOICE, received: given.received }))
  );
}

// Shares a comparison in a link, and opens it.
async function shareLink(eventText: string, match: Match) {
  const shared = share(TEMPLATE, eventText, match);
  const link = await encodeLink(shared?.work ?? { template: '', event: '' });
  const reading = await decodeLink(link);
  if (!reading.ok) throw new Error(reading.message);
  expect(reading.notes).toEqual([]);
  return { work: reading.work, link, notes: shared?.notes };
}

// Compares the request of a link with its template, as the person who opens it sees it.
function opened({ template, event, options, received }: SharedWork): Match {
  const [arrival] = recognize(received?.text ?? '').arrivals;
  const request = arrival?.request ?? '';
  const candidate = candidateOf(template, options);
  const isRecovered = received?.expected === 'recovered';
  const fields = isRecovered ? recoverEvent(matchRequest(request, candidate)).event : fieldsOf(event);
  return matchRequest(request, candidate, fields);
}

function codesOf({ rows }: Match): readonly string[] {
  return rows.map(({ name, differences }) => `${name}: ${differences.map(({ code }) => code).join(' ')}`);
}

const GAID = '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10';
const TEMPLATE =
  'https://p.example/pb?app=(app_id)&gaid=(advertising_id)&h=(sha1-advertiserId)&ip=(ip)&city=(city)&mail=(customer_user_id)';
const EVENT = JSON.stringify({
  app_id: 'com.example.game',
  advertising_id: GAID,
  ip: '81.2.69.142',
  city: 'Rome',
  customer_user_id: 'jo@corp.example',
});

test('a link has no identifier and no secret of a request, and shows the same differences', async () => {
  const request = `/pb?app=com.example.game&gaid=${GAID.toUpperCase()}&h=6c4cd5f9a4bd1d5a8f4a1ae2f9e2d8a2a6f4be5d&ip=81.2.69.142&city=Rom+a&mail=jo%2540corp.example&token=s3cr3tS3cr3tS3cr3t9`;
  const before = matchTo(TEMPLATE, request, fieldsOf(EVENT));
  const { work, link, notes } = await shareLink(EVENT, before);
  const all = decodeURIComponent(JSON.stringify(work)).toLowerCase();
  for (const secret of [GAID, '81.2.69.142', 'jo@corp', 'jo%40corp', 's3cr3t', '6c4cd5f9a4bd1d5a']) {
    expect(all).not.toContain(secret.toLowerCase());
    expect(link).not.toContain(secret);
  }
  expect(work.received?.text).toContain('city=Rom+a');
  expect(codesOf(opened(work))).toEqual(codesOf(before));
  expect(codesOf(before)).toContain('mail: encoded-twice');
  expect(notes).toEqual([]);
});

test('a hash of an identifier becomes the hash of its placeholder', async () => {
  const sent = matchTo(TEMPLATE, '/pb?h=', fieldsOf(EVENT)).rows.find(({ name }) => name === 'h')?.expected;
  const before = matchTo(TEMPLATE, `/pb?gaid=${GAID}&h=${sent ?? ''}`, fieldsOf(EVENT));
  const { work, notes } = await shareLink(EVENT, before);
  expect(opened(work).rows.find(({ name }) => name === 'h')?.word).toBe('Same');
  expect(work.received?.text).not.toContain(sent);
  expect(notes).toEqual([]);
});

// What is told of these depends on the characters of an identifier, on where it ends, on what is left of a masked one, or
// on a header that is no part of a request as it is read.
const TOLD_DIFFERENTLY = [
  'names.txt: the beginning of a name became a character',
  'names.txt: the same, percent-encoded',
  'places.txt: several macros with an event are divided as it says',
  'places.txt: the text around macros is encoded',
  'places.txt: the text around macros is missing',
  'shared.txt: a value masked in part',
  'shared.txt: an address without its last number',
  'shared.txt: an address with signs for its last number',
  'shared.txt: JSON in Base64',
  'values.txt: a macro that was not filled in and encoded twice',
];
const NOT_SHARED = ['names.txt: no request at all', 'places.txt: a form body and headers'];

test.each(MATCH_CASES.map((each) => [`${each.file}: ${each.each.name}`, each] as const))(
  'shared, a golden case is told the same, or a note says what is not: %s',
  (name, { request, given: { template, event, eventText, options } }) => {
    const first = matchTo(template, request, event, options);
    const shared = share(template, eventText, first, options);
    expect(shared === undefined).toBe(NOT_SHARED.includes(name));
    if (shared === undefined) return;
    const before = event ?? recoverEvent(first).event;
    const isSame =
      codesOf(matchTo(template, request, before, options)).join() === codesOf(opened(shared.work)).join();
    expect(isSame).toBe(shared.notes.length === 0);
    expect(isSame).toBe(!TOLD_DIFFERENTLY.includes(name));
  },
);
