import { phpLiteral } from './literal';
import { type HandlerPlan, headOf, readOf } from './plan';

const READERS = `// $_GET changes dots and spaces in names and keeps one value of each, so the pairs are split here.
function parameters(string $text): array
{
    $all = [];
    foreach (explode('&', $text) as $pair) {
        if ($pair !== '') {
            [$name, $value] = array_pad(explode('=', $pair, 2), 2, '');
            $all[urldecode($name)][] = urldecode($value);
        }
    }
    return $all;
}

// The value of a parameter; null when it is missing or empty.
function text(array $parameters, string $name): ?string
{
    $value = $parameters[$name][0] ?? '';
    return $value === '' ? null : $value;
}

// All values of a parameter that comes more than once.
function values(array $parameters, string $name): array
{
    return $parameters[$name] ?? [];
}

// A JSON value, or its text when it is no JSON. One that was encoded twice is decoded again.
function json(?string $value): mixed
{
    if ($value === null || $value === '') {
        return null;
    }
    foreach ([$value, rawurldecode($value)] as $text) {
        $decoded = json_decode($text, true, 512, JSON_BIGINT_AS_STRING);
        if (json_last_error() === JSON_ERROR_NONE) {
            return $decoded;
        }
    }
    return $value;
}

// Put your work here.
function handle(array $postback): void
{
    error_log(json_encode($postback, JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE));
}
`;

/** Writes a handler for PHP 8. It reads names and values as they were sent, which `$_GET` does not. */
export function phpHandler(plan: HandlerPlan): string {
  return `<?php
${headOf(plan, '//')}// Run it: php -S localhost:8080 receiver.php

const MAX_BODY = 1000000;

http_response_code(200);
header('Content-Type: text/plain');
echo 'ok';
// Behind PHP-FPM the answer is sent here; elsewhere it is sent when the script ends.
if (function_exists('fastcgi_finish_request')) {
    fastcgi_finish_request();
}
$body = file_get_contents('php://input', false, null, 0, MAX_BODY);
handle(read($_SERVER['QUERY_STRING'] ?? '', $body === false ? '' : $body));

// What the handler gets: a text, a list, JSON, or null.
function read(string $target, string $body): array
{
${readLines(plan)}
}

${READERS}`;
}

function readLines({ fields, body, bodyKey }: HandlerPlan): string {
  const lines = [
    ...(fields.some(({ place }) => place === 'query') ? ['    $query = parameters($target);'] : []),
    ...(body === 'form' ? ['    $form = parameters($body);'] : []),
    '    return [',
    // `list` is a word of PHP.
    ...fields.map((field) => {
      const read = readOf(field, phpLiteral, '$').replace(/^list\(/, 'values(');
      return `        ${phpLiteral(field.key)} => ${read},`;
    }),
    ...(body === 'json' ? [`        ${phpLiteral(bodyKey)} => json($body),`] : []),
    ...(body === 'text' ? [`        ${phpLiteral(bodyKey)} => $body,`] : []),
    '    ];',
  ];
  return lines.join('\n');
}
