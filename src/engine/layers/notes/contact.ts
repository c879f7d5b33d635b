import type { NoteReader, ValueNote } from './note';

/** Recognizes URLs, and email addresses and phone numbers, which identify a person. */
export const contactNotes: NoteReader = (text) => [...urlNotes(text), ...personNotes(text)];

const URL_START = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(?:[^/?#@\s]*@)?([^/?#\s]*)(?:[/?#]\S*)?$/;

function urlNotes(text: string): readonly ValueNote[] {
  const [, scheme = '', host = ''] = URL_START.exec(text) ?? [];
  if (scheme === '') return [];
  const isWeb = /^https?$/i.test(scheme);
  if (isWeb && host === '') return [];
  const plain = scheme.toLowerCase() === 'http' ? ' It is not encrypted.' : '';
  const sentence = isWeb
    ? `A URL at ${host}.${plain}`
    : `A link with the scheme ${scheme}, which opens an app.`;
  return [{ kind: 'url', sure: 'shape', text: sentence, value: isWeb ? host : scheme }];
}

function personNotes(text: string): readonly ValueNote[] {
  if (text.length > 254) return [];
  if (/^[^\s@"(),:;<>[\\\]]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/.test(text)) {
    return [
      { kind: 'email', sure: 'shape', text: 'Looks like an email address, which identifies a person.' },
    ];
  }
  const digits = text.replace(/\D/g, '').length;
  if (!/^\+[1-9][\d ().-]+$/.test(text) || digits < 8 || digits > 15) return [];
  return [{ kind: 'phone', sure: 'shape', text: 'Looks like a phone number, which identifies a person.' }];
}
