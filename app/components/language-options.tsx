import { languageChoices } from '#app/i18n/file-languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** The options of a choice of language for a file: any, those of the region first. */
export const LanguageOptions = () =>
  languageChoices(useLanguage()).map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
