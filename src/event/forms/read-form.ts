import type { Diagnostic, JsonReading, Steps } from '../../engine';
import { findHeader } from '../reading/header';
import { jsonSteps, readObject } from '../reading/object';
import { problemAt, quote } from '../problem';
import type { EventReading, FormReader } from '../reading/reading';
import { readTable } from '../reading/table';
import { leftOutByConsole } from './code/console';
import { readEdn } from './code/edn';
import { readErlang } from './code/erlang';
import { readCodeLiteral } from './code/literal';
import { readPhpSerialized } from './code/php-serialized';
import { readPrintR } from './code/print-r';
import { readPrinted } from './code/printed';
import { readSdkCall } from './code/sdk-call';
import { readTerms } from './code/terms';
import { readYaml } from './code/yaml';
import {
  beginningOf,
  type JsonRecognizer,
  type RecognizedForm,
  type Recognizer,
  type SteppedRecognizer,
} from './form';
import { readAmplitude } from './json/amplitude';
import { readEnvelope, readParameterWithEvent } from './json/envelope';
import { errorIn } from './json/error-answer';
import { almostJsonSteps, readLiteral } from './json/literal';
import { readMembers } from './json/members';
import { mistakesOf } from './json/mistakes';
import { withServerFields } from './json/server-event';
import { readShape } from './json/shapes';
import { readNamed } from './named';
import { outsideSteps } from './outside';
import { readAlternating } from './tables/alternating';
import { readBareJsonCells } from './tables/bare-json';
import { readCopiedConsoleTable } from './tables/console-table';
import { readDrawn } from './tables/drawn';
import { readFrame } from './tables/frame';
import { readHtmlTable } from './tables/html-table';
import { readInsert } from './tables/insert';
import { readPairs } from './tables/pairs';
import { isBodyTemplate, isTemplate, LONGEST_SEARCHED, refuseTemplate, unknown } from './unknown';
import { readCodeBlock, readQuotedBlock, readQuotedLines } from './wrappings/blocks';
import { readDoubled } from './wrappings/embedded';
import {
  readBase64,
  readDamagedMark,
  readEncoded,
  readHtml,
  readJsonString,
  readMarkdownEscaped,
  readToken,
} from './wrappings/escaped';
import { readJsonLines, readSurrounded } from './wrappings/log';
import { readPrefixedLines } from './wrappings/prefix';
import { readAddress } from './wrappings/query';
import { readCurl, readHttp, readLogged, readPowershell } from './wrappings/request';

// Forms of a text that is JSON.
const JSON_FORMS: readonly JsonRecognizer[] = [readAmplitude, readShape, readEnvelope];

type AnyRecognizer = Recognizer | SteppedRecognizer;

// Forms that are certain by their first characters come first, those that search a text for an event last.
const SURE: readonly AnyRecognizer[] = [
  readDamagedMark,
  readCodeBlock,
  readJsonString,
  readCurl,
  readPowershell,
  readHttp,
  readHtml,
  readEncoded,
  readMarkdownEscaped,
  readSdkCall,
  readJsonLines,
  readLiteral,
  readCodeLiteral,
  readPhpSerialized,
  readEdn,
  readErlang,
  readInsert,
  readFrame,
  readDoubled,
  readHtmlTable,
  readDrawn,
  readCopiedConsoleTable,
  readPrefixedLines,
  readMembers,
];
const SEARCHING: readonly AnyRecognizer[] = [
  readQuotedLines,
  readTerms,
  readAlternating,
  readYaml,
  readPrintR,
  readPrinted,
  readPairs,
  readAddress,
  readParameterWithEvent,
  readNamed,
  readSurrounded,
  readLogged,
  readToken,
  readBase64,
  readQuotedBlock,
];

// What is read of a text that has the header of a table, before it is read as one.
const BESIDE_TABLES: readonly AnyRecognizer[] = [readYaml, readPairs, readBareJsonCells];

// Forms that may be as long as a file.
const LONG: readonly AnyRecognizer[] = [
  readDamagedMark,
  readJsonLines,
  readLiteral,
  readHtmlTable,
  readBareJsonCells,
];

const MAX_LAYERS = 8;

/**
 * Reads an event in any form people paste: JSON and raw-data rows, and both of them inside other forms, such as a cURL
 * command in a code block. Recognizes one form after another, from the outside in. Total; a text without an event is
 * refused with the reason.
 */
export const readForm: FormReader = function* formSteps(text, read) {
  if (isBodyTemplate(text)) return refused(unknown(text));
  const layers: RecognizedForm[] = [];
  let inner = text;
  let json = read;
  while (layers.length < MAX_LAYERS) {
    const next = yield* formOf(inner, json);
    if (next === undefined) break;
    layers.push(next);
    inner = next.text;
    json = yield* jsonSteps(inner);
  }
  const reading = yield* readBare(inner, json);
  return layers.length === 0 ? reading : refuseTemplate(yield* outsideSteps(reading, text, layers), text);
};

function isFolded(text: string): boolean {
  return text.length <= LONGEST_SEARCHED && leftOutByConsole(text) !== undefined;
}

function formOf(text: string, json: JsonReading): Steps<RecognizedForm | undefined> {
  if (json.ok && /^\s*[[{]/.test(text)) {
    return firstOf(JSON_FORMS, (recognize) => recognize(text, json.node));
  }
  return formOfText(text);
}

function* formOfText(text: string): Steps<RecognizedForm | undefined> {
  if (isTemplate(text) || isFolded(text)) return undefined;
  const recognized = (recognize: AnyRecognizer) => recognize(text);
  if (text.length > LONGEST_SEARCHED) return yield* firstOf(LONG, recognized);
  const sure = yield* firstOf(SURE, recognized);
  if (sure !== undefined) return sure;
  const header = findHeader(text);
  // The name of one field may be any word, so such a header does not rule out the other forms.
  const others =
    header === undefined || (header.known === 1 && !header.isAggregated) ? SEARCHING : BESIDE_TABLES;
  return yield* firstOf(others, recognized);
}

function* firstOf<Each>(
  recognizers: readonly Each[],
  recognized: (recognize: Each) => RecognizedForm | undefined | Steps<RecognizedForm | undefined>,
): Steps<RecognizedForm | undefined> {
  for (const recognize of recognizers) {
    const result = recognized(recognize);
    const found = result !== undefined && 'next' in result ? yield* result : result;
    if (found !== undefined) return found;
    yield;
  }
  return undefined;
}

function* readBare(text: string, json: JsonReading): Steps<EventReading> {
  const isFoldedText = !json.ok && isFolded(text);
  const table = json.ok || isFoldedText ? undefined : readTable(text);
  if (table !== undefined) return table;
  yield;
  if (isFoldedText || isTemplate(text)) return refused(unknown(text));
  const reading = withServerFields(readObject(text, json));
  const isJson = reading.ok || json.ok || BRACKET.test(text.replace(/^\uFEFF/, ''));
  if (!isJson) return refused(unknown(text));
  const error = reading.ok ? errorIn(text) : undefined;
  if (error !== undefined) return refused(answerOf(error, text));
  yield;
  const almost = reading.ok ? undefined : yield* almostJsonSteps(text);
  return almost === undefined ? reading : { ok: false, problems: mistakesOf(almost) };
}

function answerOf(error: string, text: string): Diagnostic {
  const message = `This looks like the answer of an API, not like an event: ${quote(error)}.`;
  return problemAt(beginningOf(text), 'error', 'event-error-answer', message);
}

// Brackets around a word are those of a language or a log.
const BRACKET = /^\s*(?:\{(?!\s*:)|\[(?![\s[]*(?!true|false|null)[A-Za-z_]))/;

function refused(problem: Diagnostic): EventReading {
  return { ok: false, problems: [problem] };
}
