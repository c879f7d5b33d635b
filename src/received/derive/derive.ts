import { percentDecode, type Span } from '../../engine';
import type { Vocabulary } from '../../vocabulary';
import { formOf } from '../forms';
import { isLeaf } from '../match/json-places';
import { type ReceivedRequest, type ReceivedText, readRequest } from '../match/read-request';
import type { DerivedTemplate } from './derived';
import { writeValue, type Writer } from './writer';

/** A host that is reserved for examples, for a request whose text names none. */
const NO_HOST = 'https://host.example';

/**
 * Makes a template from a received request: each value that was probably rendered from a macro becomes that macro, and
 * everything else stays as it was sent. Total for any text.
 */
export function deriveTemplate(request: string, vocabulary: Vocabulary): DerivedTemplate {
  const received = readRequest(request);
  const writer: Writer = { text: '', parameters: [], notes: [], vocabulary, values: new Map() };
  writeAddress(writer, received);
  writeList(writer, received, 'query');
  writeHead(writer, received);
  writeBody(writer, received);
  const { text, parameters, notes } = writer;
  return { text, parameters, notes };
}

function hasHead({ outline }: ReceivedRequest): boolean {
  return outline.headers.length > 0 || outline.body !== undefined || outline.method !== 'GET';
}

function writeAddress(writer: Writer, request: ReceivedRequest): void {
  const { text, outline, decoded } = request;
  const { query, fragment, host } = decoded.url;
  const end = query?.from ?? fragment?.from ?? outline.url.to;
  const address = text.slice(outline.url.from, end).replace(/[?#]$/, '');
  if (hasHead(request)) writer.text += `${outline.method} `;
  if (host === undefined) writer.text += hostOf(writer, request);
  if (host === undefined && /^[^/]/.test(address)) writer.text += '/';
  writePath(writer, request, { from: outline.url.from, to: outline.url.from + address.length });
  if (fragment !== undefined) writer.notes.push('What comes after # never reaches a server and is left out.');
}

// Parts of the path have no names, so only the form of a value speaks for a macro.
function writePath(writer: Writer, { text, decoded }: ReceivedRequest, address: Span): void {
  let at = address.from;
  const { from = address.to, to = address.to } = decoded.url.path ?? {};
  for (const { 0: sent, index } of text.slice(from, Math.min(to, address.to)).matchAll(/[^/]+/g)) {
    const value = percentDecode(sent, false).text;
    if (formOf(value) === undefined) continue;
    const valueAt = { from: from + index, to: from + index + sent.length };
    writer.text += text.slice(at, valueAt.from);
    writeValue(writer, { place: 'path', name: 'path', at: valueAt, valueAt, sent, decoded: value }, '');
    at = valueAt.to;
  }
  writer.text += text.slice(at, address.to);
}

function hostOf({ notes }: Writer, { text, outline }: ReceivedRequest): string {
  const header = outline.headers.find(({ name }) => isNamed(text, name, 'host'));
  const host = header === undefined ? '' : text.slice(header.value.from, header.value.to);
  if (/^[\w.-]+(?::\d+)?$/.test(host)) {
    notes.push('The text does not say whether it was https or http; https is used.');
    return `https://${host}`;
  }
  notes.push(`The text names no host, so ${NO_HOST} is used; put yours in its place.`);
  return NO_HOST;
}

function isNamed(text: string, { from, to }: Span, name: string): boolean {
  return text.slice(from, to).trim().toLowerCase() === name;
}

function writeList(writer: Writer, { text, parameters }: ReceivedRequest, place: 'query' | 'form'): void {
  const listed = parameters.filter((each) => each.place === place);
  for (const [index, parameter] of listed.entries()) {
    const { nameAt = parameter.at, valueAt } = parameter;
    const sign = index > 0 ? '&' : place === 'query' ? '?' : '';
    writer.text += place === 'query' ? `\n  ${sign}` : `${index > 0 ? '\n' : ''}${sign}`;
    writer.text += text.slice(nameAt.from, nameAt.to);
    if (text[nameAt.to] === '=' && valueAt.from > nameAt.to) {
      writer.text += '=';
      writeValue(writer, parameter);
    }
  }
}

// What clients, proxies and load balancers add; a template has only what its partner asks for.
const ADDED =
  /^(?:host|content-length|connection|keep-alive|transfer-encoding|te|accept(?:-.*)?|user-agent|via|forwarded|x-forwarded-.*|x-real-ip|x-request-id|x-amzn-.*|x-amz-.*|cf-.*|cdn-loop|true-client-ip|x-cloud-trace-context|traceparent|cache-control|pragma|expect)$/i;

function writeHead(writer: Writer, request: ReceivedRequest): void {
  if (!hasHead(request)) return;
  const { text, outline } = request;
  for (const { name, value } of outline.headers) {
    const written = text.slice(name.from, name.to).trim();
    if (ADDED.test(written)) continue;
    writer.text += `\n${written}: `;
    const sent = text.slice(value.from, value.to);
    const at = { from: name.from, to: value.to };
    const header: ReceivedText = {
      place: 'header',
      name: written,
      at,
      nameAt: name,
      valueAt: value,
      sent,
      decoded: sent,
    };
    if (/^content-type$/i.test(written)) writer.text += sent;
    else writeValue(writer, header, written.replace(/^x-/i, ''));
  }
}

function writeBody(writer: Writer, request: ReceivedRequest): void {
  const { text, outline, json } = request;
  const { body } = outline;
  if (body === undefined) return;
  writer.text += '\n\n';
  if (body.kind === 'form') {
    writeList(writer, request, 'form');
    return;
  }
  let { from } = body;
  let covered = -1;
  for (const value of json) {
    const { node, valueAt } = value;
    if (node === undefined || valueAt.from < covered || !isWritten(value)) continue;
    covered = valueAt.to;
    writer.text += text.slice(from, valueAt.from);
    writeValue(writer, value);
    from = valueAt.to;
  }
  writer.text += text.slice(from, body.to);
}

// The event value is an object; any other value with a name holds no others.
function isWritten({ node, name }: ReceivedText): boolean {
  if (node === undefined) return false;
  if (isLeaf(node)) return node.type !== 'object' && node.type !== 'array' && node.type !== 'null';
  return node.type === 'object' && name !== '' && EVENT_VALUE.test(name);
}

const EVENT_VALUE = /(?:^|\.)event[._-]?(?:value|params|parameters|properties|data)$/i;
