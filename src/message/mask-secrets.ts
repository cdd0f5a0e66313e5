import { MASK, maskFields } from './secret-fields';

/** Makes a message fit to be kept and passed on: in place of each secret stands `•••`, beside the name that it had. */
export function maskSecrets(text: string): string {
  const withoutForms = FORMS.reduce((masked, form) => masked.replace(form, MASK), text);
  const withoutFollowers = FOLLOWERS.reduce((masked, form) => masked.replace(form, `$1${MASK}`), withoutForms);
  return maskFields(maskCookies(withoutFollowers.replace(CREDENTIAL, maskTexts)));
}

/** No word before, unless it is the code of a mark, as in `secret%3Dabc`. */
const START = String.raw`(?:(?<![\w.~-])|(?<=%(?:25){0,2}[23][\dA-F]|\\[nrt]))`;
/** The first names in the head of a token: a challenge or a state is JSON in base64, too, and no secret. */
const JWT_HEAD = String.raw`eyJ(?:hbGci|0eXAi|raWQi|lbmMi|4NXQi|4NWMi|jdHki|jdHgi|6aXAi|pc3Mi|lcGsi|qd2si|rZGZf|ub25j)|${START}e(?:yJ|w[o0])[\w-]{8,4096}(?=\.e[yw])`;
/** A terminal breaks a long line. */
const NEXT_LINES = String.raw`(?:\r?\n(?=[\w.-]{0,80}\d)(?=[\w.-]{0,80}[a-z])(?=[\w.-]{0,80}[A-Z])[\w.-]{8,65535}(?![^\s"'])){0,200}`;
const PEM_BREAK = String.raw`(?:[\s"'\x60+,]|\\{1,4}[nr"']|%(?:25)?0[AD]){0,20}`;
const PEM_LINE = String.raw`(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash): ?[^\n\\]{0,100}|(?:[A-Za-z\d+/=]|%2[BF]|%3D){12,65535}|[A-Za-z\d+/=]{1,11}(?=${PEM_BREAK}-----END))`;

/** Secrets that are known by their own form, whatever stands beside them. */
const FORMS = [
  String.raw`(?:${JWT_HEAD})[\w-]{0,65535}(?:(?:\.|%2E){1,2}[\w-]{1,65535}){0,4}${NEXT_LINES}`,
  // What Entra issues: refresh tokens and codes of organizations and of persons, secrets of apps.
  String.raw`${START}[01]\.A(?!ADSTS)(?=[\w-]{0,30}\d)[A-Z][\w-]{18,8192}(?:\.[\w-]{1,8192}){0,4}`,
  String.raw`${START}O?AQABAA[\w-]{20,8192}(?:\.[\w-]{1,8192}){0,4}`,
  String.raw`${START}M\.[CR]\d{1,4}_[A-Z\d]{2,6}\.[\w.!*$%-]{12,8192}`,
  String.raw`${START}Ew[A-Z][\w+/]{1,4}8l6BAA[\w+/%=]{20,8192}`,
  String.raw`${START}[\w.~-]{3}\dQ(?:~|%(?:25)?7E)(?:[\w.~-]|%(?:25)?7E){8,60}(?<!\.)`,
  // A response of SAML, whose first letters are those of its first tag.
  String.raw`PHNhbWxwOlJlc3BvbnNl[\w+/=%]{20,65535}`,
  // What others issue.
  String.raw`${START}(?:gh[oprsu]_[A-Za-z\d]{20,255}|github_pat_\w{20,255}|glpat-[\w-]{16,255}|xox[a-z]-[\w-]{8,255}|xapp-[\w-]{8,255}|SG\.[\w-]{16,60}\.[\w-]{16,60})`,
  String.raw`${START}(?:(?:AKIA|ASIA)[A-Z\d]{16}|AIza[\w-]{30,60}|ya29\.[\w-]{20,2048}|GOCSPX-[\w-]{20,60}|npm_[A-Za-z\d]{30,60}|[rs]k[-_](?=[\w-]{0,60}\d)[\w-]{20,255})`,
].map((form) => new RegExp(form, 'g'));

/** Secrets that are known by what stands before them, which stays. */
const FOLLOWERS = [
  new RegExp(`(-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----)(?:${PEM_BREAK}${PEM_LINE}){1,2000}`, 'g'),
  /(\/IncomingWebhook\/)\w{20,200}/g,
  /(hooks\.slack\.com\/services\/)[\w/]{20,200}/g,
  // The password in an address, which may hold at signs and even slashes; a port is none.
  /(:\/\/[^\s/:@"'<>[\]]{0,100}:)(?!\d{1,5}(?:[/?#\s]|$))(?:[^\s/?#"'<>]{1,200}|[^\s@"'<>]{1,200})(?=@)/g,
  /(%(?:25)?3A(?:%(?:25)?2F){2}[^\s/:@"'<>%&]{0,100}%(?:25)?3A)(?!\d{1,5}%(?:25)?2F)(?:[^\s"'<>%&]|%(?!(?:25)?40|2F)){1,200}(?=%(?:25)?40)/g,
  // Words of a command that have no name of their own: `curl -u anna:secret`, `az login … -p secret`.
  /((?<!\S)(?:-u|-U|--user|--proxy-user)[ =]{1,3}["']?[^\s:"']{1,100}:)(?!\/\/|\d{1,6}(?![^\s"']))[^\s"']{1,8192}/g,
  /(\b(?:az login|az ad sp|mysql(?:dump|admin)?|sshpass|(?:docker|podman|helm registry|m365) login|sqlcmd|bcp|psexec|mongo(?:sh|dump)?|plink|pscp)\b[^\n|;]{0,300}?\s-[pP][ =]?["']?)(?!\*{3})(?:(?<=")[^"\n]{1,200}(?=")|(?<=')[^'\n]{1,200}(?=')|(?<!["'])[^\s"'-]\S{0,8192})/g,
  /(\bConvertTo-SecureString\s{1,5}(?:-String\s{1,5})?["']?)(?:(?<=")[^"\n]{1,200}(?=")|(?<=')[^'\n]{1,200}(?=')|(?<!["'])[^\s"'$(-]\S{0,8192})/gi,
  /(\bDigest\susername=[^\n]{0,1000}?\bresponse=\\{0,3}["']?)[^"'\s,\\]{1,8192}/gi,
];
/** `new ClientSecretCredential("tenant", "app", "secret")`: the first text is never the secret. */
const CREDENTIAL =
  /\b(?:ClientSecret|UsernamePassword|Network|Client|PS)Credential\s?\([^"'()\n]{0,80}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')?(?:[^"'()\n]{1,80}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')){1,4}/g;
const NO_SECRET_TEXT = /^.(?:[\dA-F]{8}-[\dA-F-]{27}|[\w-]{1,60}(?:\.[a-z]{2,}){1,4}|[a-z\d]{2,10}:\/\/.{0,200})?.$/i;

function maskTexts(call: string): string {
  let isFirst = !/\(\s{0,80}[^\s"']/.test(call);
  return call.replace(/"[^"\n]{0,200}"|'[^'\n]{0,200}'/g, (text) => {
    const stays = isFirst || NO_SECRET_TEXT.test(text);
    isFirst = false;
    return stays ? text : `${text[0]}${MASK}${text[0]}`;
  });
}

/** A header, a field of a HAR file, an argument of curl: `Cookie: a=1; b=2`. */
const COOKIES =
  /((?<![a-z])(?:set-)?cookie2?(?:\\{0,7}["'])?(?:\s{0,3}[:=]\s{0,3}|\s{0,3},\s{0,40}\\{0,7}["']value\\{0,7}["']\s{0,3}:\s{0,3})(?:\\{0,7}["'`])?|(?<!\S)(?:-b|--cookie)\s{1,3}\^?["'])((?:="[^"\r\n]{0,4096}"|[^\r\n"'`\\]){1,65535})/gi;
const COOKIE = /(?<![^\s;,])([^\s=;,]{1,200}=)(?:"[^"]{0,4096}"|[^;"]){1,65535}/g;
const COOKIE_ATTRIBUTE = /^(?:path|domain|expires|max-age|samesite|version|comment|priority)=/i;
/** What a HAR file says of a cookie stands behind its value. */
const LISTED_COOKIE =
  /(\\{0,3}"value\\{0,3}"\s{0,3}:\s{0,3}\\{0,3}")[^"\\\s]{1,8192}(?=\\{0,3}"\s{0,3},\s{0,40}\\{0,3}"(?:path|domain|expires|httpOnly)\\{0,3}")/gi;

function maskCookies(text: string): string {
  return text.replace(LISTED_COOKIE, `$1${MASK}`).replace(COOKIES, (_, header: string, cookies: string) => {
    const masked = cookies.replace(COOKIE, (cookie, name: string) =>
      COOKIE_ATTRIBUTE.test(cookie) ? cookie : `${name}${MASK}`,
    );
    return `${header}${masked}`;
  });
}
