import type { Outcome } from '../../batch';
import { exportRefusal, outgoingRequest, toCurl } from '../../share/exports';
import { oneLine } from '../printable';
import type { RenderFormat } from './formats';
import { requestOf, textOf } from './request';

/** Writes the request of a row, given as one line, in a format. `outcome` is there when verdicts are asked for. */
export type WriteRequest = (line: string, outcome: Outcome | undefined) => string;

/** Returns what writes requests in a format. `isBareUrl` says that each line is a URL and not a JSON object. */
export function writerFor(format: RenderFormat, isBareUrl: boolean): WriteRequest {
  switch (format) {
    case 'lines':
      return (line, outcome) => (outcome ? `${outcome.state}\t${line}\n` : `${line}\n`);
    case 'ndjson':
      return (line, outcome) => {
        const { method, url, headers, body } = requestOf(line, isBareUrl);
        const verdict = outcome && { state: outcome.state, reason: outcome.reason };
        return `${JSON.stringify({ method, url, headers, body, verdict })}\n`;
      };
    case 'http':
      return separated((line) => `${textOf(requestOf(line, isBareUrl)).text}\n`);
    case 'curl':
      return (line, outcome) => comment(outcome) + curlOf(line, isBareUrl);
  }
}

// Requests of an `.http` file are separated by a line that begins with three number signs.
function separated(write: (line: string) => string): WriteRequest {
  let between = '';
  return (line, outcome) => {
    const text = between + comment(outcome) + write(line);
    between = '\n###\n\n';
    return text;
  };
}

function comment(outcome: Outcome | undefined): string {
  return outcome === undefined ? '' : `# ${outcome.state}: ${oneLine(outcome.reason)}\n`;
}

function curlOf(line: string, isBareUrl: boolean): string {
  const { text, outline } = textOf(requestOf(line, isBareUrl));
  const refusal = exportRefusal(text, outline);
  return refusal === undefined ? `${toCurl(outgoingRequest(text, outline))}\n` : `# ${oneLine(refusal)}\n`;
}
