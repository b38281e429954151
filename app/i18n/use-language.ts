import { useLocation } from 'react-router'
import { defaultLanguage, isLanguage, type Language } from './languages.ts'

/** The language of the page: the first part of its path. */
export function useLanguage(): Language {
  const first = useLocation().pathname.split('/')[1]
  return isLanguage(first) ? first : defaultLanguage
}
