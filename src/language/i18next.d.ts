import 'i18next';
import type phrases from '../../locales/en/phrases.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'phrases';
    resources: { phrases: typeof phrases };
  }
}
