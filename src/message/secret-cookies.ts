import { MASK } from './secret-fields';

/** A header, a field of a HAR file, an argument of curl: `Cookie: a=1; b=2`. */
const COOKIES =
  /((?<![a-z])(?:set-)?cookie2?(?:\\{0,7}["'])?(?:\s{0,3}[:=]\s{0,3}|\s{0,3},\s{0,40}\\{0,7}["']value\\{0,7}["']\s{0,3}:\s{0,3})(?:\\{0,7}["'`])?|(?<!\S)(?:-b|--cookie)\s{1,3}\^?["'])((?:="[^"\r\n]{0,4096}"|[^\r\n"'`\\]){1,65535})/gi;
const COOKIE = /(?<![^\s;,])([^\s=;,]{1,200}=)(?:"[^"]{0,4096}"|[^;"]){1,65535}/g;
const COOKIE_ATTRIBUTE = /^(?:path|domain|expires|max-age|samesite|version|comment|priority)=/i;
/** What a HAR file says of a cookie stands behind its value. */
const LISTED_COOKIE =
  /(\\{0,3}"value\\{0,3}"\s{0,3}:\s{0,3}\\{0,3}")[^"\\\s]{1,8192}(?=\\{0,3}"\s{0,3},\s{0,40}\\{0,3}"(?:path|domain|expires|httpOnly)\\{0,3}")/gi;

/** Masks the values of cookies, and leaves their names and attributes. */
export function maskCookies(text: string): string {
  return text.replace(LISTED_COOKIE, `$1${MASK}`).replace(COOKIES, (_, header: string, cookies: string) => {
    const masked = cookies.replace(COOKIE, (cookie, name: string) =>
      COOKIE_ATTRIBUTE.test(cookie) ? cookie : `${name}${MASK}`,
    );
    return `${header}${masked}`;
  });
}
