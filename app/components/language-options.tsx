import { languageChoices } from '#app/i18n/file-languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

/** Options for a file's language, the region's languages first. */
export const LanguageOptions = () =>
  languageChoices(useLanguage()).map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
