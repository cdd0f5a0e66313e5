import type { Identifiers } from './find-identifiers';
import { GUID } from './guid';

const ADDRESS = '[^\\s"\'<>]{1,340}';

/** How each identifier looks: what comes back with a press may be changed, and must not say anything else in Signpost's name. */
export const identifierForms: Readonly<Record<keyof Identifiers, RegExp>> = {
  correlationId: new RegExp(`^${GUID}$`),
  traceId: new RegExp(`^${GUID}$`),
  timestamp: /^\d{4}-\d\d-\d\d[T +]\d\d:\d\d:\d\d[\d.:Z+-]{0,20}$/,
  applicationId: new RegExp(`^${GUID}$`),
  tenantId: new RegExp(`^(?:${GUID}|[\\w-]{1,60}(?:\\.[\\w-]{1,60}){1,4})$`),
  resource: new RegExp(`^${ADDRESS}$`),
  redirectUri: new RegExp(`^[a-z][a-z\\d+.-]{1,30}://${ADDRESS}$`, 'i'),
  scope: /^[\w:/.-]{1,220}(?:, ?[\w:/.-]{1,120}){0,10}$/,
};
