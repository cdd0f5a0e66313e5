/** Makes an activity one of somebody who has Teams in this locale. What names no locale gets none: Teams leaves it out there as well. */
export function setLocale(activity: unknown, locale: string): unknown {
  if (!isRecord(activity)) return activity;
  const { entities } = activity;
  return {
    ...activity,
    ...('locale' in activity ? { locale } : {}),
    ...(Array.isArray(entities) ? { entities: entities.map((entity: unknown) => inClientInfo(entity, locale)) } : {}),
  };
}

/** The locale is named a second time, in an entity: by phones only there. */
function inClientInfo(entity: unknown, locale: string): unknown {
  return isRecord(entity) && entity.type === 'clientInfo' ? { ...entity, locale } : entity;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
