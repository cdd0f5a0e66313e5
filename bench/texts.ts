/** What people paste when a sign-in fails: the text of the page, with what support asks for. */
export const PASTED_ERROR = `Hej, jag kommer inte in i tidrapporten sedan i morse. Så här står det:

Sign in
Sorry, but we’re having trouble signing you in.
AADSTS50011: The redirect URI 'https://time.contoso.com/signin-oidc' specified in the request does not match the redirect URIs configured for the application '4f6e2a10-91c7-4a35-8d0b-0c52c1b7e3aa'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to troubleshoot this error.

Troubleshooting details
If you contact your administrator, send this info to them.
Copy info to clipboard
Request Id: 8d3f0f3c-7b42-4c0e-9a55-2b1f6f0a4d00
Correlation Id: 1b2c84de-6a0d-4b3f-8e0b-52d8f1c0a7e9
Timestamp: 2026-02-03T04:05:06Z
Message: AADSTS50011: The redirect URI 'https://time.contoso.com/signin-oidc' specified in the request does not match the redirect URIs configured.`;

/** A log of at least `length` characters, in which a sign-in fails now and then. */
export function log(length: number): string {
  const lines: string[] = [];
  for (let size = 0, n = 0; size < length; n += 1) {
    const line = logLine(n);
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n').slice(0, length);
}

function logLine(n: number): string {
  const time = `2026-02-03T04:${String(Math.floor(n / 60) % 60).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}.117Z`;
  const start = `${time} INFO  [http-nio-8443-exec-${n % 16}] c.c.gateway.AccessLog`;
  if (n % 50 === 7) return `${time} ERROR [http-nio-8443-exec-${n % 16}] c.c.auth.TokenClient - error code: 50011`;
  if (n % 50 === 21) return `${start} - GET /api/v2/reports/${n} HTTP/1.1 403 Forbidden in 12 ms`;
  return `${start} - GET /api/v2/reports/${n}?page=${n % 9} user=u${n * 31} 200 in ${n % 400} ms, ${n * 97} bytes`;
}

/** Pieces that patterns begin with and then do not find what they want, or find it over and over. */
const HOSTILE_PIECES = [
  'AADSTS',
  'AADSTS ',
  'AADSTS50011 ',
  '50011,50012;',
  'error code ',
  'error code: [401, ',
  'http status code ',
  '403/',
  'got a ',
  'trace id : ',
  'x-ms-request-id ::::::::::',
  'login.microsoftonline.com/error?code',
  '{',
  '}{',
  '%',
  '%25',
  'error: {"code',
  'invalid_grant ',
  'CAA2000C ',
  'a',
  '4',
  '4 ',
  ' ',
  '"',
  '错误代码',
  'ſK',
];

/** Texts made to cost time, by the piece they repeat. */
export function hostileTexts(length: number): { readonly piece: string; readonly text: string }[] {
  return HOSTILE_PIECES.map((piece) => ({ piece, text: piece.repeat(length / piece.length + 1).slice(0, length) }));
}
