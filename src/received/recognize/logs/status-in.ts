// After the request: `… 200`, `"… → 200`, `=> 200`, `responded 200`, ` - 200 12`, `(HTTP/1.1 200)`, `from 203.0.113.7:51112 - 200`.
const AFTER = [
  /^["']?[ \t]*(?:[|,;\t] ?|->|=>|→|- )?[ \t]*"?([1-5]\d\d)"?(?=$|[\s|,;)])/,
  /^.{0,80}?\b(?:responded|returned|completed with) ([1-5]\d\d)\b/,
  /^.{0,200}?\(HTTP\/[\d.]+ ([1-5]\d\d)\)/,
  /^["']? \(([1-5]\d\d)(?: [A-Z][A-Za-z -]*)?\)/,
  /^["']: ([1-5]\d\d)\b/,
  /^["']? from \S+ - ([1-5]\d\d)\b/,
  /^["']? "HTTP\/[\d.]+ ([1-5]\d\d)\b/,
  /^.{0,300}?\bstatus[=:] ?"?([1-5]\d\d)\b/i,
  /^[ \t]\d\.\d ([1-5]\d\d)\b/,
];
// Before it: `| 200 |` of Gin, `[200]: ` of PHP, ` 200 GET` of Tornado, `GET 200 12 B` of Cloud Run, `TCP_MISS/200` of Squid, the five times of HAProxy.
const BEFORE = [
  /\|\s*([1-5]\d\d)\s*\|/,
  /\[([1-5]\d\d)\]:? ?(?:[A-Z]+ )?$/,
  /\[[A-Z]+\]([1-5]\d\d) $/,
  /\] ([1-5]\d\d) (?:[A-Z]+ )?$/,
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) ([1-5]\d\d) \d/,
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+([1-5]\d\d)\s+$/,
  /\b([1-5]\d\d) [A-Z][A-Za-z ]*: (?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) - $/,
  /\bTCP_\w+\/([1-5]\d\d) /,
  /\s-?\d+(?:\/[+-]?\d+){4} ([1-5]\d\d) \+?\d+ /,
];

// The columns of real-time logs of CloudFront, of Fiddler and of Charles, whose other numbers could be a status.
const COLUMNS = [
  /\t([1-5]\d\d)\t\d+\t(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\thttps?\t(?:\S+\t)?$/,
  /^\d+\t([1-5]\d\d)\tHTTPS?\t/i,
  /^([1-5]\d\d)\t(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\t/,
  // Before the address that was answered, as OkHttp and scripts for browsers print it.
  /(?:<--|\bresponse:?) ([1-5]\d\d)(?: [A-Z][A-Za-z -]*)? $/i,
];

/** Finds the status of the answer in a line of a log, in the places where servers write it; undefined where there is none. */
export function statusIn(before: string, after: string): number | undefined {
  const find = (patterns: readonly RegExp[], text: string) => {
    for (const pattern of patterns) {
      const status = pattern.exec(text)?.[1];
      if (status !== undefined) return Number(status);
    }
    return undefined;
  };
  return (
    find(COLUMNS, before.slice(-400)) ?? find(AFTER, after.slice(0, 400)) ?? find(BEFORE, before.slice(-400))
  );
}
